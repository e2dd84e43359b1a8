using Microsoft.AspNetCore.Http;

namespace PressCheck.Web.Problems;

/// <summary>Problems of requests themselves.</summary>
internal static class Known
{
    public static Problem NotSignedIn => new(StatusCodes.Status401Unauthorized, "not-signed-in", "Sign in first.");

    /// <summary>Says the same of a story that isn't there and of one that the person may not see.</summary>
    public static Problem NotFound => new(StatusCodes.Status404NotFound, "not-found", "There is no such thing here.");

    public static Problem VersionRequired => new(StatusCodes.Status428PreconditionRequired, "version-required", "Send the story's ETag as If-Match: a write names the version that it read.");

    public static Problem TooLarge(long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "too-large", $"The body is larger than the {(limit >= 1024 * 1024 ? $"{limit / (1024 * 1024)} MB" : $"{limit / 1024} kB")} that this takes.");

    public static Problem BadHeader(string sentence) => new(StatusCodes.Status400BadRequest, "bad-header", sentence);

    public static Problem BadQuery(string sentence) => new(StatusCodes.Status400BadRequest, "bad-query", sentence);

    public static Problem Failed => new(StatusCodes.Status500InternalServerError, "failed", "PressCheck failed; nothing was done.");

    public static Problem DatabaseAway => new(StatusCodes.Status503ServiceUnavailable, "database-away", "The database can't be reached at the moment; try again.");

    public static Problem DatabaseFull => new(StatusCodes.Status507InsufficientStorage, "database-full", "The disk that the database is on is full; nothing was done. Reading still works.");

    /// <summary>The problem for a status that something before the endpoint gave without a word.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "malformed-request", "The request can't be understood."),
        StatusCodes.Status401Unauthorized => NotSignedIn,
        StatusCodes.Status403Forbidden => new(status, "forbidden", "You may not do this."),
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => new(status, "method-not-allowed", "This address doesn't take that method; Allow says which ones it takes."),
        StatusCodes.Status408RequestTimeout => new(status, "too-slow", "The request took too long to arrive."),
        StatusCodes.Status412PreconditionFailed => new(status, "precondition-failed", "A condition of the request doesn't hold."),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-large", "The body is too large."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "unsupported-media-type", "This address doesn't take a body of that Content-Type."),
        StatusCodes.Status429TooManyRequests => new(status, "too-many-requests", "That was too often; wait a little."),
        StatusCodes.Status431RequestHeaderFieldsTooLarge => new(status, "headers-too-large", "The request's headers are too large."),
        StatusCodes.Status503ServiceUnavailable => new(status, "not-ready", "PressCheck can't answer at the moment; try again."),
        >= 500 => new(status, "failed", "PressCheck failed; nothing was done."),
        _ => new(status, "refused", "The request was refused."),
    };
}
