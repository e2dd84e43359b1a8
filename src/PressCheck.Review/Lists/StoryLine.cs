using System.Collections.Immutable;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Lists;

/// <summary>Where an item stands in its list: what the next page goes on after.</summary>
/// <param name="At">The moment that the list is ordered by, UTC to the microsecond.</param>
/// <param name="Id">What tells apart items of one moment.</param>
public sealed record ListKey(DateTimeOffset At, string Id);

/// <summary>A story in a list. Its counts are those of its last change: a deadline that has passed since is not in them.</summary>
public sealed record StoryLine
{
    /// <summary>Where it stands in the list that gave it.</summary>
    public required ListKey Key { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Desk { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Editor { get; init; }

    public StoryState State { get; init; }

    public long Version { get; init; }

    public bool LegalHold { get; init; }

    public DateTimeOffset? EmbargoUntil { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Since when it waits for an editor; null if it doesn't.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>By when the first of those who were asked is to answer; null if nobody is waited for, or the story is out.</summary>
    public DateTimeOffset? ReplyDue { get; init; }

    /// <summary>Since when the gate has refused to publish its draft; null if it hasn't.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Findings and items open that keep the story from being published.</summary>
    public int OpenBlocking { get; init; }

    /// <summary>Those open that ask for an answer.</summary>
    public int OpenToAnswer { get; init; }

    public int OpenAdvice { get; init; }

    /// <summary>Clearances that wait for a second person.</summary>
    public int NeedsSecond { get; init; }

    /// <summary>No title, so that none reaches a log.</summary>
    public override string ToString() => $"story {Id}";
}

/// <summary>Which stories; what is null is not asked for.</summary>
public sealed record StoryFilter(string? Desk = null, StoryState? State = null, string? Author = null, string? Editor = null);

/// <summary>Why a story is overdue.</summary>
public enum Overdue
{
    /// <summary>Somebody was to answer by now, and there is no outcome.</summary>
    Reply,

    /// <summary>Its embargo has ended and it is not published.</summary>
    Embargo,

    /// <summary>It has waited for an editor for too long.</summary>
    Submitted,
}

/// <summary>A clearance that waits for somebody else to agree.</summary>
/// <param name="Key">Where it stands in the list.</param>
/// <param name="Clearance">Its id.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Desk">The story's desk.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">The finding's.</param>
/// <param name="Kind">1 an answer, 2 a waiver.</param>
/// <param name="Reason">Its reason.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Title">The story's title.</param>
public sealed record SecondWanted(ListKey Key, string Clearance, string Story, string Desk, string Rule, string Fingerprint, Clearances.ClearanceKind Kind, string Reason, string By, string Title)
{
    /// <summary>No title, so that none reaches a log.</summary>
    public override string ToString() => $"clearance {Clearance}";
}

/// <summary>Something that was counted, in a list of its kind.</summary>
/// <param name="Key">Where it stands in the list; its moment is when it was done.</param>
/// <param name="Story">The story's id.</param>
/// <param name="Desk">The story's desk then.</param>
/// <param name="Editor">The story's editor then; null if it had none.</param>
/// <param name="Rule">The rule's id; null if it is about none.</param>
/// <param name="Fingerprint">The finding's; null if it is about none.</param>
/// <param name="By">Who did it; of a finding, whose change it came with.</param>
/// <param name="Reason">A clearance's reason.</param>
/// <param name="About">The clearance's or the publication's id.</param>
public sealed record CountedLine(ListKey Key, string Story, string Desk, string? Editor, string? Rule, string? Fingerprint, string By, string? Reason, string? About);

/// <summary>A part of time, and what in it; what is null is not asked for.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="Desk">Of one desk.</param>
/// <param name="Rule">Of one rule.</param>
public sealed record CountedFilter(DateTimeOffset? From = null, DateTimeOffset? To = null, string? Desk = null, string? Rule = null)
{
    internal long FirstAt => From is { } from ? Moment.Microseconds(from) : long.MinValue;

    internal long LastAt => To is { } to ? Moment.Microseconds(to) - 1 : long.MaxValue;
}
