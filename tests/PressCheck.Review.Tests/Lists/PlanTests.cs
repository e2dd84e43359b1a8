using PressCheck.Bench.Lists;
using PressCheck.Review.Figures;
using PressCheck.Review.Lists;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Lists;

/// <summary>How the databases would answer: along an index, reading no table from end to end and sorting nothing.</summary>
public sealed class PlanTests
{
    [Theory, OnBothDatabases]
    public async Task Every_list_is_read_along_an_index_and_sorted_by_it(Kind kind)
    {
        await using var test = await SeededAsync(kind);
        foreach (var (what, sql) in Lists(test.Database.Dialect))
        {
            var plan = await PlanAsync(test.Database, kind, sql);
            var isSorted = !plan.Contains("Sort", StringComparison.Ordinal) && !plan.Contains("TEMP B-TREE", StringComparison.Ordinal);
            var isRead = plan.Contains("Index", StringComparison.OrdinalIgnoreCase) && !plan.Contains("Seq Scan", StringComparison.Ordinal) && !plan.Contains("SCAN ", StringComparison.Ordinal);
            (isSorted && isRead).ShouldBeTrue($"{what}\n{plan}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Figures_read_the_sums_of_their_days_and_months_alone(Kind kind)
    {
        await using var test = await SeededAsync(kind);
        foreach (var by in Enum.GetValues<FiguresBy>())
        {
            foreach (var desk in new[] { null, "desk1" })
            {
                foreach (var sql in ManagerFigures.Sql(by, new DateOnly(2024, 1, 18), new DateOnly(2024, 6, 20), desk))
                {
                    var plan = await PlanAsync(test.Database, kind, sql);
                    plan.ShouldContain("tallies");
                    plan.ShouldNotContain("Seq Scan");
                    plan.ShouldNotContain("SCAN tallies");
                }
            }
        }
    }

    private static IEnumerable<(string What, string Sql)> Lists(Dialect dialect)
    {
        StoryFilter[] filters =
        [
            new(), new(Desk: "desk1"), new(State: StoryState.Published), new("desk1", StoryState.Submitted), new(Author: "reporter7"), new(Author: "reporter7", State: StoryState.Published),
            new(Editor: "editor3"), new(Editor: "editor3", State: StoryState.Published),
        ];
        foreach (var filter in filters)
        {
            yield return ($"stories {filter.Desk} {filter.State} {filter.Author} {filter.Editor}", StoryLists.NewestSql(filter, dialect));
        }

        foreach (var desk in new[] { null, "desk1" })
        {
            foreach (var moment in new[] { "submitted_at", "reply_due", "embargo_due", "refused_at" })
            {
                yield return ($"{moment} {desk}", StoryLists.OldestSql(moment, desk, null, dialect));
            }

            foreach (var agreeing in new[] { null, "editor3" })
            {
                yield return ($"seconds wanted {desk} {agreeing}", StoryLists.SecondsSql(desk, agreeing, dialect));
            }

            foreach (var rule in new[] { null, "RUL011" })
            {
                yield return ($"counted {desk} {rule}", CountedLists.Sql(new CountedFilter(Desk: desk, Rule: rule), dialect));
            }
        }
    }

    private static async Task<TestDatabase> SeededAsync(Kind kind)
    {
        var test = await TestDatabase.CreateAsync(kind);
        await new SeededNewsroom(test.Database, 20_000, 2, 0, underWayOneIn: 3, reporters: 8, editors: 8).MakeAsync();
        return test;
    }

    private static async Task<string> PlanAsync(Database database, Kind kind, string sql)
    {
        var first = Moment.Microseconds(SeededNewsroom.First);
        var parameters = new
        {
            Desk = "desk1",
            desk = "desk1",
            Rule = "RUL011",
            Author = "reporter7",
            Editor = "editor3",
            agreeing = "editor3",
            Name = "RUL011",
            state = (int?)5,
            measure = 4,
            from = first,
            at = sql.Contains("DESC", StringComparison.Ordinal) ? first + 40_000_000_000_000 : first,
            until = first + 80_000_000_000_000,
            id = "",

            // A page as small as this newsroom: where all that there is fits on a page, sorting it is right.
            limit = 5,
        };
        return await database.ReadAsync(async read => string.Join('\n', kind == Kind.Sqlite
            ? (await read.ListAsync<PlanRow>("EXPLAIN QUERY PLAN " + sql, parameters)).Select(row => row.Detail)
            : await read.ListAsync<string>("EXPLAIN " + sql, parameters)));
    }

    private sealed record PlanRow
    {
        public string Detail { get; init; } = "";
    }
}
