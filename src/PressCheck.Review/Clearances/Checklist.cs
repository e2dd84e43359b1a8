using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;

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

    /// <summary>The text still says so; a record answers it, or its time has passed.</summary>
    AnsweredByRecord,
}

/// <summary>One line of a checklist.</summary>
public sealed record ChecklistItem
{
    /// <summary>The rule's id; the item's, if it is one of the house's own.</summary>
    public required string Rule { get; init; }

    /// <summary>It is one of the house's own items, and takes an answer instead of a clearance.</summary>
    public bool IsOfHouse { get; init; }

    /// <summary>What a clearance would be bound to; empty for one of the house's own.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>One sentence about the text, or the question of the house's own item.</summary>
    public required string Message { get; init; }

    /// <summary>What it is about, in UTF-16 code units of the latest draft's text; null if the draft has it no more.</summary>
    public Span? Span { get; init; }

    /// <summary>What a person looks at to agree or disagree.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>How sure the rule is.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What the newsroom does about it.</summary>
    public Enforcement Enforcement { get; init; }

    public ItemState State { get; init; }

    /// <summary>Why a clearance that it has no longer counts; null if it has none or it counts.</summary>
    public Standing? Lapsed { get; init; }

    /// <summary>Why it is open though it was settled once; null if it never was. Told by <see cref="Newsrooms.Newsroom.ReviewAsync"/> alone.</summary>
    public Reopened? Reopened { get; init; }

    /// <summary>The clearance, if it has one; whether it counts is in <see cref="State"/>.</summary>
    public Clearance? Clearance { get; init; }

    /// <summary>The answer, if it is one of the house's own and has one.</summary>
    public ItemAnswer? Answer { get; init; }

    /// <summary>Who cleared it last: fixed, answered, waived or seconded it.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>No word of the story, so that none reaches a log.</summary>
    public override string ToString() => $"{Rule} {Fingerprint} {State}";
}

/// <summary>What is left to clear before a story may go out. Pure.</summary>
public static class Checklist
{
    /// <summary>The checklist of a story's latest draft, in text order, then the house's own items, then what is gone.</summary>
    /// <param name="findings">What the latest draft has now.</param>
    /// <param name="gone">What it had and has no more.</param>
    /// <param name="house">The house style, for its own items.</param>
    /// <param name="records">What people have said.</param>
    /// <param name="now">The time.</param>
    public static ImmutableArray<ChecklistItem> Of(ImmutableArray<GradedFinding> findings, ImmutableArray<GoneItem> gone, HouseStyle house, GateRecords records, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(house);
        ArgumentNullException.ThrowIfNull(records);
        var clearances = records.Clearances.ToLookup(clearance => (clearance.Rule, clearance.Fingerprint));
        var standing = findings.Select(graded => (graded.Finding.Rule.Id, graded.Fingerprint)).ToHashSet();
        return
        [
            .. findings.DistinctBy(graded => (graded.Finding.Rule.Id, graded.Fingerprint)).Select(graded => Item(graded, clearances[(graded.Finding.Rule.Id, graded.Fingerprint)], records, now)),
            .. house.Checklist.Where(item => item.IsAskedOf(records.Desk, records.Type)).Select(item => Item(item, records)),
            .. gone.Where(item => !standing.Contains((item.Rule, item.Fingerprint))).Select(Item),
        ];
    }

    private static ChecklistItem Item(HouseItem own, GateRecords records)
    {
        var item = new ChecklistItem { Rule = own.Id, IsOfHouse = true, Fingerprint = "", Message = own.Question, Confidence = Confidence.High, Enforcement = own.Enforcement };
        foreach (var answer in records.Answers.Where(answer => string.Equals(answer.Item, own.Id, StringComparison.Ordinal)))
        {
            var standing = answer.Standing(own.Enforcement, records.Authors);
            item = item with
            {
                State = standing switch { Standing.Stands => ItemState.Answered, Standing.NeedsSecond => ItemState.NeedsSecond, _ => ItemState.Open },
                Lapsed = standing is Standing.Stands or Standing.NeedsSecond ? null : standing,
                Answer = answer,
                By = answer.Second ?? answer.By,
                At = answer.SecondAt ?? answer.At,
            };
            if (standing == Standing.Stands)
            {
                break;
            }
        }

        return item;
    }

    private static ChecklistItem Item(GoneItem gone) => new()
    {
        Rule = gone.Rule,
        Fingerprint = gone.Fingerprint,
        Message = gone.Message,
        Confidence = gone.Confidence,
        Enforcement = Enforcement.Advise,
        State = gone.How == GoneHow.Fixed ? ItemState.Fixed : ItemState.AnsweredByRecord,
        By = gone.By,
        At = gone.At,
    };

    private static ChecklistItem Item(GradedFinding graded, IEnumerable<Clearance> clearances, GateRecords records, DateTimeOffset now)
    {
        var item = new ChecklistItem
        {
            Rule = graded.Finding.Rule.Id,
            Fingerprint = graded.Fingerprint,
            Message = graded.Finding.Message,
            Span = graded.Finding.Span,
            Evidence = graded.Finding.Evidence,
            Confidence = graded.Finding.Confidence,
            Enforcement = graded.Enforcement,
        };
        foreach (var clearance in clearances)
        {
            var standing = ClearancePolicy.Of(clearance, graded.Enforcement, records.RuleSet ?? "", records.Authors, now);
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
