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
        var tries = new Option<int>("--tries") { Description = "Bytes to change, in each format and in the table's cells", DefaultValueFactory = _ => 40 };
        var command = new Command("audit", "Entries a second: added one by one, by several at once, in changes of fifty; checked in the database and as files; whether a changed byte is found") { postgreSql, tries };
        command.SetAction((result, cancel) => MeasureAsync(result.GetValue(postgreSql), result.GetValue(tries), cancel));
        return command;
    }

    private static async Task<int> MeasureAsync(string? postgreSql, int tries, CancellationToken cancel)
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
            caught &= Check(stream.ToArray(), format, tries);
        }

        caught &= await CheckCellsAsync(trail, tries, cancel);
        Directory.Delete(folder, recursive: true);
        return caught ? 0 : 1;
    }

    private static bool Check(byte[] bytes, TrailFormat format, int tries)
    {
        for (var run = 0; run < 3; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var verdict = AuditTrail.Verify(new MemoryStream(bytes), format);
            Say($"checked as {format}", verdict.Entries, Stopwatch.GetElapsedTime(started));
        }

        // Every byte of a small trail is a test; here, some of a large one.
        var random = new Random(5);
        var (missed, stopped) = (0, 0L);
        for (var run = 0; run < tries; run++)
        {
            var (at, mask) = (random.Next(bytes.Length), (byte)random.Next(1, 256));
            bytes[at] ^= mask;
            var verdict = AuditTrail.Verify(new MemoryStream(bytes), format);
            missed += verdict.IsIntact ? 1 : 0;
            stopped += verdict.Entries;
            bytes[at] ^= mask;
        }

        Console.WriteLine($"{tries - missed} of {tries} changed bytes found in {bytes.Length / 1e6:F1} MB of {format}, on average after {stopped / Math.Max(1, tries):N0} entries");
        return missed == 0;
    }

    /// <summary>Changes a byte of a cell of the table, as somebody could who writes the database, and checks as a database is checked.</summary>
    private static async Task<bool> CheckCellsAsync(AuditTrail trail, int tries, CancellationToken cancel)
    {
        var entries = await trail.PageAsync(0, int.MaxValue, cancel: cancel);
        var random = new Random(6);
        var (missed, misnamed) = (0, 0);
        for (var run = 0; run < tries; run++)
        {
            var at = random.Next(entries.Count);
            var whole = entries[at];
            entries[at] = Changed(whole, random);
            var verdict = AuditTrail.Verify(entries, entries.Count, at == entries.Count - 1 ? whole.Hash : entries[^1].Hash);
            missed += verdict.IsIntact ? 1 : 0;
            misnamed += verdict.Entry == at + 1 || entries[at].Sequence != whole.Sequence ? 0 : 1;
            entries[at] = whole;
        }

        Console.WriteLine($"{tries - missed} of {tries} changed cells found among {entries.Count:N0} entries, {misnamed} at another entry");
        return missed + misnamed == 0;
    }

    private static AuditEntry Changed(AuditEntry entry, Random random) => random.Next(9) switch
    {
        0 => entry with { Sequence = entry.Sequence ^ (1L << random.Next(20)) },
        1 => entry with { At = entry.At.AddMicroseconds(1 << random.Next(20)) },
        2 => entry with { Action = (AuditAction)((int)entry.Action ^ (1 << random.Next(7))) },
        3 => entry with { By = Changed(entry.By, random) },
        4 => entry with { Story = Changed(entry.Story!, random) },
        5 => entry with { Draft = Changed(entry.Draft!, random) },
        6 => entry with { Details = Changed(entry.Details!, random) },
        7 => entry with { Previous = Changed(entry.Previous, random) },
        _ => entry with { Hash = Changed(entry.Hash, random) },
    };

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length);
        return $"{text[..at]}{(char)(text[at] ^ (1 << random.Next(7)))}{text[(at + 1)..]}";
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
