using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;

namespace PressCheck.Desk.Pages;

/// <summary>Where an invitation leads, or a link for somebody who forgot their password.</summary>
internal static class ChoosePasswordPage
{
    public static async Task<IResult> GetAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts) =>
        await accounts.InvitedAsync(TokenOf(http), http.RequestAborted) is { } account ? Form(http, antiforgery, account, []) : NoLink();

    public static async Task<IResult> PostAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts, UserManager<Account> users, IPasswordValidator<Account> rules)
    {
        var token = TokenOf(http);
        if (await accounts.InvitedAsync(token, http.RequestAborted) is not { } account)
        {
            return NoLink();
        }

        var password = (await http.Request.ReadFormAsync(http.RequestAborted)).Text("password");
        var result = await rules.ValidateAsync(users, account, password);
        if (!result.Succeeded)
        {
            return Form(http, antiforgery, account, [.. result.Errors.Select(error => error.Description)], StatusCodes.Status422UnprocessableEntity);
        }

        return await accounts.ChooseAsync(token, password, http.RequestAborted)
            ? Page.Notice("Your password is set", $"You sign in as “{account.Person}”.", "/sign-in", "Sign in")
            : NoLink();
    }

    private static LinkToken TokenOf(HttpContext http) => new(http.Request.Query["token"].ToString());

    private static IResult NoLink() =>
        Page.Notice("This link does not work", "It works once, and for three days. A manager can make you another.", "/sign-in", "To the sign-in page", StatusCodes.Status404NotFound);

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, Account account, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK) => Page.Html(
        "Choose a password",
        Markup.Of($"""
            <section class="narrow">
            <h1>Choose a password</h1>
            <p class="lead">You sign in as <code>{account.Person}</code>.</p>
            {Page.Problems(problems)}
            <form method="post">
            {antiforgery.Field(http)}
            <input type="hidden" name="username" value="{account.Person}" autocomplete="username">
            <label for="password">Password <small>{PasswordRules.Shortest} characters or more</small></label>
            <input id="password" name="password" type="password" autocomplete="new-password" minlength="{PasswordRules.Shortest}" maxlength="{PasswordRules.Longest}" required autofocus>
            <button>Set the password</button>
            </form>
            </section>
            """),
        status: status);
}
