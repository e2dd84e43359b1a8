using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Recording;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Replies;

internal static class RemoveReply
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("/stories/{story}/replies/{reply}", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            RecordAnswer.Of(await newsroom.RemoveReplyAsync(write.Request, RouteToken.Of(http, "reply"), cancel)))
        .Named("removeReply", Tags.Records, "Takes an entry out of the reply log; the database keeps it as taken out.")
        .Admits(Role.Reporter, Matter.Story)
        .WritesRecord();
}
