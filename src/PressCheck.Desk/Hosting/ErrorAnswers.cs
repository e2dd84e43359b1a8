using Microsoft.AspNetCore.Diagnostics;
using PressCheck.Desk.Pages;

namespace PressCheck.Desk.Hosting;

/// <summary>What a caller sees when something is not there or went wrong: a page for people, a problem for programs, and no detail for either.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = _ => false,
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = http => AnswerAsync(http),
        });
        app.UseStatusCodePages(context => AnswerAsync(context.HttpContext));
    }

    private static Task AnswerAsync(HttpContext http)
    {
        var (title, sentence) = http.Response.StatusCode switch
        {
            404 => ("Nothing here", "There is no such page."),
            403 => ("Not allowed", "You may not do this here."),
            401 => ("Sign in first", "This is for people who are signed in."),
            429 => ("Too many requests", "Wait a little, then go on."),
            >= 500 => ("Something went wrong", "It is in the desk’s log. Nothing was half done: what failed was undone."),
            _ => ("That did not work", "The desk can’t take this request."),
        };
        return http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Results.Problem(sentence, statusCode: http.Response.StatusCode, title: title).ExecuteAsync(http)
            : Page.Notice(title, sentence, "/", "To the stories", http.Response.StatusCode).ExecuteAsync(http);
    }
}
