using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Desk.Pages;
using PressCheck.Web;
using PressCheck.Web.Problems;

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
        ? new Problem(StatusCodes.Status403Forbidden, "cross-site", $"This can't be told from a request that another site made: send the token of {PressCheckApi.Path}/session as {Header}, from a page of this desk.")
        : Page.Notice(
            "Please try again", "This page was too old, or another site sent you here. Nothing was done.", "/", "To the stories", StatusCodes.Status403Forbidden);

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(PressCheckApi.Path, StringComparison.OrdinalIgnoreCase);

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

        // Read here, so that what is wrong with a form (too large, too slow) is not taken for a missing token.
        if (http.Request.HasFormContentType)
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }

        return await antiforgery.IsRequestValidAsync(http);
    }
}
