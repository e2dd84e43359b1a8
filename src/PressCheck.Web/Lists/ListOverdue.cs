using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Lists;

internal static class ListOverdue
{
    /// <summary>How long a story may wait for an editor before it is overdue.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    public static void Map(RouteGroupBuilder api)
    {
        Map(api, Overdue.Reply, "reply", "Stories whose subjects were to answer by now and of whose answer nothing is recorded.");
        Map(api, Overdue.Embargo, "embargo", "Stories whose embargo has ended and that are not published.");
        Map(api, Overdue.Submitted, "submitted", "Stories that have waited for an editor for four hours or more.");
    }

    private static void Map(RouteGroupBuilder api, Overdue why, string name, string summary) => api
        .MapGet($"/overdue/{name}", async (Asker asker, Page page, StoryLists lists, string? desk, CancellationToken cancel) => Queried.Answer(
            page,
            "overdue-" + name,
            await lists.OverdueAsync(why, Queried.Desk(asker.By, desk), Patience, Queried.After(page, "overdue-" + name), page.Fetch, cancel),
            story => story.Key))
        .Named($"listOverdue{why}", Tags.Lists, summary)
        .Admits(Role.Editor)
        .GivesList<StoryLine>();
}
