using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Desk.Accounts;

/// <summary>What a program in a browser needs before it writes.</summary>
/// <param name="IsSignedIn">Whether the cookie names a session.</param>
/// <param name="CsrfToken">Sent back as the header <c>X-CSRF-TOKEN</c> with every write. It is another after signing in.</param>
internal sealed record Session(bool IsSignedIn, string CsrfToken)
{
    public override string ToString() => $"session {IsSignedIn}";
}

internal static class SessionApi
{
    public static void MapSession(this RouteGroupBuilder api) => api
        .MapGet("/session", static async (HttpContext http, PersonFromCookie people, IAntiforgery antiforgery) =>
            Answer.Of(new Session(await people.FindAsync(http) is not null, antiforgery.GetAndStoreTokens(http).RequestToken!)))
        .Named("getSession", "session", "Whether somebody is signed in, and the token that writes bring.")
        .AdmitsStrangers()
        .Gives<Session>();
}
