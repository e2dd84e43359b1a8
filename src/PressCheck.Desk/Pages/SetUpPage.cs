using Microsoft.AspNetCore.Antiforgery;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.People;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

/// <summary>Makes the first account, once.</summary>
internal static class SetUpPage
{
    public static async Task<IResult> GetAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts) =>
        await accounts.IsEmptyAsync(http.RequestAborted) ? Form(http, antiforgery, new Answers("", "", "", "", "", ""), []) : Done();

    public static async Task<IResult> PostAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var answers = new Answers(form.Text("token").Trim(), form.Text("id").Trim().ToLowerInvariant(), form.Text("name").Trim(), form.Text("email").Trim().ToLowerInvariant(), form.Text("desk").Trim().ToLowerInvariant(), form.Text("password"));
        var manager = new Colleague(answers.Id, answers.Name, answers.Email, Role.Manager, answers.Desk, Version: 0);
        string[] problems =
        [
            .. new FirstPersonValidator().Validate(manager).Errors.Select(error => error.ErrorMessage),
            .. PasswordRules.Problems(answers.Password, answers.Id, answers.Name, answers.Email).Select(problem => PageWords.English.PasswordProblems[problem]),
        ];
        if (problems.Length > 0)
        {
            return await accounts.IsEmptyAsync(http.RequestAborted) ? Form(http, antiforgery, answers, problems, StatusCodes.Status422UnprocessableEntity) : Done();
        }

        if (!await accounts.SetUpAsync(new LinkToken(answers.Token), manager, answers.Password, http.RequestAborted))
        {
            return await accounts.IsEmptyAsync(http.RequestAborted)
                ? Form(http, antiforgery, answers, ["That token is wrong, used or too old. The desk prints a new one when it is started again."], StatusCodes.Status403Forbidden)
                : Done();
        }

        return Page.Notice("The first account is made", "You can sign in now, and add the others.", "/sign-in", "Sign in");
    }

    private static IResult Done() => Page.Notice("Already set up", "This desk has its accounts. A manager can add yours.", "/sign-in", "Sign in", StatusCodes.Status404NotFound);

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, Answers answers, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK) => Page.Html(
        "Set up",
        Markup.Of($"""
            <section class="narrow">
            <h1>Set up this desk</h1>
            <p class="lead">The first account is a manager’s. The desk printed a token into its log when it was started.</p>
            {Page.Problems(problems)}
            <form method="post">
            {antiforgery.Field(http)}
            <label for="token">Token</label>
            <input id="token" name="token" value="{answers.Token}" autocomplete="off" spellcheck="false" maxlength="100" required autofocus>
            <label for="name">Your name</label>
            <input id="name" name="name" value="{answers.Name}" autocomplete="name" maxlength="{PersonRules.LongestName}" required>
            <label for="email">Your address <small>for mail; may be empty</small></label>
            <input id="email" name="email" type="email" value="{answers.Email}" autocomplete="email" maxlength="320">
            <label for="desk">Your desk <small>such as news</small></label>
            <input id="desk" name="desk" value="{answers.Desk}" autocapitalize="none" maxlength="64" required>
            <label for="id">Sign-in name <small>for ever the same, such as maria.pohl</small></label>
            <input id="id" name="id" value="{answers.Id}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required>
            <label for="password">Password <small>{PasswordRules.Shortest} characters or more</small></label>
            <input id="password" name="password" type="password" autocomplete="new-password" minlength="{PasswordRules.Shortest}" maxlength="{PasswordRules.Longest}" required>
            <button>Make the account</button>
            </form>
            </section>
            """),
        status: status);

    private sealed record Answers(string Token, string Id, string Name, string Email, string Desk, string Password)
    {
        public override string ToString() => "answers";
    }
}
