using System.Data.Common;
using PressCheck.Review.Store;

namespace PressCheck.Review.Mail;

/// <summary>Puts into the outbox what happened by itself, once however often it is found.</summary>
internal static class Telling
{
    /// <summary>Has somebody told of an event, unless they were told before.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="happened">The event's id: always the same for the same.</param>
    /// <param name="kind">What about.</param>
    /// <param name="story">The story.</param>
    /// <param name="recipients">People by their ids, or a desk as <c>desk:</c> and its id.</param>
    /// <returns>How many are told now.</returns>
    public static async Task<int> OnceAsync(Change change, string happened, string kind, string story, IEnumerable<string> recipients)
    {
        var told = 0;
        foreach (var recipient in recipients.Distinct(StringComparer.Ordinal))
        {
            var id = $"{happened}|{kind}|{recipient}";
            if (await change.FirstAsync<long>("SELECT COUNT(*) FROM outbox WHERE id = @id", new { id }) == 0)
            {
                await change.InsertAsync("outbox", ["id", "kind", "story", "recipient", "at", "due_at", "attempts"], [[id, kind, story, recipient, change.NowMicroseconds, change.NowMicroseconds, 0]]);
                told++;
            }
        }

        return told;
    }

    /// <summary>Makes a change that another process may be making at this moment; then this one does nothing, and the next run finds it done.</summary>
    public static async Task<int> ChangeAsync(Database database, Func<Change, Task<int>> work, CancellationToken cancel)
    {
        try
        {
            return await database.ChangeAsync(work, cancel);
        }
        catch (DbException e) when (database.Dialect.IsDuplicate(e))
        {
            return 0;
        }
    }
}
