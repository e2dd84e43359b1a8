using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>
    /// Asks the subject of an allegation by mail. In one change the mail is put into the outbox, the reply log has the attempt and what was
    /// put, and the entry's deadline is the one that the subject is told.
    /// </summary>
    /// <param name="request">Who asks: an editor of the desk, since it speaks for the newsroom to somebody outside.</param>
    /// <param name="wanted">What is asked. Show its <see cref="ReplyRequest.Preview"/> first.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The request is not fit to be sent.</exception>
    public Task<Outcome> RequestReplyAsync(WriteRequest request, ReplyRequest wanted, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return ChangeAsync(request, "request-reply", async change =>
        {
            var whole = wanted.Whole(change.Change.Now);
            if (StoryPolicy.Edit(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            if (await ReplyRows.FindAsync(change.Change, change.Story.Id, whole.Reply) is not { } reply)
            {
                return No(Refusal.NothingThere);
            }

            await change.Change.InsertAsync(
                "reply_requests",
                ["id", "story", "reply", "address", "language", "words", "answer_by", "answer_how", "person", "at"],
                [[change.Request, change.Story.Id, whole.Reply, whole.Address, whole.Language, whole.Words, Moment.Microseconds(whole.AnswerBy), whole.AnswerHow, change.By.Id, change.Change.NowMicroseconds]]);
            await ReplyRows.PutAsync(change.Change, change.Story.Id, reply with { Deadline = whole.AnswerBy }, isNew: false, change.By.Id);
            await ReplyRows.InsertAttemptAsync(change.Change, change.Request, change.Story.Id, whole.Reply, new ReplyAttempt(change.Change.Now, Channel.Mail, whole.Words), change.By.Id);
            change.Record(AuditAction.ReplyRequested, AuditDetails.None.With(AuditKey.Record, whole.Reply).With(AuditKey.Until, Moment.Text(whole.AnswerBy)));
            change.Tell(Letter.ReplyRequest, $"reply:{change.Request}");
            change.Made = whole.Reply;
            return null;
        }, cancel);
    }
}
