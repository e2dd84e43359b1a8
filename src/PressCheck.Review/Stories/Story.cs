using System.Collections.Immutable;

namespace PressCheck.Review.Stories;

/// <summary>A story as it is now.</summary>
/// <param name="Id">A token, given by whoever made it.</param>
/// <param name="Title">What lists call it.</param>
/// <param name="Desk">The desk it belongs to.</param>
/// <param name="Authors">Who wrote it.</param>
/// <param name="Editor">Who edits it, if somebody does yet.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Rises with every change; a write names the version that it read.</param>
/// <param name="Draft">The number of the latest draft; 0 if there is none.</param>
/// <param name="DraftHash">Its SHA-256.</param>
/// <param name="DraftRuleSet">The version of the rule set that it was checked with.</param>
/// <param name="DraftBy">Who saved it.</param>
/// <param name="LegalHold">May not be published until somebody lifts it.</param>
/// <param name="EmbargoUntil">May not be published before.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record Story(
    string Id,
    string Title,
    string Desk,
    ImmutableArray<string> Authors,
    string? Editor,
    StoryState State,
    long Version,
    long Draft,
    string? DraftHash,
    string? DraftRuleSet,
    string? DraftBy,
    bool LegalHold,
    DateTimeOffset? EmbargoUntil,
    DateTimeOffset ChangedAt)
{
    /// <summary>The id and no word of the story, so that none reaches a log.</summary>
    public override string ToString() => $"story {Id}";
}

/// <summary>A person's word for one draft and one version of the rule set.</summary>
public sealed record SignOff(string DraftHash, string RuleSet, string By, DateTimeOffset At);

/// <summary>The sign-off that a story had last, whether it still counts or not.</summary>
/// <param name="Draft">The number of the draft.</param>
/// <param name="DraftHash">Its SHA-256.</param>
/// <param name="RuleSet">The version of the rule set that it was checked with.</param>
/// <param name="By">Who signed it off.</param>
/// <param name="At">When.</param>
/// <param name="LapsedAt">When it ceased to count; null if it counts.</param>
public sealed record LastSignOff(long Draft, string DraftHash, string RuleSet, string By, DateTimeOffset At, DateTimeOffset? LapsedAt);

/// <summary>What every write says of itself.</summary>
/// <param name="Id">A token of the client's own: asked again under the same id, nothing is done twice.</param>
/// <param name="Story">The story.</param>
/// <param name="Version">The version that the client read.</param>
/// <param name="By">Who asks.</param>
public sealed record WriteRequest(string Id, string Story, long Version, Person By);
