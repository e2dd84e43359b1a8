using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Outgoing;

internal static class DeadDeliveries
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/deliveries/dead", static async (Page page, DeliverySender sender, CancellationToken cancel) =>
                ListAnswer.Of(page, await sender.DeadAsync(After(page), page.Fetch, cancel), dead => Page.Cursor("dead-deliveries", $"{Moment.Microseconds(dead.DeadAt)}", dead.Id)))
            .Named("listDeadDeliveries", Tags.Outgoing, "Webhooks that no endpoint took, the longest dead first.")
            .Admits(Role.Manager)
            .GivesList<DeadDelivery>();
        api.MapPost("/deliveries/dead/{delivery}/again", static async (HttpContext http, DeliverySender sender, CancellationToken cancel) =>
                await sender.SendAgainAsync(RouteToken.Of(http, "delivery"), cancel) ? Results.NoContent() : Known.NotFound)
            .Named("sendDeliveryAgain", Tags.Outgoing, "Has a dead delivery sent again under the same id.")
            .Admits(Role.Manager)
            .Produces(StatusCodes.Status204NoContent);
    }

    private static DeadDelivery? After(Page page) => page.Parts("dead-deliveries", 2) is [var at, var id] ? new DeadDelivery(id, "", "", "", default, Page.At(at), "") : null;
}
