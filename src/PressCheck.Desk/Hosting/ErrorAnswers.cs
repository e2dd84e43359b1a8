using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using PressCheck.Desk.Pages;
using PressCheck.Review.Store;
using PressCheck.Web;
using PressCheck.Web.Problems;

namespace PressCheck.Desk.Hosting;

/// <summary>What a caller sees when something is not there or went wrong: a page for people, a problem for programs, and no detail for either.</summary>
internal static class ErrorAnswers
{
    public static void UseErrorAnswers(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("PressCheck.Desk.Errors");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // Its own line would hold the exception's message, and who knows what that holds.
            SuppressDiagnosticsCallback = _ => true,
            StatusCodeSelector = exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                InvalidDataException => StatusCodes.Status400BadRequest,
                DatabaseFullException => StatusCodes.Status507InsufficientStorage,
                DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            },
            ExceptionHandler = http =>
            {
                if (http.Response.StatusCode >= 500 && http.Features.Get<IExceptionHandlerFeature>() is { Error: var error })
                {
                    log.LogError("{Endpoint} failed with {Exception}:\n{Where}", http.GetEndpoint()?.DisplayName, Kinds(error), error.StackTrace);
                }

                return AnswerAsync(http);
            },
        });

        // The API gives its own answers a body; see what it does with bare statuses.
        app.UseWhen(static http => !IsApi(http), static pages => pages.UseStatusCodePages(context => AnswerAsync(context.HttpContext)));
    }

    private static string Kinds(Exception e) => e.InnerException is { } inner ? $"{e.GetType()} < {Kinds(inner)}" : e.GetType().ToString();

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments(PressCheckApi.Path, StringComparison.OrdinalIgnoreCase);

    private static Task AnswerAsync(HttpContext http)
    {
        if (IsApi(http))
        {
            return Known.OfStatus(http.Response.StatusCode).ExecuteAsync(http);
        }

        var (title, sentence) = http.Response.StatusCode switch
        {
            404 => ("Nothing here", "There is no such page."),
            403 => ("Not allowed", "You may not do this here."),
            401 => ("Sign in first", "This is for people who are signed in."),
            408 or 413 => ("That did not work", "What was sent is too large, or came too slowly."),
            429 => ("Too many requests", "Wait a little, then go on."),
            507 => ("The disk is full", "Nothing was half done, and reading still works. Whoever runs the desk must make room."),
            503 => ("Not at the moment", "The desk can’t reach its database. Try again in a minute."),
            >= 500 => ("Something went wrong", "It is in the desk’s log. Nothing was half done: what failed was undone."),
            _ => ("That did not work", "The desk can’t take this request."),
        };
        return Page.Notice(title, sentence, "/", "To the stories", http.Response.StatusCode).ExecuteAsync(http);
    }
}
