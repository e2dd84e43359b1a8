using System.Collections.Frozen;
using System.Collections.Immutable;
using PressCheck.Analysis.Findings;

namespace PressCheck.Review.Clearances;

/// <summary>How a person settled a finding; a fix needs no person's word, the finding is gone.</summary>
public enum ClearanceKind
{
    Answer = 1,
    Waiver = 2,
}

/// <summary>A person's word on one finding.</summary>
/// <param name="Id">A token.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">What it is bound to.</param>
/// <param name="Kind">How it was settled.</param>
/// <param name="Reason">One of <see cref="Reasons"/>.</param>
/// <param name="Words">Why, in words. They stay in the database.</param>
/// <param name="By">Who settled it.</param>
/// <param name="At">When.</param>
/// <param name="Second">Who agreed, for a finding that blocks.</param>
/// <param name="SecondAt">When.</param>
/// <param name="RuleSet">The version of the rule set that it was settled under.</param>
/// <param name="ExpiresAt">When it no longer counts.</param>
public sealed record Clearance(
    string Id,
    string Rule,
    string Fingerprint,
    ClearanceKind Kind,
    string Reason,
    string Words,
    string By,
    DateTimeOffset At,
    string? Second,
    DateTimeOffset? SecondAt,
    string RuleSet,
    DateTimeOffset? ExpiresAt)
{
    /// <summary>The id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"clearance {Id}";
}

/// <summary>The reasons that a clearance can have.</summary>
public static class Reasons
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            // Answers
            "recorded", "attested", "confirmed", "document-seen", "witnessed",

            // Waivers
            "not-what-it-says", "public-record", "court-report", "agency-copy", "subject-replied-publicly", "would-identify", "safety",
            "legal-advice", "house-style", "opinion", "urgent", "other",
        ],
        StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = [.. Known.Order(StringComparer.Ordinal)];

    public static bool Has(string? reason) => reason is not null && Known.Contains(reason);
}

/// <summary>Whether a clearance counts.</summary>
public enum Standing
{
    Stands,

    /// <summary>The finding blocks, and nobody else has agreed yet.</summary>
    NeedsSecond,

    /// <summary>The second is the first, or an author.</summary>
    NotFourEyes,

    /// <summary>Its date has passed.</summary>
    Expired,

    /// <summary>The rule set has another version by now.</summary>
    OtherRuleSet,
}

/// <summary>When a clearance counts. Pure.</summary>
public static class ClearancePolicy
{
    /// <summary>Whether a clearance counts for a finding of its fingerprint.</summary>
    /// <param name="clearance">The clearance.</param>
    /// <param name="enforcement">What the newsroom does about the finding.</param>
    /// <param name="ruleSet">The version of the rule set that found it.</param>
    /// <param name="authors">The story's authors.</param>
    /// <param name="now">The time.</param>
    public static Standing Of(Clearance clearance, Enforcement enforcement, string ruleSet, ImmutableArray<string> authors, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(clearance);
        if (clearance.ExpiresAt <= now)
        {
            return Standing.Expired;
        }

        if (!string.Equals(clearance.RuleSet, ruleSet, StringComparison.Ordinal))
        {
            return Standing.OtherRuleSet;
        }

        return ByTwo(enforcement, clearance.By, clearance.Second, authors);
    }

    /// <summary>What blocks takes a second person, who is neither the first nor an author.</summary>
    internal static Standing ByTwo(Enforcement enforcement, string by, string? second, ImmutableArray<string> authors) =>
        enforcement < Enforcement.Block ? Standing.Stands
        : string.IsNullOrEmpty(second) ? Standing.NeedsSecond
        : string.Equals(second, by, StringComparison.Ordinal) || (!authors.IsDefaultOrEmpty && authors.Contains(second)) ? Standing.NotFourEyes
        : Standing.Stands;
}
