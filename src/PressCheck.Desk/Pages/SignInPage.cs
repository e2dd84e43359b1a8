using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Demo;
using PressCheck.Desk.Hosting;

namespace PressCheck.Desk.Pages;

internal static class SignInPage
{
    public static IResult Get(HttpContext http, IAntiforgery antiforgery, DeskSettings settings) => Form(http, antiforgery, settings, "", []);

    public static async Task<IResult> PostAsync(HttpContext http, IAntiforgery antiforgery, DeskSettings settings, SignIn signIn, NameLimit names)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = form.Text("name");
        var words = PageWords.Of(http);
        if (!names.Allows(name))
        {
            return Form(http, antiforgery, settings, name, [words.TooMany], StatusCodes.Status429TooManyRequests);
        }

        if (!await signIn.TryAsync(name, form.Text("password"), http.RequestAborted))
        {
            return Form(http, antiforgery, settings, name, [words.Failed], StatusCodes.Status401Unauthorized);
        }

        return Results.Redirect(http.Request.Query["to"] is [{ } to] && IsOurs(to) ? to : "/");
    }

    public static async Task<IResult> SignOutAsync(SignInManager<Account> sessions)
    {
        await sessions.SignOutAsync();
        return Results.Redirect("/sign-in");
    }

    /// <summary>Whether an address leads to a page of this desk: a link to a sign-in page must not lead on to somebody else's.</summary>
    private static bool IsOurs(string to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl);

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, DeskSettings settings, string name, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK)
    {
        var words = PageWords.Of(http);
        return Page.Html(
            words.SignIn,
            Markup.Of($"""
                <div class="front">
                {About(words)}
                <section class="narrow" aria-labelledby="sign-in">
                <h1 id="sign-in">{words.SignIn}</h1>
                {Page.Problems(problems)}
                <form method="post">
                {antiforgery.Field(http)}
                <label for="name">{words.Name}</label>
                <input id="name" name="name" value="{name}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="320" required{AutoFocus(problems.Count == 0)}>
                <label for="password">{words.Password}</label>
                <input id="password" name="password" type="password" autocomplete="current-password" maxlength="{PasswordRules.Longest}" required{AutoFocus(problems.Count > 0)}>
                <button>{words.SignIn}</button>
                </form>
                {Markup.If(settings.Demo, () => DemoAccounts(words))}
                </section>
                </div>
                """),
            words: words,
            status: status);
    }

    private static Markup AutoFocus(bool on) => on ? Markup.Of($" autofocus") : Markup.None;

    /// <summary>What this is, for whoever comes here the first time: a finding as the desk shows it, and what is asked.</summary>
    private static Markup About(PageWords words) => Markup.Of($"""
        <section class="about" aria-labelledby="about">
        <h2 id="about">{words.Claim}</h2>
        <figure>
        <blockquote lang="en">{words.Before} <span class="marked">{words.Marked}</span> {words.After}</blockquote>
        <figcaption><b>{words.Finding}</b> {words.Does}</figcaption>
        </figure>
        <p>{words.Lead}</p>
        <ul>{Markup.Join(words.Questions.Select(question => Markup.Of($"<li>{question}</li>")))}</ul>
        </section>
        """);

    private static Markup DemoAccounts(PageWords words) => Markup.Of($"""
        <aside class="demo" aria-label="{words.DemoName}">
        <p>{words.Demo} <code>{DemoNewsroom.Password}</code></p>
        <table>{Markup.Join(DemoNewsroom.People.OrderBy(person => person.Role).Select(person => Markup.Of($"<tr><td><code>{person.Id}</code></td><td>{person.Name}, {words.Roles[person.Role]}</td></tr>")))}</table>
        </aside>
        """);
}
