using System.Collections.Immutable;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>How much time a story had: how long its subjects must have to answer.</summary>
public enum StoryClass
{
    /// <summary>News of the hour.</summary>
    Breaking,

    /// <summary>News of the day.</summary>
    Day,

    /// <summary>Worked on for days or more.</summary>
    Investigation,
}

/// <summary>What publishing the story does.</summary>
public enum StoryAct
{
    /// <summary>It is published for the first time.</summary>
    Publish,

    /// <summary>It is brought up to date.</summary>
    Update,

    /// <summary>It puts right what was wrong.</summary>
    Correction,
}

/// <summary>Why a story must wait.</summary>
public enum HoldKind
{
    /// <summary>A lawyer has yet to read it.</summary>
    Legal,

    /// <summary>It may not go out before a time.</summary>
    Embargo,

    /// <summary>An editor wants it to wait.</summary>
    Editorial,
}

/// <summary>What the story is under that keeps names out.</summary>
public enum Protection
{
    SexualOffence,
    Child,
    CourtOrder,
}

/// <summary>A story must wait.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Until">Until when; null until somebody lifts it.</param>
/// <param name="Words">What to wait for; may be empty.</param>
public sealed record Hold(HoldKind Kind, DateTimeOffset? Until = null, string Words = "")
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => $"hold {Kind}";
}

/// <summary>A remark on a draft that nobody has closed.</summary>
/// <param name="Passage">The story's words that it is about; empty if it is about the whole.</param>
/// <param name="Words">The remark.</param>
public sealed record OpenNote(string Passage, string Words)
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => "note";
}

/// <summary>A quotation that was checked.</summary>
/// <param name="Words">The quotation, known again by its words.</param>
/// <param name="Check">Who checked it, and when.</param>
public sealed record CheckedQuotation(string Words, Attestation Check)
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => "checked quotation";
}

/// <summary>A quotation that the newsroom did not hear itself.</summary>
/// <param name="Words">The quotation, known again by its words.</param>
/// <param name="Origin">Where it was first: an outlet, a platform, a handle.</param>
public sealed record BorrowedQuotation(string Words, string Origin)
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => "borrowed quotation";
}

/// <summary>What the desk knows of a story beside its text.</summary>
public sealed record StoryFields
{
    /// <summary>The ids of those who write the story; nobody vouches for a story of their own.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The names it goes out under, where the text has no byline.</summary>
    public ImmutableArray<string> Bylines { get; init; } = [];

    public StoryAct Act { get; init; }

    /// <summary>How much time the story had; null if nobody has said, and it then counts as news of the day.</summary>
    public StoryClass? Class { get; init; }

    /// <summary>When it is to be published; null if no time is set.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Its quotations must be checked before it goes out.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Who vouches that the reporter was where the dateline says; null if nobody does.</summary>
    public Attestation? Dateline { get; init; }

    /// <summary>Where the story's information was gathered, as place names: “Hull”, “Birmingham, Alabama”.</summary>
    public ImmutableArray<string> GatheredIn { get; init; } = [];

    public ImmutableArray<Hold> Holds { get; init; } = [];

    public ImmutableArray<OpenNote> OpenNotes { get; init; } = [];

    public ImmutableArray<CheckedQuotation> CheckedQuotations { get; init; } = [];

    public ImmutableArray<BorrowedQuotation> BorrowedQuotations { get; init; } = [];

    /// <summary>Names that law or codes keep out of this story. Never a confidential source: those are written down nowhere.</summary>
    public ImmutableArray<string> ProtectedNames { get; init; } = [];

    public ImmutableArray<Protection> Protections { get; init; } = [];

    /// <summary>No word of the story, so that none reaches a log.</summary>
    public override string ToString() => "story fields";
}
