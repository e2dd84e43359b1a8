using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Review.Gates;

namespace PressCheck.Review.Releases;

/// <summary>What the gate says of words that the CMS is about to publish.</summary>
/// <param name="Decision">What the gate says.</param>
/// <param name="IsKept">Whether the newsroom keeps the story; if not, nobody has ever submitted it.</param>
/// <param name="Emergency">The emergency that lasts; what the gate refuses then passes and is an escape.</param>
/// <param name="IsPlanned">Whether a release of the story was planned for about now.</param>
public sealed record ReleaseAnswer(GateDecision Decision, bool IsKept, Emergency? Emergency, bool IsPlanned);

/// <summary>Who wanted a release.</summary>
public enum ReleaseWay
{
    /// <summary>Somebody who sat before the screen and was told.</summary>
    Person,

    /// <summary>A schedule, or a branch that is published in the background: nobody was told.</summary>
    Background,

    /// <summary>An import, a deployment or a program that signs in.</summary>
    Automated,
}

/// <summary>A release that the gate refused.</summary>
/// <param name="Story">The story's id; the newsroom may not keep it.</param>
/// <param name="Desk">The desk that is told if the newsroom does not keep the story.</param>
/// <param name="DraftHash">What would have been published: its SHA-256; null if it could not be read.</param>
/// <param name="Decision">What the gate said.</param>
/// <param name="By">Who wanted it; a token.</param>
/// <param name="Way">How.</param>
public sealed record RefusedRelease(string Story, string Desk, string? DraftHash, GateDecision Decision, string By, ReleaseWay Way);

/// <summary>What the CMS has published.</summary>
/// <param name="Id">A token: the same for one release, whichever server sees it.</param>
/// <param name="Story">The story's id; the story is made if the newsroom does not keep it.</param>
/// <param name="Title">What lists call it then.</param>
/// <param name="Desk">The desk that it belongs to then.</param>
/// <param name="Authors">Who wrote it then.</param>
/// <param name="Draft">What is out.</param>
/// <param name="By">Who published it; a token.</param>
/// <param name="At">When, as the CMS says.</param>
public sealed record Release(string Id, string Story, string Title, string Desk, ImmutableArray<string> Authors, Draft Draft, string By, DateTimeOffset At)
{
    /// <summary>What the gate said when it let the release pass; null if it was not asked, or nobody remembers.</summary>
    public GateDecision? Decision { get; init; }

    /// <summary>Why it passed although the gate said no, as a token; null if it did not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the same words were out before and came back with a page above them, or from a bin: nobody published them, so nobody was asked.</summary>
    public bool IsBack { get; init; }

    /// <summary>
    /// Whether the words changed although nobody published: past the CMS, or because its types or the house style's fields are others now. Then all stories of a type
    /// may have, so of escapes desk and managers are told once an hour, and nobody else.
    /// </summary>
    public bool IsByItself { get; init; }

    /// <summary>The ids and no words.</summary>
    public override string ToString() => $"release {Id} of story {Story}";
}

/// <summary>A release that was refused while nobody sat before the screen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">The story's id.</param>
/// <param name="ReleaseAt">When it was planned; null if no plan was known.</param>
/// <param name="RefusedAt">When it was refused.</param>
/// <param name="DraftHash">What would have been published: its SHA-256; null if unknown.</param>
/// <param name="Objections">What the gate said.</param>
public sealed record BlockedRelease(string Id, string Story, DateTimeOffset? ReleaseAt, DateTimeOffset RefusedAt, string? DraftHash, ImmutableArray<string> Objections);

/// <summary>A release that the CMS will try by itself.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="At">When.</param>
public sealed record PlannedRelease(string Story, DateTimeOffset At);
