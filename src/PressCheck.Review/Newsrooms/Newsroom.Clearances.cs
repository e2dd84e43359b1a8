using System.Collections.Immutable;
using PressCheck.Analysis.Rules;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Newsrooms;

/// <summary>What an editor looks through.</summary>
/// <param name="SignedOff">The sign-off that the story had last, whether it still counts or not; null if it never had one.</param>
/// <param name="Items">The checklist of the latest draft. What is open again says why.</param>
public sealed record StoryReview(LastSignOff? SignedOff, ImmutableArray<ChecklistItem> Items);

public sealed partial class Newsroom
{
    /// <summary>A story's checklist with what is open again and why, and its last sign-off; null if there is no such story.</summary>
    public Task<StoryReview?> ReviewAsync(string story, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        if (await StoryRows.FindAsync(read, story, locked: false) is not { } found)
        {
            return null;
        }

        var items = await ChecklistAsync(read, found, await CheckAsync(read, found));
        return new StoryReview(await StoryRows.LastSignOffAsync(read, story), await new Reopening(read, found).OfAsync(items));
    }, cancel);

    /// <summary>A story's checklist; null if there is no such story.</summary>
    public Task<ImmutableArray<ChecklistItem>?> ChecklistAsync(string story, CancellationToken cancel = default) => database.ReadAsync<ImmutableArray<ChecklistItem>?>(async read =>
        await StoryRows.FindAsync(read, story, locked: false) is { } found ? await ChecklistAsync(read, found, await CheckAsync(read, found)) : null, cancel);

    /// <summary>Answers or waives a finding of the latest draft.</summary>
    /// <param name="request">Who asks. The request's id becomes the clearance's.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    /// <param name="kind">An answer or a waiver.</param>
    /// <param name="reason">One of <see cref="Reasons"/>.</param>
    /// <param name="words">Why, in words. They stay in the database.</param>
    /// <param name="expiresAt">When it no longer counts, if ever.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    public Task<Outcome> ClearAsync(
        WriteRequest request, string rule, string fingerprint, ClearanceKind kind, string reason, string words, DateTimeOffset? expiresAt = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ChangeAsync(request, "clear", async change =>
        {
            if (StoryPolicy.Clear(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            if (!Reasons.Has(reason) || !Enum.IsDefined(kind))
            {
                return No(Refusal.UnknownReason);
            }

            var report = await CheckAsync(change);
            if (report?.Findings.Any(graded => graded.Finding.Rule.Id == rule && graded.Fingerprint == fingerprint) is not true)
            {
                return No(Refusal.NothingThere);
            }

            DateTimeOffset? expires = expiresAt is { } end ? Moment.Whole(end) : null;
            var clearance = new Clearance(change.Request, rule, fingerprint, kind, reason, words, change.By.Id, change.Change.Now, null, null, Catalogue.Version, expires);
            await ClearanceRows.InsertAsync(change.Change, change.Story.Id, clearance);
            change.Record(kind == ClearanceKind.Waiver ? AuditAction.Waived : AuditAction.Answered, Details(clearance));
            var item = (await ChecklistAsync(change.Change, change.Story, report)).First(item => item.Rule == rule && item.Fingerprint == fingerprint);
            if (item.State == ItemState.NeedsSecond)
            {
                change.Tell("waiver-needs-second", [change.Story.Editor ?? $"desk:{change.Story.Desk}"]);
            }

            return null;
        }, cancel);
    }

    /// <summary>Agrees to somebody else's clearance of a finding that blocks.</summary>
    public Task<Outcome> SecondAsync(WriteRequest request, string clearance, CancellationToken cancel = default) => ChangeAsync(request, "second", async change =>
    {
        if (await ClearanceRows.FindAsync(change.Change, change.Story.Id, clearance) is not { Second: null } found)
        {
            return No(Refusal.NothingThere);
        }

        if (StoryPolicy.Second(change.Story, change.By, found.By) is { } why)
        {
            return No(why);
        }

        await ClearanceRows.SecondAsync(change.Change, clearance, change.By.Id);
        change.Record(AuditAction.WaiverSeconded, Details(found));
        return null;
    }, cancel);

    /// <summary>Takes a clearance back: whoever gave it, or an editor of the desk. It stays in the database as taken back.</summary>
    public Task<Outcome> WithdrawClearanceAsync(WriteRequest request, string clearance, CancellationToken cancel = default) => ChangeAsync(request, "withdraw-clearance", async change =>
    {
        if (await ClearanceRows.FindAsync(change.Change, change.Story.Id, clearance) is not { } found)
        {
            return No(Refusal.NothingThere);
        }

        if (found.By != change.By.Id && StoryPolicy.Hold(change.Story, change.By, liftsLegal: false) is { } why)
        {
            return No(why);
        }

        await ClearanceRows.WithdrawAsync(change.Change, clearance);
        change.Record(AuditAction.ClearanceWithdrawn, Details(found));
        return null;
    }, cancel);

    private static AuditDetails Details(Clearance clearance) => AuditDetails.None
        .With(AuditKey.Rule, clearance.Rule)
        .With(AuditKey.Fingerprint, clearance.Fingerprint)
        .With(AuditKey.Reason, clearance.Reason)
        .With(AuditKey.Clearance, clearance.Id);
}
