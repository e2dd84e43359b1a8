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
        if (!names.Allows(name))
        {
            return Form(http, antiforgery, settings, name, ["Too many tries. Wait some minutes."], StatusCodes.Status429TooManyRequests);
        }

        if (!await signIn.TryAsync(name, form.Text("password"), http.RequestAborted))
        {
            return Form(http, antiforgery, settings, name, [SignIn.Failed], StatusCodes.Status401Unauthorized);
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

    private static IResult Form(HttpContext http, IAntiforgery antiforgery, DeskSettings settings, string name, IReadOnlyCollection<string> problems, int status = StatusCodes.Status200OK) => Page.Html(
        "Sign in",
        Markup.Of($"""
            <section class="narrow">
            <h1>Sign in</h1>
            {Page.Problems(problems)}
            <form method="post">
            {antiforgery.Field(http)}
            <label for="name">Name or address</label>
            <input id="name" name="name" value="{name}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="320" required{AutoFocus(problems.Count == 0)}>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" maxlength="{PasswordRules.Longest}" required{AutoFocus(problems.Count > 0)}>
            <button>Sign in</button>
            </form>
            {Markup.If(settings.Demo, DemoAccounts)}
            </section>
            """),
        status: status);

    private static Markup AutoFocus(bool on) => on ? Markup.Of($" autofocus") : Markup.None;

    private static Markup DemoAccounts() => Markup.Of($"""
        <aside class="demo" aria-label="The demo newsroom">
        <p>This is the demo newsroom. Its people all have the password <code>{DemoNewsroom.Password}</code></p>
        <table>{Markup.Join(DemoNewsroom.People.Select(person => Markup.Of($"<tr><td><code>{person.Id}</code></td><td>{person.Name}, {person.Role.ToString().ToLowerInvariant()}</td></tr>")))}</table>
        </aside>
        """);
}
