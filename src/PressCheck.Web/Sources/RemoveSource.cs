using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Recording;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Sources;

internal static class RemoveSource
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("/stories/{story}/sources/{source}", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            RecordAnswer.Of(await newsroom.RemoveSourceAsync(write.Request, RouteToken.Of(http, "source"), cancel)))
        .Named("removeSource", Tags.Records, "Takes an entry out of the source register, with all that it said.")
        .Admits(Role.Reporter, Matter.Story)
        .WritesRecord();
}
