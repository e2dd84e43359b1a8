using System.CommandLine;
using Microsoft.Playwright;

namespace PressCheck.Bench.Screens;

/// <summary>How fast the desk's screens are in Chromium, over a real connection to a desk in this process.</summary>
internal static class ScreensCommand
{
    private static readonly Dictionary<string, Func<MeasuredDesk, IAsyncEnumerable<Figure>>> Parts = new(StringComparer.Ordinal)
    {
        ["marks"] = TypingFigures.MarksAsync,
        ["frames"] = TypingFigures.FramesAsync,
        ["ways"] = TypingFigures.WaysAsync,
        ["load"] = LoadFigures.MeasureAsync,
        ["heap"] = HeapFigures.MeasureAsync,
        ["queue"] = QueueFigures.MeasureAsync,
    };

    public static Command Create()
    {
        var only = new Option<string?>("--only") { Description = $"Some of {string.Join(',', Parts.Keys)}, with commas between; all if left out" };
        var command = new Command("screens", "The screens in Chromium: key to marks, frames, first load, a long queue, heap") { only };
        command.SetAction((result, cancel) => MeasureAsync(result.GetValue(only), cancel));
        return command;
    }

    private static async Task<int> MeasureAsync(string? only, CancellationToken cancel)
    {
        var asked = only?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. Parts.Keys];
        if (asked.FirstOrDefault(part => !Parts.ContainsKey(part)) is { } unknown)
        {
            throw new CannotMeasureException($"There is no part {unknown}; there are {string.Join(", ", Parts.Keys)}.");
        }

        await using var desk = await MeasuredDesk.StartAsync();
        Console.WriteLine($"Chromium {desk.Browser.Version} without a screen, so frames follow its own clock of 60 a second; server and browser on this machine, {Environment.ProcessorCount} processors.");
        Console.WriteLine(Load());
        var missed = 0;
        try
        {
            foreach (var part in Parts.Keys.Where(part => asked.Contains(part)))
            {
                cancel.ThrowIfCancellationRequested();
                await foreach (var figure in Parts[part](desk).WithCancellation(cancel))
                {
                    figure.Print();
                    missed += figure.IsMet ? 0 : 1;
                }
            }
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new CannotMeasureException($"The page did not do what was waited for: {e.Message}");
        }

        Console.WriteLine(Load());
        return missed == 0 ? 0 : 1;
    }

    /// <summary>Times mean little on a machine that has more to do than it has processors.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? $"Processes that want a processor, on average over a minute: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}." : "";
}
