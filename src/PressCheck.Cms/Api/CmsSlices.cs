using Microsoft.AspNetCore.Routing;

namespace PressCheck.Cms.Api;

/// <summary>Everything that the API has in the CMS and not in the desk.</summary>
internal static class CmsSlices
{
    private static readonly Action<RouteGroupBuilder>[] All =
    [
        GetDocument.Map, CheckDocument.Map, PutDocumentDraft.Map, ListStandings.Map,
        BlockedReleases.Map, Emergencies.Map, GetHealth.Map,
    ];

    public static void Map(RouteGroupBuilder api)
    {
        foreach (var map in All)
        {
            map(api);
        }
    }
}
