using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Clearances;

/// <summary>Where an item of a checklist stands.</summary>
public enum ItemState
{
    Open,

    /// <summary>Answered or waived, and waiting for somebody else to agree.</summary>
    NeedsSecond,
    Answered,
    Waived,

    /// <summary>The finding is gone from the text.</summary>
    Fixed,
}

/// <summary>One line of a checklist.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">What a clearance would be bound to.</param>
/// <param name="Enforcement">What the newsroom does about it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Lapsed">Why a clearance that it has no longer counts; null if it has none or it counts.</param>
/// <param name="Clearance">The clearance, if it has one; whether it counts is in <paramref name="State"/>.</param>
/// <param name="By">Who cleared it last: fixed, answered, waived or seconded it.</param>
/// <param name="At">When.</param>
public sealed record ChecklistItem(
    string Rule, string Fingerprint, Enforcement Enforcement, ItemState State, Standing? Lapsed, Clearance? Clearance, string? By, DateTimeOffset? At);

/// <summary>A finding that an earlier draft had and the latest has not: who saved the draft without it, and when.</summary>
public sealed record FixedFinding(string Rule, string Fingerprint, string By, DateTimeOffset At);

/// <summary>What is left to clear before a story may go out. Pure.</summary>
public static class Checklist
{
    /// <summary>The checklist of a story's latest draft, in text order, then what was fixed.</summary>
    public static ImmutableArray<ChecklistItem> Of(
        ImmutableArray<KeptFinding> findings, ImmutableArray<FixedFinding> fixedFindings, HouseStyle house, GateRecords records, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(house);
        ArgumentNullException.ThrowIfNull(records);
        var clearances = records.Clearances.ToLookup(clearance => (clearance.Rule, clearance.Fingerprint));
        return
        [
            .. findings.DistinctBy(finding => (finding.Rule, finding.Fingerprint)).Select(finding => Item(finding, clearances[(finding.Rule, finding.Fingerprint)], house, records, now)),
            .. fixedFindings.Select(gone => new ChecklistItem(gone.Rule, gone.Fingerprint, Enforcement.Advise, ItemState.Fixed, null, null, gone.By, gone.At)),
        ];
    }

    private static ChecklistItem Item(KeptFinding finding, IEnumerable<Clearance> clearances, HouseStyle house, GateRecords records, DateTimeOffset now)
    {
        // What no rule of this version can grade is graded as the gate does: it blocks.
        var enforcement = RulesById.Find(finding.Rule) is { } rule ? house.For(rule, finding.Confidence) : Enforcement.Block;
        var item = new ChecklistItem(finding.Rule, finding.Fingerprint, enforcement, ItemState.Open, null, null, null, null);
        foreach (var clearance in clearances)
        {
            var standing = ClearancePolicy.Of(clearance, enforcement, records.RuleSet ?? "", records.Authors, now);
            var state = standing switch
            {
                Standing.Stands => clearance.Kind == ClearanceKind.Waiver ? ItemState.Waived : ItemState.Answered,
                Standing.NeedsSecond => ItemState.NeedsSecond,
                _ => ItemState.Open,
            };
            item = item with
            {
                State = state,
                Lapsed = standing is Standing.Stands or Standing.NeedsSecond ? null : standing,
                Clearance = clearance,
                By = clearance.Second ?? clearance.By,
                At = clearance.SecondAt ?? clearance.At,
            };
            if (standing == Standing.Stands)
            {
                break;
            }
        }

        return item;
    }
}
