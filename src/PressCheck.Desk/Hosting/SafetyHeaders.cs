namespace PressCheck.Desk.Hosting;

/// <summary>Headers that every answer carries, errors too.</summary>
internal static class SafetyHeaders
{
    // No script of anybody else's, none in a page, no frames, nothing from elsewhere.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSafetyHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            var http = (HttpContext)state;
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            // Not no-referrer: browsers would then call the origin of our own forms "null".
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=63072000";
            }

            // What somebody may see today is not kept for whoever sits here tomorrow; the API may have said more already.
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = http.Request.Path.Value is "/desk.css" or "/theme.css" ? "public, max-age=3600" : "no-store";
            }

            return Task.CompletedTask;
        }, http);
        return next(http);
    });
}
