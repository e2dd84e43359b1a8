using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>One transaction: what is written, what the audit trail says of it and what leaves by mail go together.</summary>
internal sealed class Change
{
    // Few enough parameters for every database, and most changes have two or three entries.
    private const int EntriesPerInsert = 50;

    private readonly List<Deed> _deeds = [];
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly CancellationToken _cancel;

    public Change(DbConnection connection, DbTransaction transaction, Database database, CancellationToken cancel)
    {
        (_connection, _transaction, _cancel, Dialect) = (connection, transaction, cancel, database.Dialect);
        Now = Moment.Whole(database.Clock.GetUtcNow());
    }

    public Dialect Dialect { get; }

    /// <summary>When the change began.</summary>
    public DateTimeOffset Now { get; }

    public long NowMicroseconds => Moment.Microseconds(Now);

    public Task<int> ExecuteAsync(string sql, object? parameters = null) => _connection.ExecuteAsync(Command(sql, parameters));

    public async Task<List<T>> ListAsync<T>(string sql, object? parameters = null) => (await _connection.QueryAsync<T>(Command(sql, parameters))).AsList();

    public Task<T?> FirstAsync<T>(string sql, object? parameters = null) => _connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters));

    public Task<DbDataReader> ReaderAsync(string sql, object? parameters = null) => _connection.ExecuteReaderAsync(Command(sql, parameters));

    /// <summary>Says in the audit trail what this change does. It is written when the change is.</summary>
    public void Record(AuditAction action, string by, string? story, string? draft, AuditDetails details) => _deeds.Add(new Deed(
        action,
        Token.Require(by, "A person's id"),
        story is null ? null : Token.Require(story, "A story's id"),
        draft is null ? null : Token.Require(draft, "A draft's hash"),
        details));

    public async Task CommitAsync()
    {
        if (_deeds.Count > 0)
        {
            await AppendAsync();
        }

        await _transaction.CommitAsync(_cancel);
    }

    /// <summary>The head of the trail is locked last and for as short as can be: every other change waits for it.</summary>
    private async Task AppendAsync()
    {
        var head = await FirstAsync<AuditHead>(Dialect.SelectLocked("sequence, hash", "audit_head", "id = 1"))
            ?? throw new UnreadableTrailException("The audit trail has lost its head; 'presscheck verify' says more.");
        var (sequence, hash) = (head.Sequence, head.Hash);
        var written = 0;
        foreach (var batch in _deeds.Chunk(EntriesPerInsert))
        {
            var sql = new StringBuilder("INSERT INTO audit (sequence, at, action, person, story, draft, details, previous, hash) VALUES ");
            var parameters = new DynamicParameters();
            for (var i = 0; i < batch.Length; i++)
            {
                var entry = AuditEntry.After(sequence, hash, Now, batch[i]);
                (sequence, hash) = (entry.Sequence, entry.Hash);
                sql.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? ", " : "")}(@q{i}, @t{i}, @a{i}, @b{i}, @s{i}, @d{i}, @e{i}, @p{i}, @h{i})");
                parameters.Add($"q{i}", entry.Sequence);
                parameters.Add($"t{i}", Moment.Microseconds(entry.At));
                parameters.Add($"a{i}", (int)entry.Action);
                parameters.Add($"b{i}", entry.By);
                parameters.Add($"s{i}", entry.Story);
                parameters.Add($"d{i}", entry.Draft);
                parameters.Add($"e{i}", entry.Details);
                parameters.Add($"p{i}", entry.Previous);
                parameters.Add($"h{i}", entry.Hash);
            }

            if ((written += batch.Length) == _deeds.Count)
            {
                // In the same trip as the last entries: the head stays locked for less.
                sql.Append("; UPDATE audit_head SET sequence = @sequence, hash = @hash WHERE id = 1");
                parameters.Add("sequence", sequence);
                parameters.Add("hash", hash);
            }

            await ExecuteAsync(sql.ToString(), parameters);
        }
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, _transaction, cancellationToken: _cancel);
}
