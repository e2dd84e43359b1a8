using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Pages;

/// <summary>Where somebody who is signed in changes their password.</summary>
internal static class PasswordPage
{
    public static async Task<IResult> GetAsync(HttpContext http, PersonFromCookie people, IAntiforgery antiforgery) =>
        await people.ColleagueAsync(http) is { } who ? Form(http, antiforgery, who, []) : Results.Redirect("/sign-in?to=/password");

    public static async Task<IResult> PostAsync(HttpContext http, PersonFromCookie people, IAntiforgery antiforgery, UserManager<Account> accounts, SignInManager<Account> sessions)
    {
        if (await people.ColleagueAsync(http) is not { } who || await accounts.FindByIdAsync(who.Id) is not { } account)
        {
            return Results.Redirect("/sign-in?to=/password");
        }

        var words = PageWords.Of(http);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await accounts.IsLockedOutAsync(account))
        {
            return Form(http, antiforgery, who, [words.TooMany], StatusCodes.Status429TooManyRequests);
        }

        var result = await accounts.ChangePasswordAsync(account, form.Text("current"), form.Text("password"));
        if (!result.Succeeded)
        {
            var isMismatch = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            if (isMismatch)
            {
                await accounts.AccessFailedAsync(account);
            }

            return Form(http, antiforgery, who, isMismatch ? [words.NotYours] : [.. result.Errors.Select(error => words.Problem(error))], StatusCodes.Status422UnprocessableEntity);
        }

        // All other sessions end; this one goes on under the new stamp.
        await sessions.RefreshSignInAsync(account);
        return Page.Notice(words.Changed, words.ChangedAbout, "/account", words.ToAccount, words: words);
    }

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, Colleague who, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK)
    {
        var words = PageWords.Of(http);
        return Page.Html(
            words.ChangePassword,
            Markup.Of($"""
                <section class="narrow">
                <h1>{words.ChangePassword}</h1>
                {Page.Problems(problems)}
                <form method="post">
                {antiforgery.Field(http)}
                <input type="hidden" name="username" value="{who.Id}" autocomplete="username">
                <label for="current">{words.PasswordNow}</label>
                <input id="current" name="current" type="password" autocomplete="current-password" maxlength="{PasswordRules.Longest}" required autofocus>
                <label for="password">{words.PasswordNew} <small>{words.Shortest}</small></label>
                <input id="password" name="password" type="password" autocomplete="new-password" minlength="{PasswordRules.Shortest}" maxlength="{PasswordRules.Longest}" required>
                <button>{words.Change}</button>
                </form>
                <p><a href="/account">{words.ToAccount}</a></p>
                </section>
                """),
            who,
            words,
            status);
    }
}
