using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Figures;
using PressCheck.Review.Gates;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>
    /// What the rules find in the latest draft now: from its text, what is recorded and the time. Deadlines pass and records change
    /// without a new draft, so nothing decides by findings that were kept.
    /// </summary>
    /// <returns>Null if there is no draft.</returns>
    private async Task<Report?> CheckAsync(Change read, Story story) =>
        await StoryRows.DraftAsync(read, story.Id, story.Draft) is { } draft ? house.Check(draft, await RecordRows.OfStoryAsync(read, story)) : null;

    /// <summary>The same within a change, once: to be asked for when all is written that the rules are to know.</summary>
    private async Task<Report?> CheckAsync(StoryChange change) => change.Report ??= await CheckAsync(change.Change, change.Story);

    /// <summary>Has the rows that lists and figures are made from say what the rules say after the change.</summary>
    private async Task KeepFindingsAsync(StoryChange change, Story before)
    {
        if (await CheckAsync(change) is not { } report)
        {
            return;
        }

        await StoryRows.KeepFindingsAsync(change.Change, change.Story, report);
        change.Story = change.Story with { DraftRuleSet = Catalogue.Version };
        var how = before.DraftHash == change.Story.DraftHash ? GoneHow.AnsweredByRecord : GoneHow.Fixed;
        var (gone, flagged) = await ItemRows.KeepAsync(change.Change, change.Story, report.Findings, change.By.Id, how);
        foreach (var (rule, fingerprint) in flagged)
        {
            change.Count(new Counted(Measure.Flagged, rule, fingerprint));
        }

        foreach (var (rule, fingerprint) in gone)
        {
            change.Record(how == GoneHow.Fixed ? AuditAction.Fixed : AuditAction.AnsweredByRecord, AuditDetails.None.With(AuditKey.Rule, rule).With(AuditKey.Fingerprint, fingerprint));
        }

        if (how == GoneHow.Fixed && gone.Count > 0)
        {
            foreach (var clearance in (await ClearanceRows.OfStoryAsync(change.Change, before.Id)).Where(clearance => gone.Contains((clearance.Rule, clearance.Fingerprint))))
            {
                change.Record(AuditAction.ClearanceLapsed, AuditDetails.None.With(AuditKey.Rule, clearance.Rule).With(AuditKey.Clearance, clearance.Id));
            }
        }
    }

    private async Task<ImmutableArray<ChecklistItem>> ChecklistAsync(Change read, Story story, Report? report) =>
        Checklist.Of(report?.Findings ?? [], await ItemRows.GoneAsync(read, story.Id), house, await GateRecordsAsync(read, story, report), read.Now);

    private async Task<GateDecision> DecideAsync(Change read, Story story, Report? report) =>
        Gate.Decide(report is null ? default : [.. report.Findings.Select(Kept)], house, await GateRecordsAsync(read, story, report), read.Now);

    /// <summary>Everything that the gate needs to know of a story. The rules of this version were asked, so clearances and sign-offs are measured by it.</summary>
    private static async Task<GateRecords> GateRecordsAsync(Change read, Story story, Report? report)
    {
        await using var grid = await read.ManyAsync($"{StoryRows.SignOffQuery}; {ClearanceRows.Query}; {AnswerRows.Query}", new { story = story.Id });
        return new GateRecords(
            story.DraftHash, Catalogue.Version, story.Authors, await StoryRows.ReadSignOffAsync(grid), [.. await ClearanceRows.ReadAsync(grid)], story.LegalHold, story.EmbargoUntil)
        {
            Desk = story.Desk,
            Type = report?.Draft.Type,
            Answers = await AnswerRows.ReadAsync(grid),
        };
    }

    private static KeptFinding Kept(GradedFinding graded) => new(graded.Finding.Rule.Id, graded.Fingerprint, graded.Finding.Confidence);
}
