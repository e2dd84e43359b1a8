using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench;

/// <summary>How long the gazetteer takes to open in a fresh process and what it keeps; how fast names are looked up, and what that allocates.</summary>
internal static class GazetteerCommand
{
    private const int Processes = 15;

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "Only open it, here, and print milliseconds and the bytes that the process grew by", Hidden = true };
        var command = new Command("gazetteer", "Opening the gazetteer in fresh processes; looking up the names of stories") { Stories.InputOption, Stories.MegabytesOption, once };
        command.SetAction(result => result.GetValue(once) ? Once() : Measure(Stories.Of(result)));
        return command;
    }

    private static int Once()
    {
        var before = Resident();
        var start = Stopwatch.GetTimestamp();
        var gazetteer = Gazetteer.Default;
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var grown = Resident() - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F3} {grown} {GC.GetTotalMemory(forceFullCollection: true)} {gazetteer.Count}"));
        return 0;
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    private static int Measure(Stories stories)
    {
        var runs = Enumerable.Range(0, Processes + 1).Select(_ => Child()).Skip(1).ToList();
        Print("opened, ms", runs.Select(run => run[0]));
        Print("resident growth, MB", runs.Select(run => run[1] / 1e6));
        Print("managed heap after, MB", runs.Select(run => run[2] / 1e6));
        Console.WriteLine($"{Gazetteer.Default.Count:N0} places");
        LookUps(stories);
        return 0;
    }

    private static double[] Child()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in Environment.GetCommandLineArgs() is [var first, ..] && first.EndsWith(".dll", StringComparison.Ordinal) && !Environment.ProcessPath!.EndsWith("PressCheck.Bench", StringComparison.Ordinal) ? (string[])[first, "gazetteer", "--once"] : ["gazetteer", "--once"])
        {
            info.ArgumentList.Add(argument);
        }

        using var process = Process.Start(info)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new CannotMeasureException("The process that opens the gazetteer failed.");
    }

    private static void LookUps(Stories stories)
    {
        var gazetteer = Gazetteer.Default;
        var texts = stories.Drafts.Select(draft => (draft.Text, Reading: new Reading(draft))).ToList();
        var (tokens, matches) = (texts.Sum(text => text.Reading.Tokens.Length), 0);
        var best = double.MaxValue;
        var allocated = 0L;
        for (var (pass, started) = (0, Stopwatch.GetTimestamp()); pass < 5 || Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(4); pass++)
        {
            matches = 0;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            foreach (var (text, reading) in texts)
            {
                var all = reading.Tokens;
                for (var at = 0; at < all.Length; at++)
                {
                    var match = gazetteer.Longest(text, all, at, all.Length);
                    if (match.Tokens > 0)
                    {
                        matches += gazetteer.Readings(match.Id)[0].Place.Population >= 0 ? 1 : 0;
                    }
                }
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine($"look-ups from every token of {stories.Megabytes:F2} MB of {stories.Name}: {tokens / best / 1e6:F1} million a second, {best / tokens * 1e9:F0} ns each, {matches:N0} of {tokens:N0} are names");
        Console.WriteLine($"{stories.Megabytes / best:F0} MB/s if every token is asked; {(double)allocated / tokens:F3} bytes allocated a look-up");
    }

    private static void Print(string what, IEnumerable<double> values)
    {
        var sample = new Sample(values);
        Console.WriteLine($"{what,-26} min {sample.Minimum,8:F1} median {sample.Median,8:F1} max {sample.Maximum,8:F1}, {Processes} fresh processes");
    }
}
