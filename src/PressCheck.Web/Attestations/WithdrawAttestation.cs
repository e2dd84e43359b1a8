using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Recording;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Attestations;

internal static class WithdrawAttestation
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("/stories/{story}/attestations/{attestation}", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            RecordAnswer.Of(await newsroom.WithdrawAttestationAsync(write.Request, RouteToken.Of(http, "attestation"), cancel)))
        .Named("withdrawAttestation", Tags.Records, "Takes back what was vouched for: whoever did, or an editor of the desk.")
        .Admits(Role.Reporter, Matter.Story)
        .WritesRecord();
}
