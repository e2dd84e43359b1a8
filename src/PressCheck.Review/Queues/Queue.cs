using System.Security.Cryptography;
using PressCheck.Review.Store;

namespace PressCheck.Review.Queues;

/// <summary>A row that this process alone may work on until its lease ends.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Lease">Names the lease: whoever comes back after it ended finds another one there, or none.</param>
/// <param name="Try">Which try this is, from 1.</param>
/// <param name="IsAbandoned">Somebody had the row before and never said what came of it: perhaps it left, perhaps not.</param>
/// <param name="IsSpent">It has had all its tries; it is to be given up without another one.</param>
internal sealed record Claim(string Id, string Lease, int Try, bool IsAbandoned, bool IsSpent);

/// <summary>
/// A queue in a table, for any number of processes: rows that are due are claimed under a lease, worked on outside any transaction, and
/// then reported as sent, failed or put back. The lease is on disk before the work begins, so a row that somebody had in hand when they
/// died is known. The table has the columns <c>id, due_at, attempts, sent_at, dead_at, leased_by, leased_until</c>.
/// </summary>
internal sealed class Queue(Database database, string table, TimeSpan lease, BackOff backOff)
{
    private const string Held = "id = @Id AND leased_by = @Lease AND sent_at IS NULL AND dead_at IS NULL";

    /// <summary>Claims rows that are due, the longest due first.</summary>
    /// <param name="most">Rows at most: as many as can be worked on before the lease ends.</param>
    /// <param name="cancel">Gives up; nothing is claimed.</param>
    public Task<List<Claim>> ClaimAsync(int most, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        var now = change.NowMicroseconds;
        var rows = await change.ListAsync<Row>(
            database.Dialect.SelectUnclaimed(
                "id, attempts, leased_by AS leasedby",
                table,
                "sent_at IS NULL AND dead_at IS NULL AND due_at <= @now AND (leased_until IS NULL OR leased_until <= @now)",
                "due_at, id"),
            new { now, limit = most });
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (rows.Count > 0)
        {
            await change.ExecuteAsync(
                $"UPDATE {table} SET leased_by = @name, leased_until = @until, attempts = attempts + 1 WHERE id = @Id",
                rows.Select(row => new { row.Id, name, until = Moment.Microseconds(change.Now + lease) }));
        }

        return rows.ConvertAll(row => new Claim(row.Id, name, row.Attempts + 1, row.LeasedBy is not null, row.Attempts >= backOff.Tries));
    }, cancel);

    /// <summary>The row is done with. False if the lease had ended and somebody else has the row: then nothing is written.</summary>
    public async Task<bool> SentAsync(Change change, Claim claim) => await change.ExecuteAsync(
        $"UPDATE {table} SET sent_at = @now, leased_by = NULL, leased_until = NULL WHERE {Held}", new { claim.Id, claim.Lease, now = change.NowMicroseconds }) > 0;

    /// <summary>The try failed: the row waits for the next one, or is given up after its last.</summary>
    /// <returns>True if it is given up now.</returns>
    public async Task<bool> FailedAsync(Change change, Claim claim, bool forGood = false)
    {
        if (forGood || claim.Try >= backOff.Tries)
        {
            return await change.ExecuteAsync(
                $"UPDATE {table} SET dead_at = @now, leased_by = NULL, leased_until = NULL WHERE {Held}", new { claim.Id, claim.Lease, now = change.NowMicroseconds }) > 0;
        }

        var wait = backOff.Wait(claim.Try, Random.Shared.NextDouble());
        await change.ExecuteAsync(
            $"UPDATE {table} SET due_at = @due, leased_by = NULL, leased_until = NULL WHERE {Held}", new { claim.Id, claim.Lease, due = Moment.Microseconds(change.Now + wait) });
        return false;
    }

    /// <summary>The row was not tried after all and waits until a moment; that was no try.</summary>
    public Task PutBackAsync(Change change, Claim claim, DateTimeOffset due) => change.ExecuteAsync(
        $"UPDATE {table} SET due_at = @due, attempts = attempts - 1, leased_by = NULL, leased_until = NULL WHERE {Held}", new { claim.Id, claim.Lease, due = Moment.Microseconds(due) });

    /// <summary>Has a row that was given up, and only such a one, tried again from now on with all its tries. False if there is none.</summary>
    public async Task<bool> ReviveAsync(Change change, string id) => await change.ExecuteAsync(
        $"UPDATE {table} SET dead_at = NULL, due_at = @now, attempts = 0 WHERE id = @id AND dead_at IS NOT NULL", new { id, now = change.NowMicroseconds }) > 0;

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public int Attempts { get; init; }

        public string? LeasedBy { get; init; }
    }
}
