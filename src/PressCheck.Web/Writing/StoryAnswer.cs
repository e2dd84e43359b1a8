using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using PressCheck.Review.Stories;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Writing;

/// <summary>A story as it is now, with its version as ETag.</summary>
internal sealed record StoryAnswer(Story Story, bool IsNew = false) : IResult
{
    /// <summary>What came of a write.</summary>
    public static IResult Of(Outcome outcome) => outcome switch
    {
        Outcome.Done done => new StoryAnswer(done.Story),
        Outcome.Conflict conflict => new StaleAnswer(conflict),
        Outcome.Refused refused => Refusals.Of(refused),
        _ => Known.NotFound,
    };

    /// <summary>What came of making a story. Whoever may not see the one that has its id already learns no more than that.</summary>
    public static IResult OfNew(Outcome outcome, Person by) => outcome switch
    {
        Outcome.Done done => new StoryAnswer(done.Story, IsNew: true),
        Outcome.Conflict { Story: var taken } when !StoryPolicy.See(taken, by) => Refusals.IdTaken,
        _ => Of(outcome),
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Conditional.IsKnown(httpContext, IfMatch.Tag(Story.Version)))
        {
            return Task.CompletedTask;
        }

        if (IsNew)
        {
            httpContext.Response.Headers.Location = $"{httpContext.Request.PathBase}{httpContext.RequestServices.GetRequiredService<ApiMount>().Path}/stories/{Uri.EscapeDataString(Story.Id)}";
        }

        return new JsonAnswer<Story>(Story, IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK).ExecuteAsync(httpContext);
    }

    private sealed record StaleAnswer(Outcome.Conflict Conflict) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = IfMatch.Tag(Conflict.Story.Version);
            return Refusals.Stale(Conflict).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>Reads that a client may have already.</summary>
internal static class Conditional
{
    /// <summary>Sets the ETag; whether a GET names it as If-None-Match, and is then answered 304.</summary>
    public static bool IsKnown(HttpContext http, string tag)
    {
        var answer = http.Response;
        answer.Headers.ETag = tag;
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        // Kept by the client alone, and never shown again without asking whether they still may.
        answer.Headers.CacheControl = "private, no-cache";
        if (!EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known)
            || !known.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || candidate.Tag == tag))
        {
            return false;
        }

        answer.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
