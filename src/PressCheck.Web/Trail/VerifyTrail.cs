using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Audit;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Web.Trail;

internal static class VerifyTrail
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/audit/verify", static async (AuditTrail trail, CancellationToken cancel) => Answer.Of(await trail.VerifyAsync(cancel)))
        .Named("verifyTrail", Tags.Audit, "Checks the whole trail: names the first entry that is altered, missing or out of order.")
        .Admits(Role.Manager)
        .RequireRateLimiting(RateLimits.Heavy)
        .Gives<TrailVerdict>()
        .DisableRequestTimeout();
}
