using Microsoft.Playwright;

namespace PressCheck.Bench.Screens;

/// <summary>What the page keeps when somebody goes from story to story, five hundred times.</summary>
internal static class HeapFigures
{
    private const int Switches = 500;
    private const int Part = 50;
    private const int Every = 10;
    private const double MostGrowth = 0.05;

    private static readonly string[] Stories = ["library-hours", "dam-survey", "harbour-audit", "bus-lane", "shelter-contract", "night-ferry"];

    public static async IAsyncEnumerable<Figure> MeasureAsync(MeasuredDesk desk)
    {
        // Compiled code comes and goes as the engine likes; what is looked for is data that stays.
        await using var browser = await desk.LaunchAsync("--js-flags=--no-opt --no-sparkplug --no-maglev --no-flush-bytecode");
        var page = await desk.OpenAsync("ines", browser);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.enable");
        await page.GotoAsync($"/stories/{Stories[0]}");
        await page.EvaluateAsync("bench.usable('pc-story-text')");
        var (heap, nodes, listeners) = (new List<double>(), new List<double>(), new List<double>());
        for (var number = 1; number <= Switches; number++)
        {
            await page.EvaluateAsync(
                """
                async story => {
                    document.querySelector('pc-desk').go(`/stories/${story}`);
                    do await bench.painted(); while (bench.find('pc-story-page')?.story !== story || !bench.body()?.textContent);
                }
                """,
                Stories[number % Stories.Length]);
            if (number % Every == 0)
            {
                await session.SendAsync("HeapProfiler.collectGarbage");
                heap.Add((await session.SendAsync("Runtime.getHeapUsage"))!.Value.GetProperty("usedSize").GetDouble() / 1e6);
                var counters = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
                nodes.Add(counters.GetProperty("nodes").GetDouble());
                listeners.Add(counters.GetProperty("jsEventListeners").GetDouble());
            }
        }

        var (before, after) = Ends(heap);
        var growth = (after - before) / before;
        yield return new Figure(
            $"heap over {Switches} story switches", $"{before:F2} MB, then {after:F2} MB", $"{Slope(heap) * 1000 / Every:F2} kB a switch", $"at most {MostGrowth:P0} more", growth <= MostGrowth);
        yield return new Figure("nodes, first and last fifty switches", $"{Ends(nodes).First:F0}, then {Ends(nodes).Last:F0}", $"listeners {Ends(listeners).First:F0}, then {Ends(listeners).Last:F0}");
        await page.Context.CloseAsync();
    }

    private static (double First, double Last) Ends(List<double> values) => (values.Take(Part / Every).Average(), values.TakeLast(Part / Every).Average());

    /// <summary>Least squares, per value.</summary>
    private static double Slope(List<double> values)
    {
        var (middle, mean) = ((values.Count - 1) / 2.0, values.Average());
        return values.Select((value, at) => (at - middle) * (value - mean)).Sum() / values.Select((_, at) => (at - middle) * (at - middle)).Sum();
    }
}
