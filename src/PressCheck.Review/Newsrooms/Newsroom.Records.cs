using System.Collections.Immutable;
using PressCheck.Analysis.Rules;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

/// <summary>A story with what is recorded of it, as far as whoever asked may see it.</summary>
/// <param name="Story">The story.</param>
/// <param name="Records">What is recorded, at the moment of reading.</param>
/// <param name="ShowsRegister">Whether the source register and the protected names are in it; if not, they are left out and not empty.</param>
/// <param name="Attestations">Who vouches for what, the oldest first.</param>
/// <param name="Notes">Open and closed, the oldest first.</param>
public sealed record RecordedStory(Story Story, Records Records, bool ShowsRegister, ImmutableArray<KeptAttestation> Attestations, ImmutableArray<Note> Notes)
{
    /// <summary>The story's id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"records of {Story.Id}";
}

public sealed partial class Newsroom
{
    /// <summary>A story with its records; null if there is no such story or the person may not see it.</summary>
    public Task<RecordedStory?> RecordsAsync(string story, Person by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return database.ReadAsync<RecordedStory?>(async read =>
        {
            if (await StoryRows.FindAsync(read, story, locked: false) is not { } found || !StoryPolicy.See(found, by))
            {
                return null;
            }

            var records = await RecordRows.OfStoryAsync(read, found);
            var attestations = await AttestationRows.OfStoryAsync(read, story);
            var shows = StoryPolicy.SeeRegister(found, by);
            if (!shows)
            {
                var sources = records.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
                attestations.RemoveAll(attestation => sources.Contains(attestation.About));
                records = records with { Sources = [], Story = records.Story with { ProtectedNames = [] } };
            }

            return new RecordedStory(found, records, shows, [.. attestations], await NoteRows.OfStoryAsync(read, story));
        }, cancel);
    }
}
