using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Clearances;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Lists;

/// <summary>What lists say of a story beside its own row, kept with every change of it.</summary>
internal static class LineRows
{
    public static Task InsertAsync(Change change, Story story) => change.ExecuteAsync(
        "INSERT INTO story_lines (story, desk, authors, open_block, open_answer, open_advise, needs_second) VALUES (@Id, @Desk, @authors, 0, 0, 0, 0)",
        new { story.Id, story.Desk, authors = string.Join(' ', story.Authors) });

    /// <summary>Says that the gate refuses to publish a draft; asked again, since when it has.</summary>
    public static Task RefuseAsync(Change change, Story story) => change.ExecuteAsync(
        "UPDATE story_lines SET refused_at = CASE WHEN refused_draft = @DraftHash THEN COALESCE(refused_at, @now) ELSE @now END, refused_draft = @DraftHash WHERE story = @Id",
        new { story.Id, story.DraftHash, now = change.NowMicroseconds });

    /// <summary>Says that the draft is out after all.</summary>
    public static Task LetPassAsync(Change change, Story story) => change.ExecuteAsync("UPDATE story_lines SET refused_draft = NULL WHERE story = @Id", new { story.Id });

    /// <summary>Has the rows say what is so after a change.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="story">The story as it will be; its row is locked.</param>
    /// <param name="items">Its checklist.</param>
    public static async Task KeepAsync(Change change, Story story, ImmutableArray<ChecklistItem> items)
    {
        var at = Moment.Microseconds(story.ChangedAt);
        var isOut = story.State is StoryState.Published or StoryState.Corrected or StoryState.Withdrawn;
        await change.ExecuteAsync("UPDATE story_authors SET changed_at = @at WHERE story = @Id", new { story.Id, at });
        await change.ExecuteAsync(
            """
            UPDATE story_lines SET desk = @Desk, authors = @authors, embargo_due = @embargo,
              submitted_at = CASE WHEN @submitted = 1 THEN COALESCE(submitted_at, @at) ELSE NULL END,
              reply_due = CASE WHEN @isOut = 1 THEN NULL ELSE (SELECT MIN(deadline) FROM replies WHERE story = @Id AND outcome = 0 AND exemption IS NULL AND removed_at IS NULL) END,
              refused_at = CASE WHEN refused_draft = @DraftHash AND @isWithdrawn = 0 THEN refused_at ELSE NULL END,
              open_block = @block, open_answer = @answer, open_advise = @advise, needs_second = @second
            WHERE story = @Id
            """,
            new
            {
                story.Id,
                story.Desk,
                authors = string.Join(' ', story.Authors),
                embargo = isOut || story.EmbargoUntil is not { } until ? (long?)null : Moment.Microseconds(until),
                submitted = story.State == StoryState.Submitted ? 1 : 0,
                isOut = isOut ? 1 : 0,
                story.DraftHash,
                isWithdrawn = story.State == StoryState.Withdrawn ? 1 : 0,
                at,
                block = Open(Enforcement.Block),
                answer = Open(Enforcement.Answer),
                advise = Open(Enforcement.Advise),
                second = items.Count(item => item.State == ItemState.NeedsSecond),
            });
        await change.ExecuteAsync("DELETE FROM seconds_wanted WHERE story = @Id", new { story.Id });
        await change.InsertAsync("seconds_wanted", ["clearance", "story", "desk", "at"],
        [
            .. items.Where(item => item is { State: ItemState.NeedsSecond, Clearance: not null })
                .Select(item => new object?[] { item.Clearance!.Id, story.Id, story.Desk, Moment.Microseconds(item.Clearance.At) }),
        ]);

        int Open(Enforcement enforcement) => items.Count(item => item.State == ItemState.Open && item.Enforcement == enforcement);
    }
}
