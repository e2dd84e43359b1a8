using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Store;

public sealed class SchemaTests
{
    [Theory, OnBothDatabases]
    public async Task Processes_that_start_together_apply_each_script_once(Kind kind)
    {
        await using var test = TestDatabase.Empty(kind);
        var databases = Enumerable.Range(0, 4).Select(_ => test.Another()).ToList();
        await Task.WhenAll(databases.Select(database => Task.Run(() => database.UpdateSchemaAsync())));
        var numbers = await test.Database.ReadAsync(read => read.ListAsync<long>("SELECT number FROM schema_scripts ORDER BY number"));
        numbers.ShouldBe(Schema.ScriptsOf(test.Database.Dialect).Select(script => script.Number));
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }

        await test.Database.UpdateSchemaAsync();
        (await new AuditTrail(test.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_database_and_a_changed_script_are_refused(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.TamperAsync("INSERT INTO schema_scripts (number, name, hash, at) VALUES (9999, '9999-tomorrow', 'x', 0)");
        (await Should.ThrowAsync<SchemaMismatchException>(() => test.Database.UpdateSchemaAsync())).Message.ShouldBe(
            "The database was written by a newer PressCheck: it has the schema script 9999-tomorrow, which this version does not know.");
        await test.TamperAsync("DELETE FROM schema_scripts WHERE number = 9999", "UPDATE schema_scripts SET hash = 'x' WHERE number = 1");
        (await Should.ThrowAsync<SchemaMismatchException>(() => test.Database.UpdateSchemaAsync())).Message.ShouldBe(
            "The schema script 0001-audit has changed since it was applied to this database.");
    }

    [Fact]
    public void Every_dialect_has_the_same_scripts()
    {
        Dialect[] dialects = [new SqliteDialect(), new PostgreSqlDialect(), new SqlServerDialect()];
        var names = dialects.Select(dialect => Schema.ScriptsOf(dialect).Select(script => script.Name).ToList()).ToList();
        names[1].ShouldBe(names[0]);
        names[2].ShouldBe(names[0]);
        names[0].Select(name => int.Parse(name[..4])).ShouldBe(Enumerable.Range(1, names[0].Count));
    }

    [Fact]
    public async Task A_SQLite_database_writes_ahead_and_minds_foreign_keys()
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        await test.Database.ReadAsync(async read =>
        {
            (await read.FirstAsync<string>("PRAGMA journal_mode")).ShouldBe("wal");
            (await read.FirstAsync<long>("PRAGMA foreign_keys")).ShouldBe(1);
            return true;
        });
    }
}
