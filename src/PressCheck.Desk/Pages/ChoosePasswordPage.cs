using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;

namespace PressCheck.Desk.Pages;

/// <summary>Where an invitation leads, or a link for somebody who forgot their password.</summary>
internal static class ChoosePasswordPage
{
    public static async Task<IResult> GetAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts) =>
        await accounts.InvitedAsync(TokenOf(http), http.RequestAborted) is { } account ? Form(http, antiforgery, account, []) : NoLink(http);

    public static async Task<IResult> PostAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts, UserManager<Account> users, IPasswordValidator<Account> rules)
    {
        var token = TokenOf(http);
        if (await accounts.InvitedAsync(token, http.RequestAborted) is not { } account)
        {
            return NoLink(http);
        }

        var words = PageWords.Of(http);
        var password = (await http.Request.ReadFormAsync(http.RequestAborted)).Text("password");
        var result = await rules.ValidateAsync(users, account, password);
        if (!result.Succeeded)
        {
            return Form(http, antiforgery, account, [.. result.Errors.Select(error => words.Problem(error))], StatusCodes.Status422UnprocessableEntity);
        }

        return await accounts.ChooseAsync(token, password, http.RequestAborted)
            ? Page.Notice(words.IsSet, $"{words.YouAre} “{account.Person}”.", "/sign-in", words.SignIn, words: words)
            : NoLink(http);
    }

    private static LinkToken TokenOf(HttpContext http) => new(http.Request.Query["token"].ToString());

    private static IResult NoLink(HttpContext http)
    {
        var words = PageWords.Of(http);
        return Page.Notice(words.NoLink, words.NoLinkAbout, "/sign-in", words.ToSignIn, StatusCodes.Status404NotFound, words);
    }

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, Account account, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK)
    {
        var words = PageWords.Of(http);
        return Page.Html(
            words.Choose,
            Markup.Of($"""
                <section class="narrow">
                <h1>{words.Choose}</h1>
                <p class="lead">{words.YouAre} <code>{account.Person}</code>.</p>
                {Page.Problems(problems)}
                <form method="post">
                {antiforgery.Field(http)}
                <input type="hidden" name="username" value="{account.Person}" autocomplete="username">
                <label for="password">{words.Password} <small>{words.Shortest}</small></label>
                <input id="password" name="password" type="password" autocomplete="new-password" minlength="{PasswordRules.Shortest}" maxlength="{PasswordRules.Longest}" required autofocus>
                <button>{words.Set}</button>
                </form>
                </section>
                """),
            words: words,
            status: status);
    }
}
