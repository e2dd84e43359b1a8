using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Pages;

/// <summary>A whole page around its content.</summary>
internal static class Page
{
    public static IResult Html(string title, Markup content, Colleague? who = null, PageWords? words = null, int status = StatusCodes.Status200OK) => Results.Content(
        Markup.Of($"""
            <!doctype html>
            <html lang="{(words ?? PageWords.English).Language}">
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
            <a class="skip" href="#content">{(words ?? PageWords.English).Skip}</a>
            <header>
            <a class="mark" href="/">PressCheck</a>
            {Person(who)}
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
    public static IResult Notice(string title, string sentence, string link, string linkText, int status = StatusCodes.Status200OK, PageWords? words = null) =>
        Html(title, Markup.Of($"""<section class="narrow"><h1>{title}</h1><p>{sentence}</p><p><a class="button" href="{link}">{linkText}</a></p></section>"""), words: words, status: status);

    public static Markup Problems(IReadOnlyCollection<string> problems) => Markup.If(problems.Count > 0, () => Markup.Of(
        $"""<div class="problem" role="alert">{Markup.Join(problems.Select(problem => Markup.Of($"<p>{problem}</p>")))}</div>"""));

    /// <summary>Somebody who is signed in is on their way back to the screens.</summary>
    private static Markup Person(Colleague? who) => who is null ? Markup.None : Markup.Of($"""<span class="who">{who.Name}</span>""");
}
