using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Access;

/// <summary>Gives a body to what routing, rate limits and other parts of the host refuse under the API's address with a status alone.</summary>
internal sealed class BareStatuses(ApiMount mount) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, next) =>
        {
            await next(http);
            var answer = http.Response;
            if (answer.StatusCode >= 400 && answer.StatusCode != StatusCodes.Status499ClientClosedRequest && !answer.HasStarted && answer.ContentType is null && answer.ContentLength is null or 0
                && http.Request.Path.StartsWithSegments(mount.Path, StringComparison.OrdinalIgnoreCase))
            {
                await Known.OfStatus(answer.StatusCode).ExecuteAsync(http);
            }
        });
        next(app);
    };
}
