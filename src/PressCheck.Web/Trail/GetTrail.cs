using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Audit;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Trail;

internal static class GetTrail
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/stories/{story}/trail", static (Asker asker, Page page, AuditTrail trail, CancellationToken cancel) => PageAsync(page, asker.Story.Id, trail, cancel))
            .Named("getStoryTrail", Tags.Audit, "What was done to the story, the oldest first.")
            .Admits(Role.Reporter, Matter.Story)
            .GivesList<AuditEntry>();
        api.MapGet("/audit", static (Page page, AuditTrail trail, CancellationToken cancel) => PageAsync(page, null, trail, cancel))
            .Named("getTrail", Tags.Audit, "The audit trail, the oldest entry first.")
            .Admits(Role.Manager)
            .GivesList<AuditEntry>();
    }

    private static async Task<IResult> PageAsync(Page page, string? story, AuditTrail trail, CancellationToken cancel) =>
        ListAnswer.Of(page, await trail.PageAsync(page.Number("trail"), page.Fetch, story, cancel), entry => Page.Cursor("trail", $"{entry.Sequence}"));
}
