using System.Text.Json;
using Microsoft.Playwright;

namespace PressCheck.Bench.Screens;

/// <summary>What a browser that has been here never before loads, and when the page can be used.</summary>
internal static class LoadFigures
{
    private const int Runs = 11;
    private const double Kilobytes = 200;
    private const double Milliseconds = 1000;

    /// <summary>A story in a list.</summary>
    internal const string Row = "li > a[href^='/stories/']";

    public static async IAsyncEnumerable<Figure> MeasureAsync(MeasuredDesk desk)
    {
        (string What, string Name, string Path, string There)[] pages =
        [
            ("my drafts", "ines", "/drafts", Row),
            ("a story", "ines", "/stories/night-ferry", "pc-finding"),
            ("the queue", "edda", "/queue", Row),
            ("the audit", "maria", "/audit", "canvas"),
        ];
        foreach (var (what, name, path, there) in pages)
        {
            var (script, times) = (0.0, new List<double>());
            for (var run = 0; run < Runs; run++)
            {
                var page = await desk.OpenAsync(name);
                var (bytes, took) = await LoadAsync(page, path, there);
                await page.Context.CloseAsync();

                // The first warms the server.
                if (run > 0)
                {
                    script = bytes / 1000;
                    times.Add(took);
                }
            }

            yield return new Figure($"script of {what}, first load", $"{script:F1} kB compressed", "", $"below {Kilobytes:F0} kB", script < Kilobytes);
            yield return Figure.Within($"{what}, empty cache: ready to be used", new Sample(times), Milliseconds);
        }
    }

    private static async Task<(double Bytes, double Took)> LoadAsync(IPage page, string path, string there)
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        var scripts = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0.0;
        network.Event("Network.responseReceived").OnEvent += (_, told) =>
        {
            if (told?.GetProperty("type").GetString() == "Script")
            {
                scripts.Add(told.Value.GetProperty("requestId").GetString()!);
            }
        };
        network.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            if (told is { } done && scripts.Contains(done.GetProperty("requestId").GetString()!))
            {
                bytes += done.GetProperty("encodedDataLength").GetDouble();
            }
        };
        await network.SendAsync("Network.enable");
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        var took = await page.EvaluateAsync<double>("selector => bench.usable(selector)", there);

        // What is loaded behind what was waited for counts too.
        await page.WaitForTimeoutAsync(500);
        return (bytes, took);
    }
}
