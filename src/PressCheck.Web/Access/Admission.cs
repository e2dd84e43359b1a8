using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PressCheck.Review;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web.Events;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Access;

/// <summary>
/// What stands before every endpoint: who asks, whether they may know of the story, whether their role is enough. It comes before
/// the body is read, and nothing that goes wrong behind it leaves as anything but a problem.
/// </summary>
internal sealed class Admission(Admits admits, RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            if (await RefusalAsync(http) is { } problem)
            {
                await problem.ExecuteAsync(http);
                return;
            }

            await next(http);
            if (!HttpMethods.IsGet(http.Request.Method))
            {
                http.RequestServices.GetRequiredService<Feed>().Poke();
            }
        }
        catch (OperationCanceledException) when (RanOutOfTime(http))
        {
            // The host's time limit answers for itself.
            throw;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Somebody who listens to events always goes in the middle of the answer.
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Of(e, http).ExecuteAsync(http);
        }
    }

    private async Task<Problem?> RefusalAsync(HttpContext http)
    {
        if (admits.Matter == Matter.Open)
        {
            return null;
        }

        if (await http.RequestServices.GetRequiredService<IPersonOfRequest>().FindAsync(http) is not { } person)
        {
            return Known.NotSignedIn;
        }

        Story? story = null;
        if (admits.Matter == Matter.Story)
        {
            if ((story = await FindAsync(http)) is null || !StoryPolicy.See(story, person))
            {
                return Known.NotFound;
            }

            if (http.RequestServices.GetService<IStoryAccess>() is { } access)
            {
                if (await access.OfAsync(http, person, story.Id) is not { } there)
                {
                    return Known.NotFound;
                }

                person = there;
            }
        }

        http.Features.Set(new Asker(person, story));
        return person.Role < admits.Least ? Refusals.NotThisRole : null;
    }

    private static async Task<Story?> FindAsync(HttpContext http)
    {
        var id = RouteToken.Of(http, "story");
        return Token.Is(id) ? await http.RequestServices.GetRequiredService<Newsroom>().FindAsync(id, http.RequestAborted) : null;
    }

    private static Problem Of(Exception e, HttpContext http)
    {
        switch (e)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException bad:
                return Known.OfStatus(bad.StatusCode);
        }

        // Its message may hold words of a story, so where it came from has to do.
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Admission).Namespace!);
        log.LogError("{Method} {Endpoint} failed with {Exception}:\n{Where}", http.Request.Method, http.GetEndpoint()?.DisplayName, Kinds(e), e.StackTrace);
        if (e is DatabaseFullException)
        {
            return Known.DatabaseFull;
        }

        if (e is not (DbException { IsTransient: true } or TimeoutException))
        {
            return Known.Failed;
        }

        http.Response.Headers.RetryAfter = "5";
        return Known.DatabaseAway;
    }

    private static bool RanOutOfTime(HttpContext http) => http.Features.Get<IHttpRequestTimeoutFeature>() is { RequestTimeoutToken.IsCancellationRequested: true };

    private static string Kinds(Exception e) => e.InnerException is { } inner ? $"{e.GetType()} < {Kinds(inner)}" : e.GetType().ToString();
}

/// <summary>Ids in routes.</summary>
internal static class RouteToken
{
    /// <summary>A value of the route; routing leaves an escaped slash as it is.</summary>
    public static string Of(HttpContext http, string name) => ((string?)http.Request.RouteValues[name] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
