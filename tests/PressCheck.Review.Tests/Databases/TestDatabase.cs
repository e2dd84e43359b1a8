using System.Reflection;
using Microsoft.Data.Sqlite;
using PressCheck.Review.Store;
using Xunit.Sdk;

namespace PressCheck.Review.Tests.Databases;

public enum Kind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Runs a test on a SQLite file and on a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Kind.Sqlite], [Kind.PostgreSql]];
}

/// <summary>An empty database of the test's own.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _target;
    private readonly Kind _kind;

    private TestDatabase(Kind kind)
    {
        _kind = kind;
        _target = kind == Kind.Sqlite ? Path.Combine(Directory.CreateTempSubdirectory("presscheck-db-").FullName, "desk.db") : PostgreSqlServer.NewSchema();
        Database = Another();
    }

    public Database Database { get; }

    public TestClock Clock { get; } = new();

    public string Target => _target;

    /// <summary>A database without its schema.</summary>
    public static TestDatabase Empty(Kind kind) => new(kind);

    public static async Task<TestDatabase> CreateAsync(Kind kind)
    {
        var database = new TestDatabase(kind);
        await database.Database.UpdateSchemaAsync();
        return database;
    }

    /// <summary>The same database, opened as another process would.</summary>
    public Database Another() => _kind == Kind.Sqlite ? Database.Sqlite(_target, Clock) : Database.PostgreSql(_target, Clock);

    /// <summary>Does what somebody with the database's own tools can do.</summary>
    public Task TamperAsync(params string[] statements) => Database.ChangeAsync(async change =>
    {
        foreach (var guard in _kind == Kind.Sqlite
            ? new[] { "DROP TRIGGER IF EXISTS audit_no_update", "DROP TRIGGER IF EXISTS audit_no_delete" }
            : ["DROP TRIGGER IF EXISTS audit_no_change ON audit"])
        {
            await change.ExecuteAsync(guard);
        }

        foreach (var statement in statements)
        {
            await change.ExecuteAsync(statement);
        }

        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_kind == Kind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path.GetDirectoryName(_target)!, recursive: true);
        }
    }
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
