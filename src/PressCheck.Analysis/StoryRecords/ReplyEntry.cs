using System.Collections.Immutable;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>How somebody was asked.</summary>
public enum Channel
{
    Phone,
    Mail,
    Letter,
    InPerson,
    Social,
    Message,
    Lawyer,
    PressOffice,
}

/// <summary>What came of asking.</summary>
public enum ReplyOutcome
{
    /// <summary>Nothing yet.</summary>
    Pending,

    /// <summary>The subject, or somebody for it, answered.</summary>
    Answered,

    /// <summary>The subject chose not to answer.</summary>
    Declined,

    /// <summary>The time to answer passed and nothing came.</summary>
    Silent,

    /// <summary>Nobody could be reached.</summary>
    Unreached,
}

/// <summary>Why a subject need not be asked.</summary>
public enum ExemptionCode
{
    /// <summary>A fair report of what was said in court, in parliament or in another privileged place.</summary>
    PrivilegedReport,

    /// <summary>The matter is in a public record or the subject's own public post.</summary>
    PublicRecord,

    /// <summary>The subject has already answered in public.</summary>
    AlreadyResponded,

    /// <summary>Criticism of a work in a review.</summary>
    Review,

    /// <summary>History, or the subject is dead.</summary>
    Historical,

    /// <summary>Satire or opinion.</summary>
    Opinion,

    /// <summary>To ask would endanger somebody or the story, or can't be done.</summary>
    NotPracticable,
}

/// <summary>One try to reach a subject.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">How.</param>
/// <param name="Put">What was put to the subject, in words; may be empty.</param>
public sealed record ReplyAttempt(DateTimeOffset At, Channel Channel, string Put = "")
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => $"attempt by {Channel}";
}

/// <summary>One allegation of the story and whether its subject has heard of it.</summary>
/// <param name="Words">The allegation as the story words it, or as it was put; it is known again by its words, wherever it moves.</param>
/// <param name="IsPut">It was put to the subject.</param>
/// <param name="IsAnswered">What came back speaks to it.</param>
public sealed record PutAllegation(string Words, bool IsPut = true, bool IsAnswered = false)
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => $"allegation, {(IsPut ? "put" : "not put")}";
}

/// <summary>Why a subject need not be asked.</summary>
/// <param name="Code">The kind of reason.</param>
/// <param name="Words">The reason in words; may be empty.</param>
/// <param name="Link">Where it can be read: the judgment, the post, the answer; may be empty.</param>
/// <param name="Approval">Who lets the story go without asking; null if nobody does.</param>
public sealed record Exemption(ExemptionCode Code, string Words = "", string Link = "", Attestation? Approval = null)
{
    /// <summary>No word of it, so that none reaches a log.</summary>
    public override string ToString() => $"exemption {Code}";
}

/// <summary>What was done to hear one subject of allegations.</summary>
public sealed record ReplyEntry
{
    /// <summary>What the desk calls the entry.</summary>
    public string Id { get; init; } = "";

    /// <summary>The subject's name as the story has it.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The story's allegations about the subject, put to it or not.</summary>
    public ImmutableArray<PutAllegation> Allegations { get; init; } = [];

    /// <summary>Every try, in any order.</summary>
    public ImmutableArray<ReplyAttempt> Attempts { get; init; } = [];

    /// <summary>By when the subject was asked to answer; null if no time was set.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public ReplyOutcome Outcome { get; init; }

    /// <summary>When the answer came; null if none did.</summary>
    public DateTimeOffset? RepliedAt { get; init; }

    /// <summary>The story's words that carry the answer; empty if none do.</summary>
    public string Passage { get; init; } = "";

    /// <summary>Why the story carries no answer; empty if it does or nobody has said.</summary>
    public string WhyLeftOut { get; init; } = "";

    /// <summary>What the subject gave as its reason not to answer; empty if it gave none.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Why the subject need not be asked; null if it must.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>The first try; null if there was none.</summary>
    public DateTimeOffset? FirstAttemptAt => Attempts.IsEmpty ? null : Attempts.Min(attempt => attempt.At);

    /// <summary>The entry's id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"reply {Id}";
}
