using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Adds an entry to the reply log, or changes one.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="entry">The entry; without an id it is a new one and gets one. Attempts and the exemption have writes of their own and stay as they are; an approval lapses with another subject.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The entry names no subject, or is not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> PutReplyAsync(WriteRequest request, ReplyEntry entry, CancellationToken cancel = default)
    {
        var wanted = ReplyRows.Whole(entry);
        return ChangeAsync(request, "put-reply", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            var before = wanted.Id.Length == 0 ? null : await ReplyRows.FindAsync(change.Change, change.Story.Id, wanted.Id);
            if (wanted.Id.Length > 0 && before is null)
            {
                return No(Refusal.NothingThere);
            }

            var reply = before is null ? wanted with { Id = await RecordRows.NextIdAsync(change.Change, "replies", "reply", change.Story.Id) } : wanted;
            await ReplyRows.PutAsync(change.Change, change.Story.Id, reply, isNew: before is null, change.By.Id);
            if (before is not null && before.Subject != reply.Subject)
            {
                await AttestationRows.WithdrawAboutAsync(change.Change, change.Story.Id, reply.Id);
            }

            var details = AuditDetails.None.With(AuditKey.Record, reply.Id).With(AuditKey.To, Word(reply.Outcome));
            change.Record(before is null ? AuditAction.ReplyRecorded : AuditAction.ReplyChanged, reply.Deadline is { } until ? details.With(AuditKey.Until, Moment.Text(until)) : details);
            change.Made = reply.Id;
            return null;
        }, cancel);
    }

    /// <summary>Logs a try to reach a subject.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="reply">The entry's id.</param>
    /// <param name="attempt">When, how, and what was put.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The attempt is not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> AddAttemptAsync(WriteRequest request, string reply, ReplyAttempt attempt, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var made = new ReplyAttempt(Moment.Whole(attempt.At), RecordLimits.Known(attempt.Channel, "The channel"), RecordLimits.Perhaps(attempt.Put, "What was put"));
        return ChangeAsync(request, "add-attempt", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            if (await ReplyRows.FindAsync(change.Change, change.Story.Id, reply) is null)
            {
                return No(Refusal.NothingThere);
            }

            await ReplyRows.InsertAttemptAsync(change.Change, change.Request, change.Story.Id, reply, made, change.By.Id);
            change.Record(AuditAction.AttemptRecorded, AuditDetails.None.With(AuditKey.Record, reply).With(AuditKey.Item, Word(made.Channel)));
            change.Made = reply;
            return null;
        }, cancel);
    }

    /// <summary>Says why a subject need not be asked, or, without an exemption, that it must. Its approval is a manager's to vouch for, and lapses with another exemption.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="reply">The entry's id.</param>
    /// <param name="exemption">The reason; null to take it back. Its approval is not read.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The exemption is not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> ExemptAsync(WriteRequest request, string reply, Exemption? exemption, CancellationToken cancel = default)
    {
        var wanted = exemption is null ? null : new Exemption(
            RecordLimits.Known(exemption.Code, "The exemption"),
            RecordLimits.Perhaps(exemption.Words, "The reason"),
            RecordLimits.Perhaps(exemption.Link, "The link", RecordLimits.LongestPhrase));
        return ChangeAsync(request, "exempt", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            if (await ReplyRows.FindAsync(change.Change, change.Story.Id, reply) is null)
            {
                return No(Refusal.NothingThere);
            }

            await ReplyRows.ExemptAsync(change.Change, change.Story.Id, reply, wanted);
            await AttestationRows.WithdrawAboutAsync(change.Change, change.Story.Id, reply);
            change.Record(AuditAction.ExemptionRecorded, AuditDetails.None.With(AuditKey.Record, reply).With(AuditKey.Reason, wanted is null ? "none" : Word(wanted.Code)));
            change.Made = reply;
            return null;
        }, cancel);
    }

    /// <summary>Takes an entry out of the reply log. It stays in the database as taken out, since it is what was done to hear somebody.</summary>
    public Task<Outcome> RemoveReplyAsync(WriteRequest request, string reply, CancellationToken cancel = default) => ChangeAsync(request, "remove-reply", async change =>
    {
        if (StoryPolicy.Keep(change.Story, change.By) is { } why)
        {
            return No(why);
        }

        if (!await ReplyRows.RemoveAsync(change.Change, change.Story.Id, reply))
        {
            return No(Refusal.NothingThere);
        }

        await AttestationRows.WithdrawAboutAsync(change.Change, change.Story.Id, reply);
        change.Record(AuditAction.ReplyRemoved, AuditDetails.None.With(AuditKey.Record, reply));
        change.Made = reply;
        return null;
    }, cancel);
}
