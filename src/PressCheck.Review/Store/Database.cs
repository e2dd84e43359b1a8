using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PressCheck.Review.Store;

/// <summary>The newsroom's database. Safe for many threads at once.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly DbDataSource _source;
    private readonly SemaphoreSlim? _turn;

    private Database(DbDataSource source, Dialect dialect, TimeProvider? clock) =>
        (_source, Dialect, Appender, Clock, _turn) = (source, dialect, dialect.CreateAppender(), clock ?? TimeProvider.System, dialect.WritesAlone ? new SemaphoreSlim(1) : null);

    internal Dialect Dialect { get; }

    internal Appender Appender { get; }

    internal TimeProvider Clock { get; }

    /// <summary>A database in one SQLite file.</summary>
    /// <param name="path">The file; it is made if it isn't there, unless it is only read.</param>
    /// <param name="clock">Where the time comes from; the machine's clock if left out.</param>
    /// <param name="readOnly">Nothing may be written, nor the file made.</param>
    public static Database Sqlite(string path, TimeProvider? clock = null, bool readOnly = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = 60,
        };
        return new Database(SqliteFactory.Instance.CreateDataSource(settings.ToString()), new SqliteDialect(), clock);
    }

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="connectionString">As Npgsql takes it: <c>Host=…;Database=…;Username=…</c>.</param>
    /// <param name="clock">Where the time comes from; the machine's clock if left out.</param>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static Database PostgreSql(string connectionString, TimeProvider? clock = null) =>
        new(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2, NoResetOnClose = true }), new PostgreSqlDialect(), clock);

    /// <summary>A SQL Server database. Its SQL is compiled and has never been run against a server.</summary>
    /// <param name="factory">The provider, which the host brings: <c>SqlClientFactory.Instance</c> of Microsoft.Data.SqlClient.</param>
    /// <param name="connectionString">As the provider takes it.</param>
    /// <param name="clock">Where the time comes from; the machine's clock if left out.</param>
    public static Database SqlServer(DbProviderFactory factory, string connectionString, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return new Database(factory.CreateDataSource(connectionString), new SqlServerDialect(), clock);
    }

    /// <summary>Brings the schema up to this version. Processes that start together wait for one another.</summary>
    /// <exception cref="SchemaMismatchException">The database was written by a newer version, or a script that was applied has changed.</exception>
    public Task UpdateSchemaAsync(CancellationToken cancel = default) => new Schema(this).UpdateAsync(cancel);

    public ValueTask DisposeAsync()
    {
        (Appender as IDisposable)?.Dispose();
        _turn?.Dispose();
        return _source.DisposeAsync();
    }

    internal async ValueTask<DbConnection> OpenAsync(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel);

    /// <summary>Makes one change: all of it with its entries in the audit trail and its mail, or nothing.</summary>
    /// <param name="work">Reads under lock, decides, then writes. What it throws undoes the change.</param>
    /// <param name="cancel">Gives up; the change is undone.</param>
    /// <exception cref="DatabaseFullException">There is no room left on the disk; the change is undone.</exception>
    public async Task<T> ChangeAsync<T>(Func<Change, Task<T>> work, CancellationToken cancel = default)
    {
        await (_turn?.WaitAsync(cancel) ?? Task.CompletedTask);
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancel);
            await using var transaction = await Dialect.BeginWriteAsync(connection, cancel);
            var change = new Change(connection, transaction, this, cancel);
            var result = await work(change);
            await change.CommitAsync();
            return result;
        }
        catch (DbException e) when (Dialect.IsFull(e))
        {
            throw new DatabaseFullException(e);
        }
        finally
        {
            _turn?.Release();
        }
    }

    /// <summary>Reads the database as it is at one moment.</summary>
    public async Task<T> ReadAsync<T>(Func<Change, Task<T>> read, CancellationToken cancel = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancel);
        await using var transaction = await Dialect.BeginReadAsync(connection, cancel);
        return await read(new Change(connection, transaction, this, cancel));
    }
}

/// <summary>There is no room left on the disk that the database is on.</summary>
public sealed class DatabaseFullException(Exception inner) : Exception("The disk that the database is on is full; nothing was written.", inner);
