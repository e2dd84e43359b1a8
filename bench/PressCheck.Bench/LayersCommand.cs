using System.CommandLine;
using System.Diagnostics;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench;

/// <summary>Where the time of a whole analysis goes: each layer when it is first asked for, then each rule, then fingerprints.</summary>
internal static class LayersCommand
{
    /// <summary>However slow a busy machine makes them: before some sixty the code is not yet compiled for good.</summary>
    private const int FewestPasses = 100;

    private static readonly string[] Layers = ["tokens, sentences", "quotations, speakers", "sources", "allegations, replies", "places", "claims about places"];

    public static Command Create()
    {
        var command = new Command("layers", "Where the time of a whole analysis goes: layer by layer, rule by rule") { Stories.InputOption, Stories.MegabytesOption };
        command.SetAction(result => Measure(Stories.Of(result)));
        return command;
    }

    private static int Measure(Stories stories)
    {
        string[] names = [.. Layers, .. Catalogue.Rules.Select(rule => $"{rule.Descriptor.Id} {rule.Descriptor.Name}"), "fingerprints"];
        var best = Enumerable.Repeat(double.MaxValue, names.Length).ToArray();
        var total = double.MaxValue;
        for (var (pass, started) = (0, Stopwatch.GetTimestamp()); pass < FewestPasses || Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(8); pass++)
        {
            var laps = new Laps(names.Length);
            foreach (var draft in stories.Drafts)
            {
                Read(draft, laps);
            }

            total = Math.Min(total, laps.Milliseconds.Sum());
            for (var i = 0; i < best.Length; i++)
            {
                best[i] = Math.Min(best[i], laps.Milliseconds[i]);
            }
        }

        Console.WriteLine($"{stories.Megabytes:F2} MB of {stories.Name}, fastest pass: {total:F0} ms, {stories.Megabytes / total * 1000:F1} MB/s");
        for (var i = 0; i < names.Length; i++)
        {
            Console.WriteLine($"{names[i],-36}{best[i],9:F2} ms {best[i] / best.Sum(),7:P1}");
        }

        return 0;
    }

    private static void Read(Draft draft, Laps laps)
    {
        laps.Start();
        var reading = new Reading(WholeAnalysis.Fresh(draft));
        laps.Lap();
        _ = reading.Quotations;
        laps.Lap();
        _ = reading.Sources;
        laps.Lap();
        _ = reading.Allegations;
        laps.Lap();
        _ = reading.Toponyms;
        laps.Lap();
        _ = reading.PlaceClaims;
        laps.Lap();
        var findings = new List<Finding>();
        foreach (var rule in Catalogue.Rules)
        {
            findings.AddRange(rule.Check(reading, Records.None));
            laps.Lap();
        }

        foreach (var finding in findings)
        {
            _ = Fingerprint.Of(finding, reading);
        }

        laps.Lap();
    }

    private sealed class Laps(int count)
    {
        private long _last;
        private int _next;

        public double[] Milliseconds { get; } = new double[count];

        public void Start() => (_last, _next) = (Stopwatch.GetTimestamp(), 0);

        public void Lap()
        {
            var now = Stopwatch.GetTimestamp();
            Milliseconds[_next++] += Stopwatch.GetElapsedTime(_last, now).TotalMilliseconds;
            _last = now;
        }
    }
}
