using System.Collections.Frozen;

namespace PressCheck.Review.Stories;

/// <summary>Where a story stands in its life. Numbers are kept in databases and never change.</summary>
public enum StoryState
{
    Draft = 1,
    Submitted = 2,
    ChangesRequested = 3,
    SignedOff = 4,
    Published = 5,
    Corrected = 6,
    Withdrawn = 7,
}

/// <summary>What moves a story on.</summary>
public enum StoryMove
{
    /// <summary>A new draft is saved.</summary>
    SaveDraft,
    Submit,
    RequestChanges,
    SignOff,
    Publish,

    /// <summary>Another draft is published in place of the one that was.</summary>
    Correct,
    Withdraw,
}

/// <summary>Which move leads where. What is not in the table can't be done.</summary>
public static class Transitions
{
    private static readonly FrozenDictionary<(StoryState, StoryMove), StoryState> Table = new Dictionary<(StoryState, StoryMove), StoryState>
    {
        [(StoryState.Draft, StoryMove.SaveDraft)] = StoryState.Draft,
        [(StoryState.Draft, StoryMove.Submit)] = StoryState.Submitted,

        [(StoryState.Submitted, StoryMove.SaveDraft)] = StoryState.Submitted,
        [(StoryState.Submitted, StoryMove.RequestChanges)] = StoryState.ChangesRequested,
        [(StoryState.Submitted, StoryMove.SignOff)] = StoryState.SignedOff,

        [(StoryState.ChangesRequested, StoryMove.SaveDraft)] = StoryState.ChangesRequested,
        [(StoryState.ChangesRequested, StoryMove.Submit)] = StoryState.Submitted,

        // A sign-off is for one draft: with another, the story waits for one again.
        [(StoryState.SignedOff, StoryMove.SaveDraft)] = StoryState.Submitted,
        [(StoryState.SignedOff, StoryMove.RequestChanges)] = StoryState.ChangesRequested,
        [(StoryState.SignedOff, StoryMove.Publish)] = StoryState.Published,

        // A correction is written, signed off and published while the story stays out.
        [(StoryState.Published, StoryMove.SaveDraft)] = StoryState.Published,
        [(StoryState.Published, StoryMove.SignOff)] = StoryState.Published,
        [(StoryState.Published, StoryMove.Correct)] = StoryState.Corrected,
        [(StoryState.Published, StoryMove.Withdraw)] = StoryState.Withdrawn,

        [(StoryState.Corrected, StoryMove.SaveDraft)] = StoryState.Corrected,
        [(StoryState.Corrected, StoryMove.SignOff)] = StoryState.Corrected,
        [(StoryState.Corrected, StoryMove.Correct)] = StoryState.Corrected,
        [(StoryState.Corrected, StoryMove.Withdraw)] = StoryState.Withdrawn,
    }.ToFrozenDictionary();

    /// <summary>The state that a move leads to; null if it can't be made from here.</summary>
    public static StoryState? After(StoryState state, StoryMove move) => Table.TryGetValue((state, move), out var next) ? next : null;
}
