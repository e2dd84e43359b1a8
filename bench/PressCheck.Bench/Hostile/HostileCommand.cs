using System.CommandLine;
using System.Diagnostics;
using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Bench.Hostile;

/// <summary>Processor time per byte of a whole analysis of hostile texts as they grow: it must stay about the same.</summary>
internal static class HostileCommand
{
    private const int Megabyte = 1_000_000;

    /// <summary>Eight times the text may cost so many times more a byte, for caches that no longer hold it.</summary>
    private const double Most = 2.5;

    /// <summary>A pass that would take longer is not run: what came before it has told enough.</summary>
    private const double Patience = 20;

    private static readonly int[] Sizes = [1, 2, 4, 8];

    public static Command Create()
    {
        var only = new Option<string?>("--only") { Description = "Only the texts whose name holds this" };
        var command = new Command("hostile", "Time per byte of hostile texts at 1, 2, 4 and 8 MB; exit 1 if it grows") { only };
        command.SetAction(result => Measure([.. HostileText.All.Where(text => text.Name.Contains(result.GetValue(only) ?? "", StringComparison.OrdinalIgnoreCase))]));
        return command;
    }

    private static int Measure(HostileText[] texts)
    {
        if (texts.Length == 0)
        {
            throw new CannotMeasureException("No hostile text has a name that holds this.");
        }

        Console.WriteLine($"{"ns of processor time a byte, whole analysis",-50}{string.Concat(Sizes.Select(size => $"{size + " MB",9}"))}{"8/1",8}");
        var grew = 0;
        foreach (var text in texts)
        {
            var row = Row(text);
            for (var again = 0; again < 2 && !IsLinear(row) && !double.IsNaN(row[^1]); again++)
            {
                // Another process may have had the caches: growth that is ours shows every time.
                row = [.. row.Zip(Row(text), static (one, other) => double.IsNaN(other) ? one : Math.Min(one, other))];
            }

            var linear = IsLinear(row);
            grew += linear ? 0 : 1;
            Console.WriteLine($"{text.Name,-50}{string.Concat(row.Select(time => $"{(double.IsNaN(time) ? "-" : time.ToString("F1")),9}"))}{(double.IsNaN(row[^1]) ? "-" : (row[^1] / row[0]).ToString("F2")),8}{(linear ? "" : "  grows")}");
        }

        Console.WriteLine(grew == 0
            ? $"Linear: no text costs more than {Most} times as much a byte at 8 MB as at 1 MB. Peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB."
            : $"{grew} of {texts.Length} cost more than {Most} times as much a byte at 8 MB as at 1 MB, or too much to wait for.");
        return grew == 0 ? 0 : 1;
    }

    private static bool IsLinear(double[] row) => !double.IsNaN(row[^1]) && row[^1] <= Most * row[0];

    /// <summary>Nanoseconds a byte at each size; not a number where the pass would have outlasted our patience.</summary>
    private static double[] Row(HostileText text)
    {
        var row = Enumerable.Repeat(double.NaN, Sizes.Length).ToArray();
        var (bytes, seconds, power) = (0, 0.0, 1.0);

        // Small sizes first: they warm the code up, and tell whether the next is worth waiting for.
        foreach (var size in (int[])[1000, 8000, 32_000, 125_000, 500_000, .. Sizes.Select(size => size * Megabyte)])
        {
            var content = text.OfBytes(size);
            var length = Encoding.UTF8.GetByteCount(content);
            if (bytes > 0 && seconds * Math.Pow((double)length / bytes, power) > Patience)
            {
                break;
            }

            var taken = Seconds(content);
            power = bytes > 0 && taken > 0.01 ? Math.Clamp(Math.Log(taken / seconds) / Math.Log((double)length / bytes), 1, 3) : 1;
            (bytes, seconds) = (length, taken);
            if (size >= Megabyte)
            {
                row[Array.IndexOf(Sizes, size / Megabyte)] = seconds * 1e9 / bytes;
            }
        }

        return row;
    }

    /// <summary>
    /// Processor time of the faster of two passes, for a pass that is short; a long one is measured once. The clock on the wall
    /// would count what other processes do.
    /// </summary>
    private static double Seconds(string content)
    {
        var best = double.MaxValue;
        for (var pass = 0; pass < 2 && !(best > 4 && pass > 0); pass++)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            WholeAnalysis.Of(new Draft("hostile", content));
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return best;
    }
}
