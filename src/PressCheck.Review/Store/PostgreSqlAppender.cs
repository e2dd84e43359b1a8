using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>
/// Appends in one trip to the server: the head moves, the entries are added and the transaction commits. That takes knowing the head
/// before it is locked, so changes of this process take turns and leave word of the head that they wrote. If another process was
/// faster, the database refuses, and the change asks for the head under lock.
/// </summary>
internal sealed class PostgreSqlAppender : Appender, IDisposable
{
    // Where the head is no longer the expected one, an entry gets no number, and the database refuses an entry without.
    private const string Append =
        """
        WITH moved AS (UPDATE audit_head SET sequence = $1, hash = $2 WHERE id = 1 AND sequence = $3 AND hash = $4 RETURNING $3 AS before)
        INSERT INTO audit (sequence, at, action, person, story, draft, details, previous, hash)
        SELECT (SELECT before FROM moved) + place, $5, action, person, story, draft, details, previous, hash
        FROM unnest($6, $7, $8, $9, $10, $11, $12) WITH ORDINALITY AS entry (action, person, story, draft, details, previous, hash, place)
        """;

    // Were the head held until the disk has answered, changes would wait for the disk one after the other; so they wait together. A
    // commit that is written and waited for has all before it on disk as well.
    private const string CommitEarly = "SET LOCAL synchronous_commit = off";
    private const string Settle = "SELECT pg_logical_emit_message(true, 'presscheck', '')";

    /// <summary>Changes that ask under lock after another process was faster, before the head is guessed again.</summary>
    private const int AskedAfterMiss = 32;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lock _settling = new();
    private AuditHead? _known;
    private int _ask;
    private Task _settled = Task.CompletedTask;
    private Task? _next;

    public override async Task CommitAsync(Change change, IReadOnlyCollection<Deed> deeds, DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var own = (NpgsqlConnection)connection;
        if (deeds.Count == 0)
        {
            await transaction.CommitAsync(cancel);
        }
        else
        {
            await AppendAsync(change, deeds, own, cancel);
        }

        // Also for a change that wrote nothing because it was done before: what it read may not be on disk yet.
        await SettleAsync(own);
    }

    public void Dispose() => _turn.Dispose();

    private async Task AppendAsync(Change change, IReadOnlyCollection<Deed> deeds, NpgsqlConnection connection, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        var known = _known;
        _known = null;
        try
        {
            // From here on nobody can give up: what may be committed is known to be so or not.
            if (known is null || _ask > 0 || await TryAsync(change, known, deeds, connection, isGuess: true) is not { } head)
            {
                _ask = Math.Max(0, _ask - 1);
                known = await change.FirstAsync<AuditHead>(change.Dialect.SelectLocked("sequence, hash", "audit_head", "id = 1")) ?? throw new UnreadableTrailException(LostHead);
                head = (await TryAsync(change, known, deeds, connection, isGuess: false))!;
            }

            _known = head;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Appends after a head and commits; null if that is not the head. The transaction then stands as it was.</summary>
    private async Task<AuditHead?> TryAsync(Change change, AuditHead head, IReadOnlyCollection<Deed> deeds, NpgsqlConnection connection, bool isGuess)
    {
        var entries = AuditEntry.After(head, change.Now, deeds);
        var last = new AuditHead { Sequence = entries[^1].Sequence, Hash = entries[^1].Hash };
        await using var batch = new NpgsqlBatch(connection);
        if (isGuess)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SAVEPOINT head"));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Append)
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = last.Sequence },
                new NpgsqlParameter<string> { TypedValue = last.Hash },
                new NpgsqlParameter<long> { TypedValue = head.Sequence },
                new NpgsqlParameter<string> { TypedValue = head.Hash },
                new NpgsqlParameter<long> { TypedValue = change.NowMicroseconds },
                new NpgsqlParameter<int[]> { TypedValue = [.. entries.Select(entry => (int)entry.Action)] },
                Texts(entries, entry => entry.By),
                Texts(entries, entry => entry.Story),
                Texts(entries, entry => entry.Draft),
                Texts(entries, entry => entry.Details),
                Texts(entries, entry => entry.Previous),
                Texts(entries, entry => entry.Hash),
            },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(CommitEarly));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        try
        {
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
            return last;
        }
        catch (PostgresException e) when (isGuess && e is { SqlState: PostgresErrorCodes.NotNullViolation, TableName: "audit" })
        {
            await change.ExecuteAsync("ROLLBACK TO SAVEPOINT head");
            _ask = AskedAfterMiss;
            return null;
        }
    }

    private static NpgsqlParameter<string?[]> Texts(AuditEntry[] entries, Func<AuditEntry, string?> of) =>
        new() { TypedValue = Array.ConvertAll(entries, entry => of(entry)), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    /// <summary>Waits until everything committed so far is on disk. Those that wait at the same time wait for one answer.</summary>
    private Task SettleAsync(NpgsqlConnection connection)
    {
        lock (_settling)
        {
            // A wait that has begun may have begun before this commit; the next one has not.
            return _next ??= SettleAfterAsync(_settled, connection);
        }
    }

    private async Task SettleAfterAsync(Task before, NpgsqlConnection connection)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_settling)
        {
            (_settled, _next) = (_next!, null);
        }

        // Not to be given up any more: what is committed is done, whether or not anybody waits for it.
        await using var command = new NpgsqlCommand(Settle, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
