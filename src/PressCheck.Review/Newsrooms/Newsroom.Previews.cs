using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

/// <summary>What a text would come to if it were the story's latest draft. Nothing of it is kept.</summary>
/// <param name="Story">The story as it is.</param>
/// <param name="Report">What the rules find in the text, with the story's records.</param>
/// <param name="Items">The checklist that it would have: what others cleared counts as far as its sentences stand.</param>
public sealed record Preview(Story Story, Report Report, ImmutableArray<ChecklistItem> Items)
{
    /// <summary>The story's id and no word of it.</summary>
    public override string ToString() => $"preview of {Story.Id}";
}

public sealed partial class Newsroom
{
    /// <summary>What a text that somebody is still writing would come to; null if there is no such story.</summary>
    public Task<Preview?> PreviewAsync(string story, Draft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return database.ReadAsync(async read =>
        {
            if (await StoryRows.FindAsync(read, story, locked: false) is not { } found)
            {
                return null;
            }

            var report = house.Check(draft, await RecordRows.OfStoryAsync(read, found));
            return new Preview(found, report, await ChecklistAsync(read, found with { DraftHash = draft.Sha256 }, report));
        }, cancel);
    }
}
