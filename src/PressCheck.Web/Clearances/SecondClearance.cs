using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Clearances;

internal static class SecondClearance
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/clearances/{clearance}/second", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.SecondAsync(write.Request, RouteToken.Of(http, "clearance"), cancel)))
        .Named("secondClearance", Tags.Clearances, "Agrees to somebody else's clearance of a finding that blocks.")
        .Admits(Role.Editor, Matter.Story)
        .WritesStory();
}
