using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Recording;

internal static class GetRecords
{
    /// <param name="Story">The story's id.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="ShowsRegister">Whether sources and protected names are shown; if not, they are left out and not empty.</param>
    /// <param name="Sources">The source register.</param>
    /// <param name="Replies">The reply log.</param>
    /// <param name="Fields">What the desk knows of the story beside its text.</param>
    /// <param name="Attestations">Who vouches for what, the oldest first.</param>
    /// <param name="Notes">Open and closed, the oldest first.</param>
    internal sealed record StoryRecordsView(
        string Story,
        long Version,
        bool ShowsRegister,
        ImmutableArray<SourceEntry> Sources,
        ImmutableArray<ReplyEntry> Replies,
        StoryFields Fields,
        ImmutableArray<KeptAttestation> Attestations,
        ImmutableArray<Note> Notes)
    {
        public override string ToString() => $"records of {Story}";
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}/records", static async Task<IResult> (Asker asker, Newsroom newsroom, CancellationToken cancel) =>
            await newsroom.RecordsAsync(asker.Story.Id, asker.By, cancel) is { } kept
                ? Answer.Of(new StoryRecordsView(kept.Story.Id, kept.Story.Version, kept.ShowsRegister, kept.Records.Sources, kept.Records.Replies, kept.Records.Story, kept.Attestations, kept.Notes))
                : Known.NotFound)
        .Named("getRecords", Tags.Records, "Source register, reply log, fields, attestations and notes of the story; the register only for its authors, the desk's editors and managers.")
        .Admits(Role.Reporter, Matter.Story)
        .Gives<StoryRecordsView>();
}
