using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;
using PressCheck.Web.Json;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Recording;

/// <summary>What came of writing a record.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Warnings">Where its words look like somebody's name that the story doesn't print. They are kept all the same.</param>
/// <param name="Story">The story as it is now.</param>
internal sealed record Recorded(string? Record, ImmutableArray<NameWarning> Warnings, Story Story);

/// <summary>The story's new version as ETag, the record's id in the body.</summary>
internal sealed record RecordAnswer(Recorded Recorded) : IResult
{
    public static IResult Of(Outcome outcome) => outcome is Outcome.Done done ? new RecordAnswer(new Recorded(done.Record, done.Warnings, done.Story)) : StoryAnswer.Of(outcome);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.Headers.ETag = IfMatch.Tag(Recorded.Story.Version);
        return new JsonAnswer<Recorded>(Recorded).ExecuteAsync(httpContext);
    }
}
