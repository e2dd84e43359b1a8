using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Drafts;

internal static class ListDrafts
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}/drafts", static async (Asker asker, Page page, Newsroom newsroom, CancellationToken cancel) => ListAnswer.Of(
            page,
            await newsroom.DraftsAsync(asker.Story.Id, page.After is null ? long.MaxValue : page.Number("drafts"), page.Fetch, cancel),
            draft => Page.Cursor("drafts", $"{draft.Number}")))
        .Named("listDrafts", Tags.Drafts, "Every draft of the story without its text, the latest first.")
        .Admits(Role.Reporter, Matter.Story)
        .GivesList<DraftLine>();
}
