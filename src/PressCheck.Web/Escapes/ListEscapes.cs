using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Escapes;

internal static class ListEscapes
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/escapes", static async (Page page, Newsroom newsroom, CancellationToken cancel) =>
            ListAnswer.Of(page, await newsroom.EscapesAsync(After(page), page.Fetch, cancel), escape => Page.Cursor("escapes", $"{Moment.Microseconds(escape.At)}", escape.Id)))
        .Named("listEscapes", Tags.Stories, "What was published without clearance, the oldest first.")
        .Admits(Role.Manager)
        .GivesList<Escape>();

    private static Escape? After(Page page) => page.Parts("escapes", 2) is [var at, var id] ? new Escape(id, "", "", "", Page.At(at), []) : null;
}
