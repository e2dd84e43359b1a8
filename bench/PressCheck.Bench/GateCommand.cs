using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;

namespace PressCheck.Bench;

/// <summary>What one decision of the gate takes for a story with 200 findings and 200 clearances.</summary>
internal static class GateCommand
{
    private const int Many = 200;
    private const int Runs = 5000;

    public static Command Create()
    {
        var command = new Command("gate", "One decision of the gate over 200 findings and 200 clearances: microseconds, bytes allocated");
        command.SetAction(_ => Measure());
        return command;
    }

    private static int Measure()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        string[] rules = [.. Catalogue.Rules.Select(rule => rule.Descriptor).Where(rule => rule.Severity == Severity.Error && rule.Status == RuleStatus.Stable).Select(rule => rule.Id)];
        var findings = Enumerable.Range(0, Many).Select(i => new KeptFinding(rules[i % rules.Length], $"{i:x32}", Confidence.High)).ToImmutableArray();
        var clearances = findings.Select((finding, i) => new Clearance($"c{i}", finding.Rule, finding.Fingerprint, ClearanceKind.Waiver, "other", "", "ines", now, "edda", now, "1.0", now.AddDays(1))).ToImmutableArray();
        var records = new GateRecords("draft", "1.0", ["ines"], new SignOff("draft", "1.0", "edda", now), clearances, false, null);
        var house = HouseStyle.Preset("strict");
        var times = new double[Runs];
        var allocated = 0L;
        for (var run = -Runs; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var decision = Gate.Decide(findings, house, records, now);
            var time = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            if (!decision.MayPublish)
            {
                throw new CannotMeasureException("The gate refuses what is cleared: " + decision.Objections[0]);
            }

            if (run >= 0)
            {
                times[run] = time;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        var sample = new Sample(times);
        Console.WriteLine($"{Many} findings, {Many} clearances, {Runs} decisions once warm:");
        Console.WriteLine($"median {sample.Median:F1} µs   minimum {sample.Minimum:F1} µs   95 of 100 within {sample.Quantile(0.95):F1} µs   {allocated / Runs:N0} bytes allocated");
        return 0;
    }
}
