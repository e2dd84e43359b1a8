using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Clearances;

internal static class WithdrawClearance
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("/stories/{story}/clearances/{clearance}", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.WithdrawClearanceAsync(write.Request, RouteToken.Of(http, "clearance"), cancel)))
        .Named("withdrawClearance", Tags.Clearances, "Takes a clearance back: whoever gave it, or an editor of the desk.")
        .Admits(Role.Reporter, Matter.Story)
        .WritesStory();
}
