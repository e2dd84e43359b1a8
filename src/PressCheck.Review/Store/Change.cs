using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using PressCheck.Review.Audit;

namespace PressCheck.Review.Store;

/// <summary>One transaction: what is written, what the audit trail says of it and what leaves by mail go together.</summary>
public sealed class Change
{
    // Few enough for every database, and for SQLite, which looks for each among all.
    private const int ParametersPerInsert = 450;

    private readonly List<Deed> _deeds = [];
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Appender _appender;
    private readonly CancellationToken _cancel;

    internal Change(DbConnection connection, DbTransaction transaction, Database database, CancellationToken cancel)
    {
        (_connection, _transaction, _appender, _cancel, Dialect) = (connection, transaction, database.Appender, cancel, database.Dialect);
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

    /// <summary>The rows of several queries, asked in one trip and read in their order.</summary>
    internal Task<SqlMapper.GridReader> ManyAsync(string sql, object? parameters = null) => _connection.QueryMultipleAsync(Command(sql, parameters));

    internal Task<DbDataReader> ReaderAsync(string sql, object? parameters = null) => _connection.ExecuteReaderAsync(Command(sql, parameters));

    /// <summary>Adds rows, many in one trip.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Values in the columns' order.</param>
    public async Task InsertAsync(string table, string[] columns, IReadOnlyCollection<object?[]> rows)
    {
        foreach (var batch in rows.Chunk(Math.Max(1, ParametersPerInsert / columns.Length)))
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
        await _appender.CommitAsync(this, _deeds, _connection, _transaction, _cancel);
        Counters.Count(_deeds);
    }

    private CommandDefinition Command(string sql, object? parameters) => new(sql, parameters, _transaction, cancellationToken: _cancel);
}
