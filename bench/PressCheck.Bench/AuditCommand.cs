using System.CommandLine;
using System.Diagnostics;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;

namespace PressCheck.Bench;

/// <summary>How fast entries are added to an audit trail and how fast it is checked; and whether a changed byte anywhere is found.</summary>
internal static class AuditCommand
{
    private const int Entries = 100_000;

    public static Command Create()
    {
        var postgreSql = new Option<string?>("--postgresql") { Description = "Connection string of a database to measure in; tables are made in its search path. A SQLite file if left out" };
        var command = new Command("audit", "Entries a second: added one by one, by several at once, in changes of fifty; checked in the database and as files") { postgreSql };
        command.SetAction((result, cancel) => MeasureAsync(result.GetValue(postgreSql), cancel));
        return command;
    }

    private static async Task<int> MeasureAsync(string? postgreSql, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("presscheck-bench-").FullName;
        await using var database = postgreSql is null ? Database.Sqlite(Path.Combine(folder, "desk.db")) : Database.PostgreSql(postgreSql);
        await database.UpdateSchemaAsync(cancel);
        Console.WriteLine(postgreSql is null ? "SQLite, one file, durable at each commit" : "PostgreSQL");
        await AppendAsync(database, 20_000, 20, 4);
        await AppendAsync(database, 1_000, 1, 1);
        Say("added, a change each", 2_000, await AppendAsync(database, 2_000, 1, 1));
        Say("added, a change each, 8 at once", 8_000, await AppendAsync(database, 8_000, 1, 8));
        Say("added, a change each, 32 at once", 8_000, await AppendAsync(database, 8_000, 1, 32));
        Say("added, three a change, 8 at once", 12_000, await AppendAsync(database, 12_000, 3, 8));
        Say("added, fifty a change", Entries, await AppendAsync(database, Entries, 50, 1));

        var trail = new AuditTrail(database);
        for (var run = 0; run < 3; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var verdict = await trail.VerifyAsync(cancel);
            Say("checked in the database", verdict.Entries, Stopwatch.GetElapsedTime(started));
            if (!verdict.IsIntact)
            {
                throw new CannotMeasureException(verdict.Sentence);
            }
        }

        var caught = true;
        foreach (var format in Enum.GetValues<TrailFormat>())
        {
            using var stream = new MemoryStream();
            await trail.ExportAsync(stream, format, cancel);
            caught &= Check(stream.ToArray(), format);
        }

        Directory.Delete(folder, recursive: true);
        return caught ? 0 : 1;
    }

    private static bool Check(byte[] bytes, TrailFormat format)
    {
        for (var run = 0; run < 3; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var verdict = AuditTrail.Verify(new MemoryStream(bytes), format);
            Say($"checked as {format}", verdict.Entries, Stopwatch.GetElapsedTime(started));
        }

        // Every byte of a small trail is a test; here, some of a large one, spread evenly.
        var (tried, missed) = (0, 0);
        for (long at = 0; at < bytes.Length; at += bytes.Length / 40)
        {
            bytes[at] ^= 1;
            tried++;
            missed += AuditTrail.Verify(new MemoryStream(bytes), format).IsIntact ? 1 : 0;
            bytes[at] ^= 1;
        }

        Console.WriteLine($"{tried - missed} of {tried} changed bytes found in {bytes.Length / 1e6:F1} MB of {format}");
        return missed == 0;
    }

    private static async Task<TimeSpan> AppendAsync(Database database, int entries, int inEach, int atOnce)
    {
        var draft = new string('a', 64);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < entries / atOnce; done += inEach)
            {
                await database.ChangeAsync(change =>
                {
                    for (var i = 0; i < inEach; i++)
                    {
                        change.Record(AuditAction.Waived, "person7", "story1234", draft, AuditDetails.None.With(AuditKey.Rule, "QUO001").With(AuditKey.Reason, "public-record"));
                    }

                    return Task.FromResult(true);
                });
            }
        })));
        return Stopwatch.GetElapsedTime(started);
    }

    private static void Say(string what, long entries, TimeSpan time) => Console.WriteLine($"{what,-36}{entries / time.TotalSeconds,12:N0} entries a second");
}
