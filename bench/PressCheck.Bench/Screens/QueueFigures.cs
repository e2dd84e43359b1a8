using System.Diagnostics;
using Microsoft.Playwright;
using PressCheck.Review.Store;

namespace PressCheck.Bench.Screens;

/// <summary>A queue of ten thousand stories: what of it is read and shown, at first and while somebody scrolls.</summary>
internal static class QueueFigures
{
    private const int Stories = 10_000;
    private const int MostAtFirst = 4;
    private const int MostRows = 500;

    private static readonly string[] Statements =
    [
        """
        INSERT INTO stories (id, title, desk, state, version, draft, legal_hold, created_at, changed_at)
        SELECT 'queued-' || i, 'A story that waits at the desk, number ' || i, 'news', 2, 3, 1, 0, @first + i * 1000000, @first + i * 1000000 FROM n
        """,
        "INSERT INTO story_authors (story, person, changed_at) SELECT 'queued-' || i, 'ines', @first + i * 1000000 FROM n",
        """
        INSERT INTO story_lines (story, desk, authors, submitted_at, open_block, open_answer, open_advise, needs_second)
        SELECT 'queued-' || i, 'news', 'ines', @first + i * 1000000, i % 3, i % 4, i % 5, 0 FROM n
        """,
    ];

    public static async IAsyncEnumerable<Figure> MeasureAsync(MeasuredDesk desk)
    {
        await FillAsync(desk);
        var page = await desk.OpenAsync("edda");
        var requests = 0;
        page.Request += (_, request) => requests += request.Url.Contains("/api/v1/queue", StringComparison.Ordinal) ? 1 : 0;
        await page.GotoAsync("/queue", new() { WaitUntil = WaitUntilState.Commit });
        var first = await page.EvaluateAsync<double>("selector => bench.usable(selector)", LoadFigures.Row);
        await page.WaitForTimeoutAsync(1000);
        yield return new Figure($"queue of {Stories:N0}: its first row", $"{first:F0} ms", "", "1000 ms", first < 1000);
        yield return new Figure($"queue of {Stories:N0}: read at first", $"{requests} requests", $"{await RowsAsync(page)} rows in the document", $"at most {MostAtFirst}", requests <= MostAtFirst);

        await page.Mouse.MoveAsync(600, 500);
        await page.EvaluateAsync("bench.watch()");
        var most = 0;
        for (var turn = 0; turn < 300; turn++)
        {
            await page.Mouse.WheelAsync(0, 400);
            await Task.Delay(10);
            if (turn % 20 == 0)
            {
                most = Math.Max(most, await RowsAsync(page));
            }
        }

        var frames = await page.EvaluateAsync<Watched>("bench.watched()");
        var sample = new Sample(frames.Frames);
        var scrolled = await page.EvaluateAsync<double>("scrollY");
        yield return new Figure($"queue of {Stories:N0}: scrolled by {scrolled:N0} pixels", $"{most} rows in the document", $"{requests} requests; frames: half within {sample.Median:F1} ms, 95 of 100 within {sample.Quantile(0.95):F1} ms", $"at most {MostRows}", most <= MostRows);

        // To the end of what there is, as fast as it comes.
        var started = Stopwatch.GetTimestamp();
        while (await page.EvaluateAsync<bool>("bench.find('pc-story-list').shadowRoot.querySelector('.more') !== null") && Stopwatch.GetElapsedTime(started).TotalSeconds < 180)
        {
            await page.EvaluateAsync("async () => { scrollTo(0, document.scrollingElement.scrollHeight); await bench.painted(); await bench.painted(); }");
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await page.EvaluateAsync("bench.watch()");
        for (var turn = 0; turn < 120; turn++)
        {
            await page.Mouse.WheelAsync(0, -400);
            await Task.Delay(10);
        }

        var last = new Sample((await page.EvaluateAsync<Watched>("bench.watched()")).Frames);
        var rows = await RowsAsync(page);
        yield return new Figure($"queue of {Stories:N0}: to its end", $"{rows} rows in the document", $"{requests} requests, {seconds:F0} s; frames there: half within {last.Median:F1} ms, 95 of 100 within {last.Quantile(0.95):F1} ms", $"at most {MostRows}", rows <= MostRows);
        await page.Context.CloseAsync();
    }

    private static Task<int> RowsAsync(IPage page) => page.EvaluateAsync<int>("bench.find('pc-story-list').shadowRoot.querySelectorAll('li').length");

    /// <summary>All of them wait at the desk of the demo's people.</summary>
    private static async Task FillAsync(MeasuredDesk desk)
    {
        foreach (var statement in Statements)
        {
            await desk.Database.ChangeAsync(change => change.ExecuteAsync($"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Stories}) {statement}", new { first = Moment.Microseconds(DateTimeOffset.UtcNow.AddDays(-7)) }));
        }
    }
}
