using PressCheck.Analysis.Findings;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Review.Newsrooms;

public sealed partial class Newsroom
{
    /// <summary>Answers one of the house's own items. The answer is about the story and stands with the next draft.</summary>
    /// <param name="request">Who asks. The request's id becomes the answer's.</param>
    /// <param name="item">The item's id.</param>
    /// <param name="words">The answer.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The answer is empty, or not within <see cref="RecordLimits"/>.</exception>
    public Task<Outcome> AnswerItemAsync(WriteRequest request, string item, string words, CancellationToken cancel = default)
    {
        var answer = RecordLimits.Words(words, "An answer");
        return ChangeAsync(request, "answer-item", async change =>
        {
            if (StoryPolicy.Keep(change.Story, change.By) is { } why)
            {
                return No(why);
            }

            if (await ItemAsync(change, item) is not { } asked)
            {
                return No(Refusal.NothingThere);
            }

            if (await AnswerRows.FindAsync(change.Change, change.Story.Id, item) is not null)
            {
                return No(Refusal.NotInThisState);
            }

            await AnswerRows.InsertAsync(change.Change, change.Story.Id, new ItemAnswer(change.Request, item, answer, change.By.Id, change.Change.Now, null, null));
            change.Record(AuditAction.ItemAnswered, AuditDetails.None.With(AuditKey.Item, item));
            if (asked.Enforcement == Enforcement.Block)
            {
                change.Tell("waiver-needs-second", [change.Story.Editor ?? $"desk:{change.Story.Desk}"]);
            }

            change.Made = change.Request;
            return null;
        }, cancel);
    }

    /// <summary>Agrees to somebody else's answer to an item that blocks.</summary>
    public Task<Outcome> SecondItemAsync(WriteRequest request, string item, CancellationToken cancel = default) => ChangeAsync(request, "second-item", async change =>
    {
        if (await AnswerRows.FindAsync(change.Change, change.Story.Id, item) is not { Second: null } answer)
        {
            return No(Refusal.NothingThere);
        }

        if (StoryPolicy.Second(change.Story, change.By, answer.By) is { } why)
        {
            return No(why);
        }

        await AnswerRows.SecondAsync(change.Change, answer.Id, change.By.Id);
        change.Record(AuditAction.ItemAnswered, AuditDetails.None.With(AuditKey.Item, item).With(AuditKey.To, "seconded"));
        change.Made = answer.Id;
        return null;
    }, cancel);

    /// <summary>Opens an item again: whoever answered it, or an editor of the desk.</summary>
    public Task<Outcome> ReopenItemAsync(WriteRequest request, string item, CancellationToken cancel = default) => ChangeAsync(request, "reopen-item", async change =>
    {
        if (await AnswerRows.FindAsync(change.Change, change.Story.Id, item) is not { } answer)
        {
            return No(Refusal.NothingThere);
        }

        if (answer.By != change.By.Id && StoryPolicy.Edit(change.Story, change.By) is { } why)
        {
            return No(why);
        }

        await AnswerRows.ReopenAsync(change.Change, answer.Id, change.By.Id);
        change.Record(AuditAction.ItemReopened, AuditDetails.None.With(AuditKey.Item, item));
        change.Made = answer.Id;
        return null;
    }, cancel);

    private async Task<HouseItem?> ItemAsync(StoryChange change, string item)
    {
        var type = (await CheckAsync(change))?.Draft.Type;
        return house.Checklist.FirstOrDefault(own => string.Equals(own.Id, item, StringComparison.Ordinal) && own.IsAskedOf(change.Story.Desk, type));
    }
}
