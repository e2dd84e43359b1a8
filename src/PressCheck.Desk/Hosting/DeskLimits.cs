using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PressCheck.Web;
using PressCheck.Web.Problems;

namespace PressCheck.Desk.Hosting;

/// <summary>What a caller may send, how slowly, to which name, and whose word about a caller counts.</summary>
internal static class DeskLimits
{
    public const int HeaderBytes = 8 * 1024;
    public const int BodyBytes = 1024 * 1024;

    private static readonly string[] LongRoutes = ["/events", "/audit/export.jsonl", "/audit/export.csv", "/audit/verify", "/drafts/import"];

    public static void AddDeskLimits(this WebApplicationBuilder builder, DeskSettings settings)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestHeaderCount = 64;
            server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
            server.Limits.MaxRequestLineSize = HeaderBytes;

            // An import of a file raises it for itself.
            server.Limits.MaxRequestBodySize = BodyBytes;
            server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        });
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(30),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else
                {
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }

            // With no proxy named, nobody's word counts; with two in a row, each is asked in turn.
            options.ForwardedHeaders = settings.Proxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            options.ForwardLimit = null;
        });
        builder.Services.PostConfigure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = [new Uri(settings.PublicUrl!).Host, .. settings.Hosts];
            options.AllowEmptyHosts = false;
        });
    }

    /// <summary>Lets what lasts long by its nature last: events that are listened to, trails that are exported or verified, files that are read.</summary>
    public static void TakesItsTime(this RouteGroupBuilder api) => ((IEndpointConventionBuilder)api).Finally(static endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: var route } && LongRoutes.Any(end => route!.EndsWith(end, StringComparison.Ordinal)))
        {
            endpoint.Metadata.Add(new DisableRequestTimeoutAttribute());
        }
    });

    /// <summary>Sends people to the secure address, and answers nothing else over plain HTTP. A health check may ask plainly.</summary>
    public static void UseHttpsOnly(this IApplicationBuilder app, Uri publicUrl)
    {
        if (publicUrl.Scheme != Uri.UriSchemeHttps)
        {
            return;
        }

        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            {
                return next(http);
            }

            var isPage = HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments(PressCheckApi.Path, StringComparison.OrdinalIgnoreCase);
            return isPage
                ? Results.Redirect(new Uri(publicUrl, http.Request.Path.ToUriComponent()).AbsoluteUri).ExecuteAsync(http)
                : new Problem(StatusCodes.Status403Forbidden, "https-only", "This desk answers over HTTPS only.").ExecuteAsync(http);
        });
    }
}
