using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.Lists;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Makes a story. Its version is 1.</summary>
    /// <param name="request">The story's id is the client's to give; the version is of no account.</param>
    /// <param name="title">What lists call it.</param>
    /// <param name="desk">The desk it belongs to.</param>
    /// <param name="authors">Who wrote it; the person who asks if none are given.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    public async Task<Outcome> CreateAsync(WriteRequest request, string title, string desk, ImmutableArray<string> authors = default, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(title);
        Token.Require(request.Id, "A request's id");
        Token.Require(request.Story, "A story's id");
        Token.Require(desk, "A desk's id");
        ImmutableArray<string> writers = authors.IsDefaultOrEmpty ? [request.By.Id] : [.. authors.Select(author => Token.Require(author, "An author's id")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        try
        {
            return await database.ChangeAsync(change => CreateAsync(change, request, title, desk, writers), cancel);
        }
        catch (DbException e) when (database.Dialect.IsDuplicate(e))
        {
            // The same request came twice at once; the other one made it.
            return await database.ReadAsync(read => CreateAgainAsync(read, request), cancel) ?? No(Refusal.RequestReused);
        }
    }

    private static async Task<Outcome> CreateAsync(Change change, WriteRequest request, string title, string desk, ImmutableArray<string> writers)
    {
        if (await CreateAgainAsync(change, request) is { } before)
        {
            return before;
        }

        if (request.By.Role != Role.Manager && request.By.Desk != desk)
        {
            return No(Refusal.OtherDesk);
        }

        var story = new Story(request.Story, title, desk, writers, null, StoryState.Draft, 1, 0, null, null, null, false, null, change.Now);
        await StoryRows.InsertAsync(change, story);
        await StoryRows.InsertAuthorsAsync(change, story);
        await LineRows.InsertAsync(change, story);
        await RememberAsync(change, request, "create", null);
        change.Record(AuditAction.StoryCreated, request.By.Id, story.Id, null, AuditDetails.None.With(AuditKey.Desk, desk).With(AuditKey.Version, "1"));
        return new Outcome.Done(story);
    }

    private static async Task<Outcome?> CreateAgainAsync(Change change, WriteRequest request) =>
        await AskedBeforeAsync(change, request, "create") is { } asked
            ? asked.IsSame && await StoryRows.FindAsync(change, request.Story, locked: false) is { } made ? new Outcome.Done(made) : No(Refusal.RequestReused)
            : await StoryRows.FindAsync(change, request.Story, locked: false) is { } taken ? new Outcome.Conflict(taken, []) : null;

    /// <summary>Saves a draft with what was found in it. A sign-off lapses unless the draft is the same to the letter.</summary>
    public Task<Outcome> SaveDraftAsync(WriteRequest request, Draft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ChangeAsync(request, "save-draft", async change =>
        {
            if (StoryPolicy.Move(change.Story, StoryMove.SaveDraft, change.By) is { } why)
            {
                return No(why);
            }

            var before = change.Story;
            var lapses = before.State == StoryState.SignedOff && before.DraftHash != draft.Sha256;
            change.Story = before with
            {
                State = before.State == StoryState.SignedOff && !lapses ? before.State : Transitions.After(before.State, StoryMove.SaveDraft)!.Value,
                Draft = before.Draft + 1,
                DraftHash = draft.Sha256,
                DraftRuleSet = Catalogue.Version,
                DraftBy = change.By.Id,
            };
            var report = change.Report = house.Check(draft, await RecordRows.OfStoryAsync(change.Change, change.Story));
            await StoryRows.InsertDraftAsync(change.Change, change.Story, report, Catalogue.Version, change.By.Id);
            change.Record(AuditAction.DraftSaved, AuditDetails.None.With(AuditKey.RuleSet, Catalogue.Version).With(AuditKey.Count, report.Findings.Length.ToString(CultureInfo.InvariantCulture)));
            if (before.DraftHash != draft.Sha256 && await StoryRows.LapseSignOffAsync(change.Change, before.Id))
            {
                change.Record(AuditAction.SignOffLapsed, draft: before.DraftHash);
            }

            if (lapses)
            {
                change.Tell("sign-off-lapsed", [.. before.Authors, before.Editor ?? $"desk:{before.Desk}"]);
            }

            return null;
        }, cancel);
    }

    /// <summary>A draft as it was saved; null if there is none of that number.</summary>
    public Task<Draft?> DraftAsync(string story, long number, CancellationToken cancel = default) => database.ReadAsync(read => StoryRows.DraftAsync(read, story, number), cancel);

    public Task<Outcome> SubmitAsync(WriteRequest request, CancellationToken cancel = default) =>
        MoveAsync(request, StoryMove.Submit, AuditAction.Submitted, story => [story.Editor ?? $"desk:{story.Desk}"], cancel);

    public Task<Outcome> RequestChangesAsync(WriteRequest request, CancellationToken cancel = default) =>
        MoveAsync(request, StoryMove.RequestChanges, AuditAction.ChangesRequested, story => story.Authors, cancel);

    public Task<Outcome> WithdrawAsync(WriteRequest request, CancellationToken cancel = default) =>
        MoveAsync(request, StoryMove.Withdraw, AuditAction.Withdrawn, story => story.Authors, cancel);

    /// <summary>Binds the person to the latest draft and the rule set that it was checked with.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="draftHash">The draft that the person has read: if it is not the latest, nothing is signed off.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    public Task<Outcome> SignOffAsync(WriteRequest request, string draftHash, CancellationToken cancel = default) => ChangeAsync(request, "sign-off", async change =>
    {
        var story = change.Story;
        if (StoryPolicy.Move(story, StoryMove.SignOff, change.By) is { } why)
        {
            return No(why);
        }

        if (story.DraftHash != draftHash)
        {
            return No(Refusal.NothingThere);
        }

        await StoryRows.LapseSignOffAsync(change.Change, story.Id);
        await StoryRows.InsertSignOffAsync(change.Change, story, Catalogue.Version, change.By.Id);
        change.Story = story with { State = Transitions.After(story.State, StoryMove.SignOff)!.Value };
        change.Record(AuditAction.SignedOff, AuditDetails.None.With(AuditKey.RuleSet, Catalogue.Version));
        change.Tell("signed-off", story.Authors);
        return null;
    }, cancel);

    /// <summary>Places or lifts a legal hold and an embargo.</summary>
    public Task<Outcome> HoldAsync(WriteRequest request, bool legal, DateTimeOffset? embargoUntil, CancellationToken cancel = default) => ChangeAsync(request, "hold", change =>
    {
        var story = change.Story;
        if (StoryPolicy.Hold(story, change.By, liftsLegal: story.LegalHold && !legal) is { } why)
        {
            return Task.FromResult<Outcome.Refused?>(No(why));
        }

        DateTimeOffset? until = embargoUntil is { } end ? Moment.Whole(end) : null;
        if (legal != story.LegalHold)
        {
            change.Record(legal ? AuditAction.HoldPlaced : AuditAction.HoldLifted, AuditDetails.None.With(AuditKey.Hold, "legal"));
        }

        if (until != story.EmbargoUntil)
        {
            var details = AuditDetails.None.With(AuditKey.Hold, "embargo");
            change.Record(until is null ? AuditAction.HoldLifted : AuditAction.HoldPlaced, until is { } at ? details.With(AuditKey.Until, Moment.Text(at)) : details);
        }

        change.Story = story with { LegalHold = legal, EmbargoUntil = until };
        return Task.FromResult<Outcome.Refused?>(null);
    }, cancel);

    private Task<Outcome> MoveAsync(WriteRequest request, StoryMove move, AuditAction action, Func<Story, IEnumerable<string>> recipients, CancellationToken cancel) =>
        ChangeAsync(request, action.Name()!, async change =>
        {
            if (StoryPolicy.Move(change.Story, move, change.By) is { } why)
            {
                return No(why);
            }

            if (move != StoryMove.Submit && await StoryRows.LapseSignOffAsync(change.Change, change.Story.Id))
            {
                change.Record(AuditAction.SignOffLapsed);
            }

            change.Story = change.Story with
            {
                State = Transitions.After(change.Story.State, move)!.Value,
                Editor = move == StoryMove.RequestChanges ? change.Story.Editor ?? change.By.Id : change.Story.Editor,
            };
            change.Record(action);
            change.Tell(action.Name()!, recipients(change.Story));
            return null;
        }, cancel);
}
