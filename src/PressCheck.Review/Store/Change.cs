using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>One transaction: what is written, what the audit trail says of it and what leaves by mail go together.</summary>
public sealed class Change
{
    // Few enough parameters for every database, and most changes have two or three entries.
    private const int RowsPerInsert = 50;

    private static readonly string[] AuditColumns = ["sequence", "at", "action", "person", "story", "draft", "details", "previous", "hash"];

    private readonly List<Deed> _deeds = [];
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly CancellationToken _cancel;

    internal Change(DbConnection connection, DbTransaction transaction, Database database, CancellationToken cancel)
    {
        (_connection, _transaction, _cancel, Dialect) = (connection, transaction, cancel, database.Dialect);
        Now = Moment.Whole(database.Clock.GetUtcNow());
    }

    internal Dialect Dialect { get; }

    /// <summary>When the change began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The same, in microseconds since 1970: how moments are kept.</summary>
    public long NowMicroseconds => Moment.Microseconds(Now);

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null) => _connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>The rows of a query.</summary>
    public async Task<List<T>> ListAsync<T>(string sql, object? parameters = null) => (await _connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    /// <summary>The first row of a query; the type's default if there is none.</summary>
    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) => _connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    internal Task<DbDataReader> ReaderAsync(string sql, object? parameters = null) => _connection.ExecuteReaderAsync(Command(sql, parameters));

    /// <summary>Adds rows, many in one trip.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Values in the columns' order.</param>
    /// <param name="then">A statement that goes in the same trip as the last rows.</param>
    /// <param name="parameters">Its parameters.</param>
    public async Task InsertAsync(string table, string[] columns, IReadOnlyCollection<object?[]> rows, string? then = null, object? parameters = null)
    {
        var written = 0;
        foreach (var batch in rows.Chunk(RowsPerInsert))
        {
            var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
            var values = new DynamicParameters();
            for (var row = 0; row < batch.Length; row++)
            {
                sql.Append(row > 0 ? ", (" : "(");
                for (var column = 0; column < columns.Length; column++)
                {
                    sql.Append(CultureInfo.InvariantCulture, $"{(column > 0 ? ", " : "")}@v{row}_{column}");
                    values.Add($"v{row}_{column}", batch[row][column]);
                }

                sql.Append(')');
            }

            if ((written += batch.Length) == rows.Count && then is not null)
            {
                sql.Append("; ").Append(then);
                values.AddDynamicParams(parameters);
            }

            await ExecuteAsync(sql.ToString(), values);
        }
    }

    /// <summary>Says in the audit trail what this change does. It is written when the change is.</summary>
    public void Record(AuditAction action, string by, string? story, string? draft, AuditDetails details) => _deeds.Add(new Deed(
        action,
        Token.Require(by, "A person's id"),
        story is null ? null : Token.Require(story, "A story's id"),
        draft is null ? null : Token.Require(draft, "A draft's hash"),
        details));

    internal async Task CommitAsync()
    {
        if (_deeds.Count > 0)
        {
            await AppendAsync();
        }

        await _transaction.CommitAsync(_cancel);
        if (_deeds.Count > 0 && Dialect.Settle is { } settle)
        {
            // Not to be given up any more: what is committed is done, whether or not anybody waits for it.
            await _connection.ExecuteAsync(settle);
        }
    }

    /// <summary>The head of the trail is locked last and for as short as can be: every other change waits for it.</summary>
    private async Task AppendAsync()
    {
        var head = await FirstAsync<AuditHead>(Dialect.SelectLocked("sequence, hash", "audit_head", "id = 1"))
            ?? throw new UnreadableTrailException("The audit trail has lost its head; 'presscheck verify' says more.");
        var (sequence, hash) = (head.Sequence, head.Hash);
        var rows = _deeds.ConvertAll(deed =>
        {
            var entry = AuditEntry.After(sequence, hash, Now, deed);
            (sequence, hash) = (entry.Sequence, entry.Hash);
            return new object?[] { entry.Sequence, Moment.Microseconds(entry.At), (int)entry.Action, entry.By, entry.Story, entry.Draft, entry.Details, entry.Previous, entry.Hash };
        });

        // In the same trip as the last entries: the head stays locked for less.
        const string MoveHead = "UPDATE audit_head SET sequence = @sequence, hash = @hash WHERE id = 1";
        await InsertAsync("audit", AuditColumns, rows, Dialect.CommitEarly is { } early ? $"{MoveHead}; {early}" : MoveHead, new { sequence, hash });
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, _transaction, cancellationToken: _cancel);
}
