using System.Data.Common;
using Dapper;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>Ends a change: adds its entries to the audit trail and commits. One serves all changes of a database.</summary>
internal class Appender
{
    private static readonly string[] Columns = ["sequence", "at", "action", "person", "story", "draft", "details", "previous", "hash"];

    protected const string LostHead = "The audit trail has lost its head; 'presscheck verify' says more.";

    /// <summary>Commits what a change has written, with its entries. When it returns, all of it is on disk.</summary>
    /// <param name="change">The change.</param>
    /// <param name="deeds">What it says of itself.</param>
    /// <param name="connection">Its connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="cancel">Gives up; the change is undone.</param>
    public virtual async Task CommitAsync(Change change, IReadOnlyCollection<Deed> deeds, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        if (deeds.Count > 0)
        {
            // The head of the trail is locked last and for as short as can be: every other change waits for it.
            var head = await change.FirstAsync<AuditHead>(change.Dialect.SelectLocked("sequence, hash", "audit_head", "id = 1")) ?? throw new UnreadableTrailException(LostHead);
            var entries = AuditEntry.After(head, change.Now, deeds);
            await change.InsertAsync("audit", Columns, [.. entries.Select(Row)]);
            await change.ExecuteAsync("UPDATE audit_head SET sequence = @Sequence, hash = @Hash WHERE id = 1", new { entries[^1].Sequence, entries[^1].Hash });
        }

        await transaction.CommitAsync(cancel);
    }

    private static object?[] Row(AuditEntry entry) =>
        [entry.Sequence, Moment.Microseconds(entry.At), (int)entry.Action, entry.By, entry.Story, entry.Draft, entry.Details, entry.Previous, entry.Hash];
}
