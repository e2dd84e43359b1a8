using System.Collections.Immutable;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Stories;

/// <summary>The formats that a story leaves in.</summary>
public enum StoryFormat
{
    /// <summary>An IPTC ninjs 3 item.</summary>
    Ninjs,

    /// <summary>One article as a page of its own.</summary>
    Html,

    /// <summary>The draft with its sign-off, its checklist and its hashes; docs/export.md describes it.</summary>
    Json,
}

/// <summary>A draft that a person has put their word to, with all that a story's file says of it.</summary>
/// <param name="Id">The story's id, a token.</param>
/// <param name="State">Where the story stands, such as <c>signed-off</c>.</param>
/// <param name="Number">The draft's number in the story.</param>
/// <param name="Draft">The draft, letter for letter as it was signed off.</param>
/// <param name="RuleSet">The version of the rule set that it was checked and signed off with.</param>
/// <param name="SignedOffBy">The id of who signed it off.</param>
/// <param name="SignedOffAt">When, in UTC.</param>
/// <param name="Cleared">What the checklist came to, rule by rule. Nobody's words are in it.</param>
public sealed record SignedStory(
    string Id, string State, long Number, Draft Draft, string RuleSet, string SignedOffBy, DateTimeOffset SignedOffAt, ImmutableArray<ClearedRule> Cleared)
{
    /// <summary>The story, draft and hash; none of its words.</summary>
    public override string ToString() => $"story {Id}, draft {Number}, {Draft.Sha256}";
}

/// <summary>How many items of a rule a checklist has in one state.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="State">Such as <c>waived</c>.</param>
/// <param name="Count">How many.</param>
public sealed record ClearedRule(string Rule, string State, int Count);
