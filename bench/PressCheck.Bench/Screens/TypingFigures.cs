using Microsoft.Playwright;

namespace PressCheck.Bench.Screens;

/// <summary>From the last key to the marks that it brought, and how smoothly a marked text is scrolled and typed into.</summary>
internal static class TypingFigures
{
    private const int Marks = 300;
    private const int Bursts = 110;
    private const int BetweenKeys = 60;
    private const double Refresh = 1000.0 / 60;

    // Frames come at whole refreshes; their times are rounded to a tenth of a millisecond.
    private const double OnTime = Refresh + 1;

    public static async IAsyncEnumerable<Figure> MarksAsync(MeasuredDesk desk)
    {
        foreach (var (words, limit) in new[] { (1_000, 150.0), (10_000, 400.0) })
        {
            var page = await ShowAsync(desk, words);
            var marks = await page.EvaluateAsync<int>("bench.marks()");
            var times = new List<double>();
            for (var burst = 0; burst <= Bursts; burst++)
            {
                // A name that is still to be filled in is found once its bracket is closed.
                await page.Keyboard.TypeAsync($" {MarkedText.Placeholder}", new() { Delay = BetweenKeys });
                var took = await page.EvaluateAsync<double>("count => bench.marksAre(count)", marks + 1);
                for (var letter = 0; letter <= MarkedText.Placeholder.Length; letter++)
                {
                    await page.Keyboard.PressAsync("Backspace");
                }

                await page.EvaluateAsync("count => bench.marksAre(count)", marks);

                // The first brings code and data into their caches.
                if (burst > 0)
                {
                    times.Add(took);
                }
            }

            yield return Figure.Within($"last key to marks, {words:N0} words, {marks} marks", new Sample(times), limit);
            await page.Context.CloseAsync();
        }
    }

    public static async IAsyncEnumerable<Figure> FramesAsync(MeasuredDesk desk)
    {
        foreach (var words in new[] { 1_000, 10_000 })
        {
            var page = await ShowAsync(desk, words);
            await page.Mouse.MoveAsync(420, 500);
            await page.EvaluateAsync("() => scrollTo(0, 0)");
            await page.EvaluateAsync("bench.watch()");
            for (var turn = 0; turn < 240; turn++)
            {
                await page.Mouse.WheelAsync(0, turn % 60 < 30 ? 120 : -120);
                await Task.Delay(10);
            }

            yield return Smooth($"frames while scrolling, {words:N0} words", await WatchedAsync(page));
            await page.EvaluateAsync("bench.caretInTheMiddle()");
            await page.EvaluateAsync("bench.painted()");
            await page.EvaluateAsync("bench.watch()");
            await page.Keyboard.TypeAsync(" and the ferry waits for those who come late to the quay in the evening of a long day", new() { Delay = BetweenKeys });
            var typed = await WatchedAsync(page);
            yield return Smooth($"frames while typing, {words:N0} words", typed);
            yield return Figure.Seen($"key to its letter on the screen, {words:N0} words", new Sample(typed.Keys is [] ? [0] : typed.Keys));
            await page.Context.CloseAsync();
        }
    }

    /// <summary>The way that marks are drawn beside the other one, in turns.</summary>
    public static async IAsyncEnumerable<Figure> WaysAsync(MeasuredDesk desk)
    {
        var page = await ShowAsync(desk, 1_000);
        foreach (var words in new[] { 1_000, 10_000 })
        {
            var text = MarkedText.Of(words, Marks);
            var places = new List<int[]>();
            for (var at = text.IndexOf(MarkedText.Placeholder, StringComparison.Ordinal); at >= 0; at = text.IndexOf(MarkedText.Placeholder, at + 1, StringComparison.Ordinal))
            {
                places.Add([at, at + MarkedText.Placeholder.Length]);
            }

            var times = await page.EvaluateAsync<Ways>("([text, places]) => bench.compare(text, places, 30)", new object[] { text, places });
            foreach (var (what, ranges, elements) in new[] { ("marking anew", times.Ranges.Mark, times.Elements.Mark), ("a letter between marks", times.Ranges.Type, times.Elements.Type) })
            {
                var (ours, other) = (new Sample(ranges), new Sample(elements));
                yield return new Figure($"{what}, {words:N0} words, {places.Count} marks: ranges", $"half within {ours.Median:F1} ms", $"95 of 100 within {ours.Quantile(0.95):F1} ms");
                yield return new Figure($"{what}, {words:N0} words, {places.Count} marks: elements", $"half within {other.Median:F1} ms", $"95 of 100 within {other.Quantile(0.95):F1} ms; {other.Median / ours.Median:F1} times ours");
            }
        }

        await page.Context.CloseAsync();
    }

    private static async Task<IPage> ShowAsync(MeasuredDesk desk, int words)
    {
        var story = await desk.WriteAsync(MarkedText.Of(words, Marks));
        var page = await desk.OpenAsync("ines");
        await page.GotoAsync($"/stories/{story}");
        await page.EvaluateAsync("count => bench.marksAreAtLeast(count)", Marks);
        await page.EvaluateAsync("bench.caretInTheMiddle()");

        // A key that changes nothing in the end: from here on, what is typed is what is marked.
        await page.Keyboard.TypeAsync(" on");
        await page.EvaluateAsync("async () => { await new Promise(go => setTimeout(go, 1500)); await bench.painted(); }");
        return page;
    }

    private static Figure Smooth(string what, Watched watched)
    {
        var frames = new Sample(watched.Frames);
        var onTime = 100.0 * watched.Frames.Count(frame => frame <= OnTime) / watched.Frames.Length;
        return new Figure(what, $"{onTime:F1} % on time", $"95 of 100 within {frames.Quantile(0.95):F1} ms, 99 within {frames.Quantile(0.99):F1} ms, of {watched.Frames.Length}", "95 % at 60 a second", onTime >= 95);
    }

    private static async Task<Watched> WatchedAsync(IPage page) => await page.EvaluateAsync<Watched>("bench.watched()");

    private sealed class Ways
    {
        public Way Ranges { get; set; } = new();

        public Way Elements { get; set; } = new();
    }

    private sealed class Way
    {
        public double[] Mark { get; set; } = [];

        public double[] Type { get; set; } = [];
    }
}
