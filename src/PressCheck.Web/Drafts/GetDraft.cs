using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Text;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Drafts;

internal static class GetDraft
{
    /// <param name="Story">The story's id.</param>
    /// <param name="Number">Drafts of a story are numbered from 1.</param>
    /// <param name="Sha256">SHA-256 of the text as UTF-8.</param>
    /// <param name="Text">The text that spans are of.</param>
    /// <param name="Parts">In text order, in UTF-16 code units.</param>
    /// <param name="Type">The kind of piece.</param>
    /// <param name="Locations">The places that the story is tagged with.</param>
    internal sealed record DraftText(string Story, long Number, string Sha256, string Text, ImmutableArray<PartInput> Parts, StoryType Type, ImmutableArray<string> Locations)
    {
        public override string ToString() => $"draft {Number} of {Story}";
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/stories/{story}/drafts/latest", static (Asker asker, HttpContext http, Newsroom newsroom, CancellationToken cancel) => FindAsync(asker.Story, asker.Story.Draft, http, newsroom, cancel))
            .Named("getLatestDraft", Tags.Drafts, "The latest draft.")
            .Admits(Role.Reporter, Matter.Story)
            .Gives<DraftText>();
        api.MapGet("/stories/{story}/drafts/{number:long}", static (Asker asker, long number, HttpContext http, Newsroom newsroom, CancellationToken cancel) => FindAsync(asker.Story, number, http, newsroom, cancel))
            .Named("getDraft", Tags.Drafts, "A draft by its number, as it was saved.")
            .Admits(Role.Reporter, Matter.Story)
            .Gives<DraftText>();
    }

    private static async Task<IResult> FindAsync(Story story, long number, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
        await newsroom.DraftAsync(story.Id, number, cancel) is not { } draft ? Known.NotFound
            : Conditional.IsKnown(http, $"\"{number}-{draft.Sha256}\"") ? Results.Empty
            : Answer.Of(new DraftText(
                story.Id, number, draft.Sha256, draft.Text, [.. draft.Parts.Select(part => new PartInput(part.Kind, part.Span.Start, part.Span.Length))], draft.Type, draft.Locations));
}
