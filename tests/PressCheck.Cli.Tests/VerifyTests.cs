using PressCheck.Review.Audit;
using PressCheck.Review.Store;

namespace PressCheck.Cli.Tests;

public sealed class VerifyTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task An_intact_trail_is_0_in_each_form()
    {
        await WriteAsync();
        foreach (var name in new[] { "desk.db", "trail.jsonl", "trail.csv" })
        {
            var result = _desk.Run("verify", name);
            result.ExitCode.ShouldBe(0, name);
            result.Out.ShouldStartWith("The trail is intact: 3 entries, the last with hash ");
            result.Error.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("trail.jsonl")]
    [InlineData("trail.csv")]
    public async Task A_changed_trail_is_1_and_the_entry_is_named(string name)
    {
        await WriteAsync();
        var path = _desk.PathOf(name);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("story2", "story9"));
        var result = _desk.Run("verify", name);
        result.ExitCode.ShouldBe(1);
        result.Out.ShouldBe("Entry 2 is altered: its hash is not the hash of what it says.\n");
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_database_is_1()
    {
        await WriteAsync();
        await using (var database = Database.Sqlite(_desk.PathOf("desk.db")))
        {
            await database.ChangeAsync(async change => await change.ExecuteAsync("DROP TRIGGER audit_no_delete") + await change.ExecuteAsync("DELETE FROM audit WHERE sequence = 2"));
        }

        var result = _desk.Run("verify", "desk.db");
        result.ExitCode.ShouldBe(1);
        result.Out.ShouldBe("Entry 2 is missing: entry 3 follows entry 1.\n");
    }

    [Fact]
    public void What_is_no_trail_is_2()
    {
        _desk.Write("story.txt", "SECRET");
        _desk.Run("verify", "story.txt").ShouldHaveFailedQuietly("presscheck: This file is no audit trail: its name ends neither in .jsonl nor in .csv, and it is no SQLite database.");
        _desk.Run("verify", "nowhere").ShouldHaveFailedQuietly("presscheck: There is no file 'nowhere', and it is no connection string such as \"Host=…;Database=…\".");
        _desk.Run("verify", "Host=127.0.0.1;Port=1;Password=SECRET;Timeout=2").ShouldHaveFailedQuietly("presscheck: The trail can't be read (NpgsqlException).");
        _desk.Run("verify", "Nonsense=SECRET").ShouldHaveFailedQuietly("presscheck: The trail can't be read (ArgumentException).");
    }

    private async Task WriteAsync()
    {
        await using var database = Database.Sqlite(_desk.PathOf("desk.db"));
        await database.UpdateSchemaAsync();
        await database.ChangeAsync(change =>
        {
            for (var i = 1; i <= 3; i++)
            {
                change.Record(AuditAction.Submitted, "ines", $"story{i}", null, AuditDetails.None);
            }

            return Task.FromResult(true);
        });
        foreach (var (name, format) in new[] { ("trail.jsonl", TrailFormat.JsonLines), ("trail.csv", TrailFormat.Csv) })
        {
            await using var file = File.Create(_desk.PathOf(name));
            await new AuditTrail(database).ExportAsync(file, format);
        }
    }
}
