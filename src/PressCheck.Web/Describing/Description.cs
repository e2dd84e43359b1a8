using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Json;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Describing;

/// <summary>The endpoint writes a story that is there: it takes If-Match and Idempotency-Key.</summary>
internal sealed record WritesStory
{
    public static WritesStory Yes { get; } = new();
}

/// <summary>The endpoint makes a story: it takes Idempotency-Key.</summary>
internal sealed record MakesStory
{
    public static MakesStory Yes { get; } = new();
}

/// <summary>The endpoint gives a part of a list.</summary>
internal sealed record GivesList
{
    public static GivesList Yes { get; } = new();
}

/// <summary>The endpoint does what only the gate may let pass, and leaves the story as it is.</summary>
internal sealed record AsksGate
{
    public static AsksGate Yes { get; } = new();
}

/// <summary>What endpoints say of themselves, for the document and for what stands before them.</summary>
internal static class Description
{
    private const string Json = "application/json";

    /// <summary>Names an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="name">What programs call it; never changed.</param>
    /// <param name="tag">The part of the API that it belongs to.</param>
    /// <param name="summary">What it does, in a sentence.</param>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string name, string tag, string summary) => endpoint.WithName(name).WithTags(tag).WithSummary(summary);

    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, int limit = Limits.Small)
        where T : notnull => endpoint.Accepts<T>(Json).WithMetadata(new BodyLimit(limit));

    public static RouteHandlerBuilder WritesStory(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Describing.WritesStory.Yes).Gives<Review.Stories.Story>();

    public static RouteHandlerBuilder WritesRecord(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Describing.WritesStory.Yes).Gives<Recording.Recorded>();

    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) => endpoint.Produces<T>(status, Json);

    public static RouteHandlerBuilder GivesList<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(Describing.GivesList.Yes).Produces<Listed<T>>(StatusCodes.Status200OK, Json);
}
