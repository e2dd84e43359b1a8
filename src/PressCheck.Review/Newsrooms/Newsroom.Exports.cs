using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Formats.Stories;
using PressCheck.Review.Audit;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Gates;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    private readonly Endpoints _endpoints = endpoints ?? Endpoints.None;

    /// <summary>Exports the latest draft if it is the one that was signed off and the gate lets it pass.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="story">The story.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancel">Gives up; nothing is exported.</param>
    public Task<ExportOutcome> ExportAsync(Person by, string story, StoryFormat format, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        Token.Require(by.Id, "A person's id");
        var details = AuditDetails.None.With(AuditKey.Format, Token.Of(format));
        return database.ChangeAsync<ExportOutcome>(async change =>
        {
            // Locked, so that what the gate decides on is what leaves.
            if (await StoryRows.FindAsync(change, story, locked: true) is not { } found)
            {
                return new ExportOutcome.Missing();
            }

            if (StoryPolicy.Export(found, by) is { } why)
            {
                return new ExportOutcome.Refused(why, []);
            }

            var (decision, signed) = await ReleaseAsync(change, found, await CheckAsync(change, found));
            if (signed is null)
            {
                change.Record(AuditAction.ReleaseRefused, by.Id, found.Id, found.DraftHash, details);
                return new ExportOutcome.Refused(Refusal.Gate, decision.Objections);
            }

            change.Record(AuditAction.Exported, by.Id, found.Id, signed.Draft.Sha256, details);
            return new ExportOutcome.Done(new Export(
                format,
                StoryWriter.MediaType(format),
                FileName(found.Id) + StoryWriter.Ending(format),
                signed.Draft.Sha256,
                ImmutableArray.Create(StoryWriter.Write(signed, format))));
        }, cancel);
    }

    /// <summary>What the gate says, and what may leave if it lets the story pass: nothing else leads out of the newsroom.</summary>
    private async Task<(GateDecision Decision, SignedStory? Signed)> ReleaseAsync(Change change, Story story, Report? report)
    {
        var decision = await DecideAsync(change, story, report);
        if (report is null || !decision.MayPublish)
        {
            return (decision, null);
        }

        // The text itself is asked for its hash once more: it is what leaves.
        if (await StoryRows.SignOffAsync(change, story.Id) is not { } signOff
            || report.Draft.Sha256 != signOff.DraftHash)
        {
            return (new GateDecision([new Objection(ObjectionKind.OtherDraftSignedOff)]), null);
        }

        var cleared = (await ChecklistAsync(change, story, report)).GroupBy(item => (item.Rule, item.State)).OrderBy(group => group.Key.Rule, StringComparer.Ordinal).ThenBy(group => group.Key.State);
        return (decision, new SignedStory(
            story.Id, Token.Of(story.State), story.Draft, report.Draft, signOff.RuleSet, signOff.By, signOff.At, [.. cleared.Select(group => new ClearedRule(group.Key.Rule, Token.Of(group.Key.State), group.Count()))]));
    }

    /// <summary>Has endpoints told of a change, in the same transaction.</summary>
    private async Task DeliverAsync(StoryChange change, Story story)
    {
        foreach (var deed in change.Deeds)
        {
            if (DeliveryRows.EventOf(deed) is not { } happened || _endpoints.For(happened).ToList() is not { Count: > 0 } told)
            {
                continue;
            }

            var (decision, signed) = await ReleaseAsync(change.Change, story, await CheckAsync(change));
            foreach (var endpoint in told)
            {
                await DeliveryRows.InsertAsync(change.Change, endpoint, happened, change.Request, story, DeliveryBody.Of(happened, story, change.Change.Now, endpoint.Format, signed, decision));
            }
        }
    }

    /// <summary>A story's id may hold what a file's name may not.</summary>
    private static string FileName(string story) => string.Concat(story.Select(c => c is '/' or ':' ? '-' : c));
}
