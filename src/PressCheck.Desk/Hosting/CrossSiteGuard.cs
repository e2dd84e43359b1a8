using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Desk.Pages;

namespace PressCheck.Desk.Hosting;

/// <summary>
/// Refuses what another site has a browser ask for in somebody's name: an unsafe request must come from our own origin, as far as the
/// browser says, and, with a session, bring the token that only our own pages can read.
/// </summary>
internal static class CrossSiteGuard
{
    public const string Header = "X-CSRF-TOKEN";

    public static void UseCrossSiteGuard(this IApplicationBuilder app, Uri publicUrl)
    {
        var antiforgery = app.ApplicationServices.GetRequiredService<IAntiforgery>();
        app.Use(async (http, next) =>
        {
            if (!IsSafe(http.Request) && (!IsOurOrigin(http.Request, publicUrl) || !await HasTokenAsync(antiforgery, http)))
            {
                await Refuse(http.Request).ExecuteAsync(http);
                return;
            }

            await next(http);
        });
    }

    private static IResult Refuse(HttpRequest request) => IsApi(request)
        ? Results.Problem(
            $"The request can't be told from one that another site made. Send the token of /api/v1/session as {Header}, from a page of this desk.",
            statusCode: StatusCodes.Status403Forbidden, title: "Perhaps not from here", type: "urn:presscheck:cross-site")
        : Page.Notice(
            "Please try again", "This page was too old, or another site sent you here. Nothing was done.", "/", "To the stories", StatusCodes.Status403Forbidden);

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method);

    private static bool IsOurOrigin(HttpRequest request, Uri publicUrl)
    {
        // Every browser of these days says where a request comes from; programs say nothing, and have no session by accident.
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, publicUrl.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<bool> HasTokenAsync(IAntiforgery antiforgery, HttpContext http)
    {
        var isApi = IsApi(http.Request);
        if (isApi && http.User.Identity is not { IsAuthenticated: true })
        {
            // Nobody is signed in, so there is nothing to be done in anybody's name; the API says 401 where it must.
            return true;
        }

        if (isApi && http.Request.Headers[Header].Count == 0)
        {
            // Its body is not a form, and is not read to look for one.
            return false;
        }

        return await antiforgery.IsRequestValidAsync(http);
    }
}
