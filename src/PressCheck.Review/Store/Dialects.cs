using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PressCheck.Review.Store;

internal sealed class SqliteDialect : Dialect
{
    public override string Name => "sqlite";

    public override string Words => "TEXT";

    public override bool WritesAlone => true;

    // A transaction that writes is alone with the file from its beginning.
    public override string? LockSchema => null;

    public override string Limit => "LIMIT @limit";

    public override string TableExists => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table";

    public override string SelectLocked(string columns, string table, string where) => $"SELECT {columns} FROM {table} WHERE {where}";

    // Whoever writes is alone with the file, so there is nobody to leave rows to.
    public override string SelectUnclaimed(string columns, string table, string where, string order) =>
        $"SELECT {columns} FROM {table} WHERE {where} ORDER BY {order} {Limit}";

    public override string? LockTable(string table) => null;

    public override bool IsDuplicate(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 };

    // SQLITE_FULL, and what the file beside the database answers when it can't grow: SQLITE_IOERR_WRITE, _TRUNCATE and _SHMSIZE.
    public override bool IsFull(DbException exception) => exception is SqliteException { SqliteErrorCode: 13 } or SqliteException { SqliteExtendedErrorCode: 778 or 1546 or 4874 };

    public override ValueTask<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancel) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override async Task PrepareAsync(DbConnection connection, CancellationToken cancel)
    {
        // Readers and the one writer don't wait for each other; the setting stays with the file.
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }
}

internal sealed class PostgreSqlDialect : Dialect
{
    public override string Name => "postgresql";

    public override string Words => "TEXT";

    public override Appender CreateAppender() => new PostgreSqlAppender();

    public override string? LockSchema => "SELECT pg_advisory_xact_lock(7237970108966)";

    public override string IsOneOf(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string Limit => "LIMIT @limit";

    public override string TableExists => "SELECT COUNT(*) FROM pg_catalog.pg_class WHERE oid = to_regclass(@table)";

    public override string SelectLocked(string columns, string table, string where) => $"SELECT {columns} FROM {table} WHERE {where} FOR UPDATE";

    public override string SelectUnclaimed(string columns, string table, string where, string order) =>
        $"SELECT {columns} FROM {table} WHERE {where} ORDER BY {order} {Limit} FOR UPDATE SKIP LOCKED";

    public override string? LockTable(string table) => $"LOCK TABLE {table} IN EXCLUSIVE MODE";

    public override bool IsDuplicate(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsFull(DbException exception) => exception is PostgresException { SqlState: PostgresErrorCodes.DiskFull };
}

/// <summary>Compiled and read through, but never run against a server: there was none to try it on.</summary>
internal sealed class SqlServerDialect : Dialect
{
    public override string Name => "sqlserver";

    public override string Words => "NVARCHAR(MAX)";

    public override string? LockSchema =>
        "EXEC sp_getapplock @Resource = 'presscheck-schema', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 60000";

    public override string Limit => "OFFSET 0 ROWS FETCH NEXT @limit ROWS ONLY";

    public override string TableExists => "SELECT COUNT(*) FROM sys.tables WHERE name = @table";

    public override string SelectLocked(string columns, string table, string where) => $"SELECT {columns} FROM {table} WITH (UPDLOCK, ROWLOCK) WHERE {where}";

    public override string SelectUnclaimed(string columns, string table, string where, string order) =>
        $"SELECT {columns} FROM {table} WITH (UPDLOCK, ROWLOCK, READPAST) WHERE {where} ORDER BY {order} {Limit}";

    public override string? LockTable(string table) => $"SELECT COUNT(*) FROM {table} WITH (TABLOCKX, HOLDLOCK)";

    public override string AddUp(string table, string[] keys, string[] columns, string values) =>
        $"""
        MERGE {table} WITH (HOLDLOCK) USING (VALUES {values}) AS added ({string.Join(", ", keys.Concat(columns))})
        ON {string.Join(" AND ", keys.Select(key => $"{table}.{key} = added.{key}"))}
        WHEN MATCHED THEN UPDATE SET {string.Join(", ", columns.Select(column => $"{column} = {table}.{column} + added.{column}"))}
        WHEN NOT MATCHED THEN INSERT ({string.Join(", ", keys.Concat(columns))}) VALUES ({string.Join(", ", keys.Concat(columns).Select(column => $"added.{column}"))});
        """;

    // The provider is the host's, so its exception is known by name only.
    public override bool IsDuplicate(DbException exception) => NumberOf(exception) is 2601 or 2627;

    public override bool IsFull(DbException exception) => NumberOf(exception) is 1101 or 1105 or 9002;

    private static object? NumberOf(DbException exception) => exception.GetType().Name == "SqlException" ? exception.GetType().GetProperty("Number")?.GetValue(exception) : null;
}
