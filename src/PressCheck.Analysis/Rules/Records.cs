using System.Collections.Immutable;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules;

/// <summary>
/// What people have recorded about a story and the text can't tell: the source register, the reply log, the story's fields.
/// A rule that finds a record for what it asks stays quiet. There is no place here for who a confidential source is.
/// </summary>
public sealed record Records
{
    /// <summary>No desk keeps records: what a command line or a live check knows. What isn't recorded is then not missing.</summary>
    public static Records None { get; } = new() { AreKept = false };

    /// <summary>A desk keeps records of this story, so that what isn't recorded is missing.</summary>
    public bool AreKept { get; init; } = true;

    /// <summary>The instant to judge by; null if unknown, and rules about time then stay quiet.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The source register: one entry for each source without a name.</summary>
    public ImmutableArray<SourceEntry> Sources { get; init; } = [];

    /// <summary>The reply log: one entry for each subject of allegations.</summary>
    public ImmutableArray<ReplyEntry> Replies { get; init; } = [];

    /// <summary>The story's fields.</summary>
    public StoryFields Story { get; init; } = new();

    /// <summary>When the story goes out as far as is known: the planned time, or the instant to judge by.</summary>
    public DateTimeOffset? GoesOutAt => Story.PublishAt is { } planned && (At is not { } at || planned > at) ? planned : At;

    /// <summary>How much is recorded and no word of it, so that none reaches a log.</summary>
    public override string ToString() => AreKept ? FormattableString.Invariant($"{Sources.Length} sources, {Replies.Length} replies") : "no records";
}
