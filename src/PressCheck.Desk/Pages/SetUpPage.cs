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
        await accounts.IsEmptyAsync(http.RequestAborted) ? Form(http, antiforgery, new Answers("", "", "", "", "", ""), []) : Done(http);

    public static async Task<IResult> PostAsync(HttpContext http, IAntiforgery antiforgery, AccountBook accounts)
    {
        var page = PageWords.Of(http);
        var words = SetUpWords.Of(page);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var answers = new Answers(form.Text("token").Trim(), form.Text("id").Trim().ToLowerInvariant(), form.Text("name").Trim(), form.Text("email").Trim().ToLowerInvariant(), form.Text("desk").Trim().ToLowerInvariant(), form.Text("password"));
        var manager = new Colleague(answers.Id, answers.Name, answers.Email, Role.Manager, answers.Desk, Version: 0);
        string[] problems =
        [
            .. new FirstPersonValidator().Validate(manager).Errors.Select(error => words.Wrong[error.PropertyName]),
            .. PasswordRules.Problems(answers.Password, answers.Id, answers.Name, answers.Email).Select(problem => page.PasswordProblems[problem]),
        ];
        if (problems.Length > 0)
        {
            return await accounts.IsEmptyAsync(http.RequestAborted) ? Form(http, antiforgery, answers, problems, StatusCodes.Status422UnprocessableEntity) : Done(http);
        }

        if (!await accounts.SetUpAsync(new LinkToken(answers.Token), manager, answers.Password, http.RequestAborted))
        {
            return await accounts.IsEmptyAsync(http.RequestAborted) ? Form(http, antiforgery, answers, [words.WrongToken], StatusCodes.Status403Forbidden) : Done(http);
        }

        return Page.Notice(words.Made.Title, words.Made.About, "/sign-in", page.SignIn, words: page);
    }

    private static IResult Done(HttpContext http)
    {
        var page = PageWords.Of(http);
        var (title, about) = SetUpWords.Of(page).Done;
        return Page.Notice(title, about, "/sign-in", page.SignIn, StatusCodes.Status404NotFound, page);
    }

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, Answers answers, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK)
    {
        var page = PageWords.Of(http);
        var words = SetUpWords.Of(page);
        return Page.Html(
            words.SetUp,
            Markup.Of($"""
                <section class="narrow">
                <h1>{words.Heading}</h1>
                <p class="lead">{words.Lead}</p>
                {Page.Problems(problems)}
                <form method="post">
                {antiforgery.Field(http)}
                <label for="token">{words.Token}</label>
                <input id="token" name="token" value="{answers.Token}" autocomplete="off" spellcheck="false" maxlength="100" required autofocus>
                <label for="name">{words.Name}</label>
                <input id="name" name="name" value="{answers.Name}" autocomplete="name" maxlength="{PersonRules.LongestName}" required>
                <label for="email">{words.Address.Label} <small>{words.Address.Hint}</small></label>
                <input id="email" name="email" type="email" value="{answers.Email}" autocomplete="email" maxlength="320">
                <label for="desk">{words.Desk.Label} <small>{words.Desk.Hint}</small></label>
                <input id="desk" name="desk" value="{answers.Desk}" autocapitalize="none" maxlength="64" required>
                <label for="id">{words.Id.Label} <small>{words.Id.Hint}</small></label>
                <input id="id" name="id" value="{answers.Id}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" required>
                <label for="password">{page.Password} <small>{page.Shortest}</small></label>
                <input id="password" name="password" type="password" autocomplete="new-password" minlength="{PasswordRules.Shortest}" maxlength="{PasswordRules.Longest}" required>
                <button>{words.Make}</button>
                </form>
                </section>
                """),
            words: page,
            status: status);
    }

    private sealed record Answers(string Token, string Id, string Name, string Email, string Desk, string Password)
    {
        public override string ToString() => "answers";
    }
}
