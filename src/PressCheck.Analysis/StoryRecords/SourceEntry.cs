using System.Collections.Immutable;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>Why a source goes without a name.</summary>
public enum AnonymityReason
{
    /// <summary>Somebody might harm the source or those close to it.</summary>
    Safety,

    /// <summary>The source might lose work, contract or home.</summary>
    Livelihood,

    /// <summary>The law forbids naming the source, or naming it would break a court's order.</summary>
    Law,

    /// <summary>The source isn't authorised to speak.</summary>
    NotAuthorised,

    /// <summary>The matter is the source's private life: health, family, a crime suffered.</summary>
    PrivateLife,

    /// <summary>To state the reason would tell who the source is.</summary>
    ReasonWouldIdentify,

    /// <summary>Another reason, told in words.</summary>
    Other,
}

/// <summary>How a source knows what it says.</summary>
public enum KnowledgeBasis
{
    /// <summary>Saw, heard or did it.</summary>
    Firsthand,

    /// <summary>Holds or has read the document.</summary>
    Document,

    /// <summary>Was officially told: at a briefing, in a meeting.</summary>
    Briefed,

    /// <summary>Has it from somebody else.</summary>
    Secondhand,

    /// <summary>Knows the field and judges.</summary>
    Expertise,
}

/// <summary>What bears out what a source says.</summary>
public enum Corroboration
{
    /// <summary>Nobody has recorded whether anything does.</summary>
    NotRecorded,

    /// <summary>Nothing does.</summary>
    Nothing,

    /// <summary>A second source, independent of the first.</summary>
    SecondSource,

    /// <summary>A document.</summary>
    Document,

    /// <summary>Nothing could.</summary>
    NotPossible,
}

/// <summary>
/// One source without a name, as the register keeps it. There is no field for who it is: an editor attests knowing that, and the
/// knowledge stays with the editor.
/// </summary>
public sealed record SourceEntry
{
    /// <summary>What the desk calls the entry; says nothing about the source.</summary>
    public string Id { get; init; } = "";

    /// <summary>The source as the story describes it: “a senior official at the ministry”; several where the story has several ways.</summary>
    public ImmutableArray<string> Descriptors { get; init; } = [];

    /// <summary>People behind the description.</summary>
    public int People { get; init; } = 1;

    /// <summary>Why the name is kept back; null if nobody has recorded it.</summary>
    public AnonymityReason? Reason { get; init; }

    /// <summary>The reason in words; may be empty.</summary>
    public string ReasonWords { get; init; } = "";

    /// <summary>How the source knows; null if nobody has recorded it.</summary>
    public KnowledgeBasis? Basis { get; init; }

    /// <summary>How the source knows, in words; may be empty.</summary>
    public string BasisWords { get; init; } = "";

    /// <summary>What bears out what the source says.</summary>
    public Corroboration Corroboration { get; init; }

    /// <summary>What bears it out, in words; may be empty.</summary>
    public string CorroborationWords { get; init; } = "";

    /// <summary>The description is a name that isn't the person's own.</summary>
    public bool IsPseudonym { get; init; }

    /// <summary>Whether the source is among those who the story says declined to comment; null if nobody has recorded it.</summary>
    public bool? DeclinesInStory { get; init; }

    /// <summary>Who vouches for what about this source.</summary>
    public ImmutableArray<Attestation> Attestations { get; init; } = [];

    /// <summary>The entry's id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"source {Id}";
}
