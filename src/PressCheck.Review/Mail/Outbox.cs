using PressCheck.Review.Queues;
using PressCheck.Review.Store;

namespace PressCheck.Review.Mail;

/// <summary>A letter that did not leave and won't by itself.</summary>
/// <param name="Id">The letter's id.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Story">The story's id; empty for a digest.</param>
/// <param name="Recipient">Who was to get it: a person, a desk or a reply request.</param>
/// <param name="At">When the event was.</param>
/// <param name="DeadAt">When it was given up.</param>
/// <param name="Why">
/// A token: <c>nobody-there</c>, <c>no-address</c>, <c>unusable-address</c>, <c>refused</c>, <c>deferred</c> (too often),
/// <c>tries-spent</c>, or <c>unknown</c>: it may have left and a person decides.
/// </param>
public sealed record DeadLetter(string Id, string Kind, string Story, string Recipient, DateTimeOffset At, DateTimeOffset DeadAt, string Why);

/// <summary>How much waits.</summary>
/// <param name="Waiting">Letters and events that have not left, without those that wait for a digest.</param>
/// <param name="Oldest">When the oldest of them happened; null if there are none.</param>
/// <param name="Dead">Letters that were given up.</param>
public sealed record OutboxDepth(long Waiting, DateTimeOffset? Oldest, long Dead);

/// <summary>The outbox as people see it: what waits, what is dead, and how to send that again.</summary>
public sealed class Outbox(Database database)
{
    public Task<OutboxDepth> DepthAsync(CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        var events = await read.FirstAsync<DepthRow>("SELECT COUNT(*) AS number, MIN(at) AS oldest FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL");
        var letters = await read.FirstAsync<DepthRow>("SELECT COUNT(*) AS number, MIN(at) AS oldest FROM letters WHERE sent_at IS NULL AND dead_at IS NULL AND digest_at IS NULL");
        var oldest = (events!.Oldest, letters!.Oldest) switch
        {
            ({ } one, { } other) => Math.Min(one, other),
            var (one, other) => one ?? other,
        };
        return new OutboxDepth(events.Number + letters.Number, Moment.At(oldest), await read.FirstAsync<long>("SELECT COUNT(*) FROM letters WHERE dead_at IS NOT NULL"));
    }, cancel);

    /// <summary>Dead letters, the longest dead first: those after one that the reader has.</summary>
    public Task<List<DeadLetter>> DeadAsync(DeadLetter? after, int most, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<Row>(
            $"""
            SELECT id, kind, story, person, at, dead_at AS deadat, why FROM letters
            WHERE dead_at IS NOT NULL AND (dead_at > @at OR (dead_at = @at AND id > @id)) ORDER BY dead_at, id {database.Dialect.Limit}
            """,
            new { at = after is null ? long.MinValue : Moment.Microseconds(after.DeadAt), id = after?.Id ?? "", limit = most }))
        .ConvertAll(row => new DeadLetter(row.Id, row.Kind, row.Story, row.Person, Moment.At(row.At), Moment.At(row.DeadAt), row.Why ?? "tries-spent")), cancel);

    /// <summary>Has a dead letter sent again, with all its tries. What reached nobody of a desk is put to the desk anew. False if there is no such dead letter.</summary>
    public Task<bool> SendAgainAsync(string letter, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        if (await Letters.FindAsync(change, letter) is { } found && found.Person.Contains(':', StringComparison.Ordinal) && found.Kind != Letter.ReplyRequest)
        {
            // The outbox row has the same id: it is addressed once more, to whoever is there now.
            return await change.ExecuteAsync("DELETE FROM letters WHERE id = @letter AND dead_at IS NOT NULL", new { letter }) > 0
                && await change.ExecuteAsync("UPDATE outbox SET sent_at = NULL WHERE id = @letter", new { letter }) > 0;
        }

        await change.ExecuteAsync("UPDATE letters SET handed_at = NULL, why = NULL WHERE id = @letter AND dead_at IS NOT NULL", new { letter });
        return await new Queue(database, Letters.Table, TimeSpan.Zero, new BackOff(TimeSpan.Zero, TimeSpan.Zero, 1)).ReviveAsync(change, letter);
    }, cancel);

    private sealed record DepthRow
    {
        public long Number { get; init; }

        public long? Oldest { get; init; }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Story { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public long DeadAt { get; init; }

        public string? Why { get; init; }
    }
}
