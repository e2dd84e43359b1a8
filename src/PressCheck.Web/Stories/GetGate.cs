using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Gates;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Stories;

internal static class GetGate
{
    internal sealed record Decision(string Story, long Version, bool MayPublish, ImmutableArray<Objection> Objections);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}/gate", static async Task<IResult> (Asker asker, Newsroom newsroom, CancellationToken cancel) =>
            await newsroom.DecideAsync(asker.Story.Id, cancel) is { } decision
                ? Answer.Of(new Decision(asker.Story.Id, asker.Story.Version, decision.MayPublish, decision.Objections))
                : Known.NotFound)
        .Named("getGate", Tags.Stories, "Whether the story may be published now, and everything against it if not.")
        .Admits(Role.Reporter, Matter.Story)
        .Gives<Decision>();
}
