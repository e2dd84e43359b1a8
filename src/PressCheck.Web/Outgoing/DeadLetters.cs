using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Outgoing;

internal static class DeadLetters
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mail/dead", static async (Page page, Outbox outbox, CancellationToken cancel) =>
                ListAnswer.Of(page, await outbox.DeadAsync(After(page), page.Fetch, cancel), letter => Page.Cursor("dead-letters", $"{Moment.Microseconds(letter.DeadAt)}", letter.Id)))
            .Named("listDeadLetters", Tags.Outgoing, "Mail that did not leave and won't by itself, the longest dead first.")
            .Admits(Role.Manager)
            .GivesList<DeadLetter>();
        api.MapPost("/mail/dead/{letter}/again", static async (HttpContext http, Outbox outbox, CancellationToken cancel) =>
                await outbox.SendAgainAsync(RouteToken.Of(http, "letter"), cancel) ? Results.NoContent() : Known.NotFound)
            .Named("sendLetterAgain", Tags.Outgoing, "Has a dead letter sent again, with all its tries.")
            .Admits(Role.Manager)
            .Produces(StatusCodes.Status204NoContent);
    }

    private static DeadLetter? After(Page page) => page.Parts("dead-letters", 2) is [var at, var id] ? new DeadLetter(id, "", "", "", default, Page.At(at), "") : null;
}
