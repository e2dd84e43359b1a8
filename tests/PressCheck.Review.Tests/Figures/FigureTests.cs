using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.Figures;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Figures;

public sealed class FigureTests
{
    [Theory, OnBothDatabases]
    public async Task Sums_made_anew_are_the_sums_that_were_kept(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var random = new Random(4);
        for (var deed = 0; deed < 60; deed++)
        {
            day.Clock.Now = day.Clock.Now.AddSeconds(Math.Pow(10, random.NextDouble() * 5.8));
            await DoAsync(day, random);
        }

        var kept = await SumsAsync(day);
        kept.Count.ShouldBeGreaterThan(10);
        await new ManagerFigures(day.Database).RebuildAsync();
        (await SumsAsync(day)).ShouldBe(kept);
    }

    [Theory, OnBothDatabases]
    public async Task Figures_say_how_often_and_how_long(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        var item = (await day.ChecklistAsync())[0];
        day.Clock.Now = day.Clock.Now.AddMinutes(20);
        await day.DoneAsync(await day.Newsroom.ClearAsync(day.Ask(day.Ines), item.Rule, item.Fingerprint, ClearanceKind.Waiver, "not-what-it-says", "A unit."));
        await day.PublishAsync(day.Edda);
        day.Clock.Now = day.Clock.Now.AddDays(40);
        await day.SaveAsync(Day.Finished);
        await day.SaveAsync(Day.Unfinished);

        var figures = new ManagerFigures(day.Database);
        var from = new DateOnly(2026, 3, 2);
        var rule = (await figures.OfAsync(FiguresBy.Rule, from, from.AddDays(1))).Single(line => line.Name == item.Rule);
        (rule.Flagged, rule.Waived, rule.Dismissed, rule.Fixed, rule.WaiverRate, rule.DismissedAsWrongRate).ShouldBe((1, 1, 1, 0, 1, 1));
        (rule.Cleared.Count, rule.Cleared.Mean).ShouldBe((1, TimeSpan.FromMinutes(20)));
        rule.Cleared.Median!.Value.ShouldBeInRange(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30));

        // Days at both ends and the whole months between; what came back is flagged again, what had been cleared is not cleared twice.
        var all = (await figures.OfAsync(FiguresBy.Desk, from, from.AddDays(200), "news")).ShouldHaveSingleItem();
        (all.Name, all.Flagged, all.Waived, all.Fixed, all.Refused, all.Cleared.Count).ShouldBe(("news", 2, 1, 1, 1, 1));
        (await figures.OfAsync(FiguresBy.Editor, from, from.AddDays(200))).Sum(line => line.Flagged).ShouldBe(2);
        (await figures.OfAsync(FiguresBy.Desk, from, from.AddDays(200), "sport")).ShouldBeEmpty();
        (await figures.OfAsync(FiguresBy.Rule, from.AddDays(1), from.AddDays(39))).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Figures_by_time_add_up_to_the_same_in_days_weeks_and_months(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var first = DateOnly.FromDateTime(day.Clock.Now.UtcDateTime);
        await day.SaveAsync(Day.Unfinished);
        var item = (await day.ChecklistAsync())[0];
        foreach (var text in new[] { Day.Finished, Day.Unfinished, Day.Finished, Day.Unfinished })
        {
            day.Clock.Now = day.Clock.Now.AddDays(9);
            await day.SaveAsync(text);
        }

        await day.DoneAsync(await day.Newsroom.ClearAsync(day.Ask(day.Ines), item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Because."));
        var figures = new ManagerFigures(day.Database);
        var (from, to) = (first.AddDays(-1), first.AddDays(60));
        async Task<List<(string, long, long)>> LinesAsync(FiguresBy by, string? desk = null, FiguresOnly? only = null) =>
            [.. (await figures.OfAsync(by, from, to, desk, only)).Where(line => line.Flagged > 0).Select(line => (line.Name, line.Flagged, line.Waived))];
        string Text(int days) => first.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        (string, long, long)[] days = [(Text(0), 1, 0), (Text(18), 1, 0), (Text(36), 1, 1)];
        (await LinesAsync(FiguresBy.Day)).ShouldBe(days);
        (await LinesAsync(FiguresBy.Day, "news")).ShouldBe(days);
        (await LinesAsync(FiguresBy.Day, only: new FiguresOnly(FiguresBy.Rule, item.Rule))).ShouldBe(days);
        (await LinesAsync(FiguresBy.Day, "news", new FiguresOnly(FiguresBy.Rule, item.Rule))).ShouldBe(days);
        (await LinesAsync(FiguresBy.Day, only: new FiguresOnly(FiguresBy.Editor, "nobody"))).ShouldBeEmpty();
        (await LinesAsync(FiguresBy.Day, "sport")).ShouldBeEmpty();
        (await LinesAsync(FiguresBy.Week)).ShouldBe([(Text(-1), 1, 0), (Text(13), 1, 0), (Text(34), 1, 1)]);

        // The clock begins on 2 March 2026: one month begun, two whole or begun.
        (await LinesAsync(FiguresBy.Month)).ShouldBe([("2026-03-01", 2, 0), ("2026-04-01", 1, 1)]);
        from = first.AddDays(10);
        (await LinesAsync(FiguresBy.Month)).ShouldBe([(Text(10), 1, 0), ("2026-04-01", 1, 1)]);
    }

    [Fact]
    public void The_median_lies_where_half_were_cleared()
    {
        new ClearingTime([4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 600).Median.ShouldBe(TimeSpan.FromSeconds(150));
        new ClearingTime([1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0], 0).Median.ShouldBe(TimeSpan.FromSeconds(2700));
        new ClearingTime([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3], 0).Median.ShouldBe(TimeSpan.FromDays(8));
        new ClearingTime([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0).Median.ShouldBeNull();
    }

    private static async Task DoAsync(Day day, Random random)
    {
        var open = (await day.ChecklistAsync()).Where(item => item.State == ItemState.Open).ToList();
        switch (random.Next(6))
        {
            case 0:
                await day.Newsroom.SaveDraftAsync(day.Ask(day.Ines), new Draft("s1", Day.Finished));
                break;
            case 1 when open.Count > 0:
                var (kind, reason) = random.Next(3) switch { 0 => (ClearanceKind.Answer, "recorded"), 1 => (ClearanceKind.Waiver, "not-what-it-says"), _ => (ClearanceKind.Waiver, "other") };
                await day.Newsroom.ClearAsync(day.Ask(day.Ines), open[0].Rule, open[0].Fingerprint, kind, reason, "Because.");
                break;
            case 2:
                await day.PublishAsync(day.Edda);
                break;
            case 3:
                await day.Newsroom.NotePublishedAsync(day.Ask(day.Edda), day.Story.DraftHash ?? new string('b', 64));
                break;
            default:
                await day.Newsroom.SaveDraftAsync(day.Ask(day.Ines), new Draft("s1", $"{Day.Unfinished}It cost TK{new string('!', random.Next(3))} in {2020 + random.Next(3)}, a critic said.\n"));
                break;
        }

        await day.ReadAsync();
    }

    private static Task<List<string>> SumsAsync(Day day) => day.Database.ReadAsync(async read =>
    {
        var sums = new List<string>();
        await using var rows = await read.ReaderAsync("SELECT * FROM tallies ORDER BY axis, grain, since, desk, name");
        while (await rows.ReadAsync())
        {
            sums.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(column => Convert.ToString(rows.GetValue(column), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return sums;
    });
}
