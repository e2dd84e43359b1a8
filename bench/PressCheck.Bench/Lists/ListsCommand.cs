using System.CommandLine;
using System.Diagnostics;
using Npgsql;
using PressCheck.Review.Audit;
using PressCheck.Review.Figures;
using PressCheck.Review.Lists;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Bench.Lists;

/// <summary>What a page of each list and each of the managers' figures takes in a newsroom of many stories, and in one a tenth as large.</summary>
internal static class ListsCommand
{
    private const int Runs = 200;
    private const int Warm = 20;
    private const int PageSize = 50;
    private const double Asked = 60;

    public static Command Create()
    {
        var postgreSql = new Option<string?>("--postgresql") { Description = "Connection string of a database to measure in; schemas lists_<stories> are made in it and kept. SQLite files if left out" };
        var stories = new Option<int>("--stories") { Description = "Stories of the larger newsroom; ten findings and twenty audit entries each", DefaultValueFactory = _ => 100_000 };
        var folder = new Option<string>("--folder") { Description = "Where SQLite files are kept for the next run", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "presscheck-lists") };
        var command = new Command("lists", "A page of each list and each figure for managers: milliseconds at a tenth of the stories and at all of them") { postgreSql, stories, folder };
        command.SetAction(async (result, cancel) =>
        {
            var many = result.GetValue(stories);
            var small = await MeasureAsync(many / 10, result.GetValue(postgreSql), result.GetValue(folder)!, cancel);
            var large = await MeasureAsync(many, result.GetValue(postgreSql), result.GetValue(folder)!, cancel);
            Console.WriteLine($"{"milliseconds, half of the time and 95 of 100 within",-52}{many / 10,10:N0} stories{many,18:N0} stories");
            foreach (var (what, times) in large)
            {
                Console.WriteLine($"{what,-52}{small[what].Median,10:F1}{small[what].Quantile(0.95),8:F1}{times.Median,18:F1}{times.Quantile(0.95),8:F1}");
            }

            var slow = large.Where(list => list.Value.Quantile(0.95) > Asked).Select(list => list.Key).ToList();
            Console.WriteLine(slow.Count == 0 ? $"All within {Asked:F0} ms." : $"Not within {Asked:F0} ms: {string.Join(", ", slow)}");
            return slow.Count == 0 ? 0 : 1;
        });
        return command;
    }

    private static async Task<Dictionary<string, Sample>> MeasureAsync(int stories, string? postgreSql, string folder, CancellationToken cancel)
    {
        await using var database = postgreSql is null ? InFolder(folder, stories) : await InSchemaAsync(postgreSql, stories, cancel);
        await database.UpdateSchemaAsync(cancel);
        if ((await new AuditTrail(database).PageAsync((stories * 20L) - 1, 1, cancel: cancel)).Count == 0)
        {
            var started = Stopwatch.GetTimestamp();
            Console.Write($"Making {stories:N0} stories:");
            await new SeededNewsroom(database, stories, 10, 20).MakeAsync(table => Console.Write($" {table}"));
            Console.WriteLine($", {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        }

        var rebuilding = Stopwatch.GetTimestamp();
        await new ManagerFigures(database).RebuildAsync(cancel);
        await database.ChangeAsync(change => change.ExecuteAsync("ANALYZE; SELECT 1"), cancel);
        Console.WriteLine($"Sums made anew in {Stopwatch.GetElapsedTime(rebuilding).TotalSeconds:F0} s.");
        var sizes = await database.ReadAsync(async read => (
            Findings: await read.FirstAsync<long>("SELECT COUNT(*) FROM findings"), Entries: await read.FirstAsync<long>("SELECT COUNT(*) FROM audit"), Counted: await read.FirstAsync<long>("SELECT COUNT(*) FROM counted"), Tallies: await read.FirstAsync<long>("SELECT COUNT(*) FROM tallies")), cancel);
        Console.WriteLine($"{stories:N0} stories, {sizes.Findings:N0} findings, {sizes.Entries:N0} audit entries, {sizes.Counted:N0} things counted, {sizes.Tallies:N0} sums");
        var samples = new Dictionary<string, Sample>();
        foreach (var (what, read) in Queries(database, stories))
        {
            var random = new Random(7);
            var times = new List<double>();
            for (var run = -Warm; run < Runs; run++)
            {
                var started = Stopwatch.GetTimestamp();
                await read(random);
                if (run >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }

            samples[what] = new Sample(times);
        }

        return samples;
    }

    private static IEnumerable<(string What, Func<Random, Task> Read)> Queries(Database database, int stories)
    {
        var lists = new StoryLists(database);
        var counted = new CountedLists(database);
        var figures = new ManagerFigures(database);
        var trail = new AuditTrail(database);
        yield return ("stories", random => lists.NewestAsync(new StoryFilter(), Anywhere(random), PageSize));
        yield return ("stories of a desk", random => lists.NewestAsync(new StoryFilter(Desk: Desk(random)), Anywhere(random), PageSize));
        yield return ("stories of a desk, published", random => lists.NewestAsync(new StoryFilter(Desk(random), StoryState.Published), Anywhere(random), PageSize));
        yield return ("stories in a state", random => lists.NewestAsync(new StoryFilter(State: (StoryState)random.Next(1, 8)), Anywhere(random), PageSize));
        yield return ("stories of an author", random => lists.NewestAsync(new StoryFilter(Author: Author(random)), Anywhere(random), PageSize));
        yield return ("stories of an editor", random => lists.NewestAsync(new StoryFilter(Editor: $"editor{random.Next(SeededNewsroom.Editors)}"), Anywhere(random), PageSize));
        yield return ("stories of a desk and one's own", random => lists.NewestOfDeskAndOwnAsync(new Person(Author(random), Role.Reporter, Desk(random)), null, Anywhere(random), PageSize));
        yield return ("queue of a desk", random => lists.QueueAsync(Desk(random), null, Anywhere(random), PageSize));
        yield return ("queue of all desks", random => lists.QueueAsync(null, null, Anywhere(random), PageSize));
        yield return ("replies overdue", random => lists.OverdueAsync(Overdue.Reply, Desk(random), TimeSpan.FromHours(4), Anywhere(random), PageSize));
        yield return ("embargoes over", random => lists.OverdueAsync(Overdue.Embargo, Desk(random), TimeSpan.FromHours(4), Anywhere(random), PageSize));
        yield return ("submitted too long ago", random => lists.OverdueAsync(Overdue.Submitted, Desk(random), TimeSpan.FromHours(4), Anywhere(random), PageSize));
        yield return ("clearances that want a second", random => lists.SecondsWantedAsync(Desk(random), null, Anywhere(random), PageSize));
        yield return ("clearances that one may agree to", random => lists.SecondsWantedAsync(Desk(random), $"editor{random.Next(SeededNewsroom.Editors)}", Anywhere(random), PageSize));
        yield return ("refused at release", random => lists.RefusedAsync(Desk(random), Anywhere(random), PageSize));
        yield return ("refused at release, all desks", random => lists.RefusedAsync(null, Anywhere(random), PageSize));
        yield return ("how much waits at a desk", random => lists.WaitingAsync(Desk(random), $"editor{random.Next(SeededNewsroom.Editors)}", TimeSpan.FromHours(4), 100));
        yield return ("how much waits at all desks", random => lists.WaitingAsync(null, "maria", TimeSpan.FromHours(4), 100));
        foreach (var measure in new[] { Measure.Flagged, Measure.Waived, Measure.Refused, Measure.Escaped })
        {
            var name = measure.ToString().ToLowerInvariant();
            yield return ($"{name}, a period", random => counted.NewestAsync(measure, Period(random), Anywhere(random), PageSize));
            yield return ($"{name}, a period and a desk", random => counted.NewestAsync(measure, Period(random) with { Desk = Desk(random) }, Anywhere(random), PageSize));
        }

        yield return ("flagged, a period and a rule", random => counted.NewestAsync(Measure.Flagged, Period(random) with { Rule = Rule(random) }, Anywhere(random), PageSize));
        yield return ("waived, a period, a desk and a rule", random => counted.NewestAsync(Measure.Waived, Period(random) with { Desk = Desk(random), Rule = Rule(random) }, null, PageSize));
        foreach (var by in Enum.GetValues<FiguresBy>())
        {
            var name = by.ToString().ToLowerInvariant();
            yield return ($"figures by {name}, 30 days", random => figures.OfAsync(by, Day(random), Day(random, 30)));
            yield return ($"figures by {name}, a year and some days", random => figures.OfAsync(by, new DateOnly(2024, 3, random.Next(1, 28)), new DateOnly(2025, 4, random.Next(1, 28))));
            yield return ($"figures by {name}, a year, one desk", random => figures.OfAsync(by, new DateOnly(2024, 3, 1), new DateOnly(2025, 3, 1), Desk(random)));
        }

        yield return ("audit trail of a story", random => trail.PageAsync(0, PageSize, $"s{1_000_001 + random.Next(stories)}"));
        yield return ("audit trail", random => trail.PageAsync(random.Next(stories * 20), PageSize));
    }

    private static ListKey Anywhere(Random random) => new(Moment.Whole(SeededNewsroom.First.AddDays(random.NextDouble() * SeededNewsroom.Days)), "m");

    private static CountedFilter Period(Random random)
    {
        var from = SeededNewsroom.First.AddDays(random.Next(SeededNewsroom.Days / 2));
        return new CountedFilter(from, from.AddDays(random.Next(7, 400)));
    }

    private static DateOnly Day(Random random, int later = 0) => new DateOnly(2024, 1, 15).AddDays((later == 0 ? random.Next(20) : 20) + later);

    private static string Desk(Random random) => $"desk{random.Next(SeededNewsroom.Desks)}";

    private static string Author(Random random) => $"reporter{random.Next(SeededNewsroom.Reporters)}";

    private static string Rule(Random random) => $"RUL0{10 + random.Next(SeededNewsroom.Rules)}";

    private static Database InFolder(string folder, int stories)
    {
        Directory.CreateDirectory(folder);
        return Database.Sqlite(Path.Combine(folder, $"lists-{stories}.db"));
    }

    private static async Task<Database> InSchemaAsync(string postgreSql, int stories, CancellationToken cancel)
    {
        await using (var connection = new NpgsqlConnection(postgreSql))
        {
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand($"CREATE SCHEMA IF NOT EXISTS lists_{stories}", connection);
            await command.ExecuteNonQueryAsync(cancel);
        }

        return Database.PostgreSql($"{postgreSql};Search Path=lists_{stories};Command Timeout=0");
    }
}
