using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Audit;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;

namespace PressCheck.Web.Trail;

internal static class ExportTrail
{
    public static void Map(RouteGroupBuilder api)
    {
        Map(api, "jsonl", "application/jsonl", "exportTrailAsJsonLines", TrailFormat.JsonLines);
        Map(api, "csv", "text/csv; charset=utf-8; header=present", "exportTrailAsCsv", TrailFormat.Csv);
    }

    private static void Map(RouteGroupBuilder api, string ending, string mediaType, string name, TrailFormat format) => api
        .MapGet($"/audit/export.{ending}", async (HttpContext http, AuditTrail trail, CancellationToken cancel) =>
        {
            http.Response.ContentType = mediaType;
            http.Response.Headers.ContentDisposition = $"attachment; filename=trail.{ending}";
            await trail.ExportAsync(http.Response.Body, format, cancel);
        })
        .Named(name, Tags.Audit, "The whole trail as a file that 'presscheck verify' checks.")
        .Admits(Role.Manager)
        .RequireRateLimiting(RateLimits.Heavy)
        .Produces<string>(StatusCodes.Status200OK, mediaType.Split(';')[0])
        .DisableRequestTimeout();
}
