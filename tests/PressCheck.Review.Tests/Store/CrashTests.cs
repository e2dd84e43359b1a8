using System.Collections.Concurrent;
using System.Data.Common;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Store;

public sealed class CrashTests
{
    [Fact]
    public async Task A_server_that_dies_takes_nothing_that_was_acknowledged()
    {
        var server = new PostgreSqlServer();
        await using var database = Database.PostgreSql(server.Connection);
        await database.UpdateSchemaAsync();
        var acknowledged = new ConcurrentBag<string>();
        for (var crash = 0; crash < 3; crash++)
        {
            using var over = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteUntilItFailsAsync(database, $"{crash}-{writer}", acknowledged, over.Token))).ToList();
            await Task.Delay(300);
            server.Crash();

            // A writer that was between two changes finds the server up again.
            await over.CancelAsync();
            await Task.WhenAll(writers);
        }

        await using var after = Database.PostgreSql(server.Connection + ";Application Name=after");
        var verdict = await new AuditTrail(after).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
        var kept = (await new AuditTrail(after).PageAsync(0, int.MaxValue)).Select(entry => entry.Story!).ToHashSet();
        acknowledged.Count.ShouldBeGreaterThan(20);
        acknowledged.Count(story => !kept.Contains(story)).ShouldBe(0);
    }

    private static async Task WriteUntilItFailsAsync(Database database, string writer, ConcurrentBag<string> acknowledged, CancellationToken over)
    {
        try
        {
            for (var i = 0; !over.IsCancellationRequested; i++)
            {
                await database.ChangeAsync(change =>
                {
                    change.Record(AuditAction.Submitted, "ines", $"{writer}-{i}", null, AuditDetails.None);
                    return Task.FromResult(true);
                }, CancellationToken.None);
                acknowledged.Add($"{writer}-{i}");
            }
        }
        catch (DbException)
        {
            // The server is gone; the next round writes on.
        }
    }
}
