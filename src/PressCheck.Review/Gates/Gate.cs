using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Gates;

/// <summary>Why a draft may not be published.</summary>
public enum ObjectionKind
{
    /// <summary>Something that the gate needs to know is not there.</summary>
    NotKnown,
    NotSignedOff,
    OtherDraftSignedOff,
    OtherRuleSetSignedOff,

    /// <summary>The person who signed off is an author.</summary>
    SignedOffByAuthor,
    LegalHold,
    Embargo,
    FindingOpen,
    NeedsSecondPerson,
    NotFourEyes,
    ClearanceExpired,
    ClearanceUnderOtherRuleSet,

    /// <summary>A finding of a rule that this version does not know.</summary>
    UnknownRule,

    /// <summary>One of the house's own items has no answer.</summary>
    ItemOpen,

    /// <summary>The gate itself failed, and a gate that fails stays shut.</summary>
    Failed,

    /// <summary>A planned release did not happen, and nobody has said why.</summary>
    NotReleased,
}

/// <summary>One reason why a draft may not be published.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Rule">The rule's id, if it is about a finding; the item's, if it is about one of the house's own.</param>
/// <param name="Fingerprint">The finding's fingerprint, if it is about one.</param>
public readonly record struct Objection(ObjectionKind Kind, string? Rule = null, string? Fingerprint = null)
{
    public override string ToString() => Rule is null ? Kind.ToString() : $"{Kind}:{Rule}";
}

/// <summary>What the gate says.</summary>
/// <param name="Objections">Every reason against; none if the draft may be published.</param>
public sealed record GateDecision(ImmutableArray<Objection> Objections)
{
    public bool MayPublish => !Objections.IsDefault && Objections.IsEmpty;
}

/// <summary>A finding as it is kept: what the gate and the checklist need of it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">What clearances are bound to.</param>
/// <param name="Confidence">How sure the rule was.</param>
public sealed record KeptFinding(string Rule, string Fingerprint, Confidence Confidence);

/// <summary>What people have said about a draft.</summary>
/// <param name="DraftHash">The draft that would be published: its SHA-256.</param>
/// <param name="RuleSet">The version of the rule set that it was checked with.</param>
/// <param name="Authors">The story's authors.</param>
/// <param name="SignOff">The latest sign-off.</param>
/// <param name="Clearances">Those that were not taken back.</param>
/// <param name="LegalHold">Whether the story is held.</param>
/// <param name="EmbargoUntil">When an embargo ends.</param>
public sealed record GateRecords(
    string? DraftHash,
    string? RuleSet,
    ImmutableArray<string> Authors,
    SignOff? SignOff,
    ImmutableArray<Clearance> Clearances,
    bool LegalHold,
    DateTimeOffset? EmbargoUntil)
{
    /// <summary>The story's desk; null if unknown, and the items of every desk are then asked.</summary>
    public string? Desk { get; init; }

    /// <summary>The kind of piece; null if unknown, and the items of every kind are then asked.</summary>
    public StoryType? Type { get; init; }

    /// <summary>Answers to the house's own items that nobody has reopened.</summary>
    public ImmutableArray<ItemAnswer> Answers { get; init; } = [];
}

/// <summary>
/// Whether a draft may be published: one pure function that every path calls. It never throws, and whatever it can't make sense of
/// keeps it shut.
/// </summary>
public static class Gate
{
    /// <summary>Decides.</summary>
    /// <param name="findings">Everything found in the draft; default if it was not checked.</param>
    /// <param name="house">What the newsroom does about each rule.</param>
    /// <param name="records">What people have said.</param>
    /// <param name="now">The time.</param>
    public static GateDecision Decide(ImmutableArray<KeptFinding> findings, HouseStyle? house, GateRecords? records, DateTimeOffset now)
    {
        try
        {
            if (findings.IsDefault || house is null || records is not { DraftHash.Length: > 0, RuleSet.Length: > 0 } || records.Authors.IsDefault || records.Clearances.IsDefault || records.Answers.IsDefault)
            {
                return new GateDecision([new Objection(ObjectionKind.NotKnown)]);
            }

            var objections = ImmutableArray.CreateBuilder<Objection>();
            AddStory(house, records, now, objections);
            AddFindings(findings, house, records, now, objections);
            AddItems(house, records, objections);
            return new GateDecision(objections.ToImmutable());
        }
        catch (Exception)
        {
            return new GateDecision([new Objection(ObjectionKind.Failed)]);
        }
    }

