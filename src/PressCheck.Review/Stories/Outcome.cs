using System.Collections.Immutable;
using PressCheck.Review.Audit;
using PressCheck.Review.Gates;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Stories;

/// <summary>What came of a write.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It is done, now or when it was first asked for.</summary>
    /// <param name="Story">The story as it is now.</param>
    public sealed record Done(Story Story) : Outcome
    {
        /// <summary>The id of the record that was made or changed; null if it was about none.</summary>
        public string? Record { get; init; }

        /// <summary>Words of the record that look like somebody's name and that the story doesn't print. They are kept all the same, and told when they are first sent.</summary>
        public ImmutableArray<NameWarning> Warnings { get; init; } = [];
    }

    /// <summary>Somebody was faster; nothing is done.</summary>
    /// <param name="Story">The story as it is now.</param>
    /// <param name="Changes">What was done to it since the version that the client read, in order, fifty entries at most.</param>
    public sealed record Conflict(Story Story, ImmutableArray<AuditEntry> Changes) : Outcome;

    /// <summary>It may not be done.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Objections">The gate's, if it was the gate.</param>
    public sealed record Refused(Refusal Why, ImmutableArray<Objection> Objections) : Outcome;

    /// <summary>There is no such story.</summary>
    public sealed record Missing : Outcome;
}
