using System.Globalization;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Pages;

/// <summary>A whole page around its content.</summary>
internal static class Page
{
    public static IResult Html(string title, Markup content, Colleague? who = null, Markup? signOutField = null, int status = StatusCodes.Status200OK) => Results.Content(
        Markup.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} · PressCheck</title>
            <link rel="stylesheet" href="/theme.css">
            <link rel="stylesheet" href="/desk.css">
            <link rel="icon" href="data:,">
            </head>
            <body>
            <a class="skip" href="#content">To the content</a>
            <header>
            <a class="mark" href="/">PressCheck</a>
            {Person(who, signOutField)}
            </header>
            <main id="content">
            {content}
            </main>
            </body>
            </html>

            """).Text,
        "text/html; charset=utf-8",
        statusCode: status);

    /// <summary>A page that says one thing and where to go from there.</summary>
    public static IResult Notice(string title, string sentence, string link, string linkText, int status = StatusCodes.Status200OK) =>
        Html(title, Markup.Of($"""<section class="narrow"><h1>{title}</h1><p>{sentence}</p><p><a class="button" href="{link}">{linkText}</a></p></section>"""), status: status);

    public static Markup Problems(IReadOnlyCollection<string> problems) => Markup.If(problems.Count > 0, () => Markup.Of(
        $"""<div class="problem" role="alert">{Markup.Join(problems.Select(problem => Markup.Of($"<p>{problem}</p>")))}</div>"""));

    public static Markup Moment(DateTimeOffset at) => Markup.Of(
        $"""<time datetime="{at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}">{at.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture)} UTC</time>""");

    private static Markup Person(Colleague? who, Markup? signOutField) => who is null ? Markup.None : Markup.Of($"""
        <nav aria-label="You">
        <span class="who">{who.Name}<small>{who.Role.ToString().ToLowerInvariant()}</small></span>
        <a href="/password">Password</a>
        <form method="post" action="/sign-out">{signOutField ?? Markup.None}<button class="plain">Sign out</button></form>
        </nav>
        """);
}