    private static void AddStory(HouseStyle house, GateRecords records, DateTimeOffset now, ImmutableArray<Objection>.Builder objections)
    {
        if (records.LegalHold)
        {
            objections.Add(new Objection(ObjectionKind.LegalHold));
        }

        if (records.EmbargoUntil > now)
        {
            objections.Add(new Objection(ObjectionKind.Embargo));
        }

        if (!house.NeedsSignOff)
        {
            return;
        }

        if (records.SignOff is not { } signOff)
        {
            objections.Add(new Objection(ObjectionKind.NotSignedOff));
            return;
        }

        if (!string.Equals(signOff.DraftHash, records.DraftHash, StringComparison.Ordinal))
        {
            objections.Add(new Objection(ObjectionKind.OtherDraftSignedOff));
        }

        if (!string.Equals(signOff.RuleSet, records.RuleSet, StringComparison.Ordinal))
        {
            objections.Add(new Objection(ObjectionKind.OtherRuleSetSignedOff));
        }

        if (string.IsNullOrEmpty(signOff.By) || records.Authors.Contains(signOff.By))
        {
            objections.Add(new Objection(ObjectionKind.SignedOffByAuthor));
        }
    }

    private static void AddFindings(ImmutableArray<KeptFinding> findings, HouseStyle house, GateRecords records, DateTimeOffset now, ImmutableArray<Objection>.Builder objections)
    {
        var clearances = records.Clearances.ToLookup(clearance => clearance.Fingerprint, StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (RulesById.Find(finding.Rule) is not { } rule)
            {
                objections.Add(new Objection(ObjectionKind.UnknownRule, finding.Rule, finding.Fingerprint));
                continue;
            }

            var enforcement = house.For(rule, finding.Confidence);
            if (enforcement > Enforcement.Advise && Against(finding, enforcement, clearances[finding.Fingerprint], records, now) is { } kind)
            {
                objections.Add(new Objection(kind, finding.Rule, finding.Fingerprint));
            }
        }
    }

    private static void AddItems(HouseStyle house, GateRecords records, ImmutableArray<Objection>.Builder objections)
    {
        foreach (var item in house.Checklist)
        {
            if (item.Enforcement > Enforcement.Advise && item.IsAskedOf(records.Desk, records.Type) && Against(item, records) is { } kind)
            {
                objections.Add(new Objection(kind, item.Id));
            }
        }
    }

    private static ObjectionKind? Against(HouseItem item, GateRecords records)
    {
        ObjectionKind? against = ObjectionKind.ItemOpen;
        foreach (var answer in records.Answers.Where(answer => string.Equals(answer.Item, item.Id, StringComparison.Ordinal)))
        {
            switch (answer.Standing(item.Enforcement, records.Authors))
            {
                case Standing.Stands:
                    return null;
                case Standing.NeedsSecond:
                    against = ObjectionKind.NeedsSecondPerson;
                    break;
                default:
                    against = ObjectionKind.NotFourEyes;
                    break;
            }
        }

        return against;
    }

    /// <summary>What stands against a finding: nothing if one clearance counts, else what keeps the newest from counting.</summary>
    private static ObjectionKind? Against(KeptFinding finding, Enforcement enforcement, IEnumerable<Clearance> clearances, GateRecords records, DateTimeOffset now)
    {
        ObjectionKind? against = ObjectionKind.FindingOpen;
        foreach (var clearance in clearances)
        {
            if (!string.Equals(clearance.Rule, finding.Rule, StringComparison.Ordinal))
            {
                continue;
            }

            switch (ClearancePolicy.Of(clearance, enforcement, records.RuleSet!, records.Authors, now))
            {
                case Standing.Stands:
                    return null;
                case Standing.NeedsSecond:
                    against = ObjectionKind.NeedsSecondPerson;
                    break;
                case Standing.NotFourEyes:
                    against = ObjectionKind.NotFourEyes;
                    break;
                case Standing.Expired:
                    against = ObjectionKind.ClearanceExpired;
                    break;
                case Standing.OtherRuleSet:
                    against = ObjectionKind.ClearanceUnderOtherRuleSet;
                    break;
                default:
                    against = ObjectionKind.Failed;
                    break;
            }
        }

        return against;
    }
}
