using System.CommandLine;
using System.Diagnostics;
using PressCheck.Bench.Corpus;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Bench.Peer;

/// <summary>The whole analysis and npm's compromise over the same stories, in turns, in one run.</summary>
internal static class PeerCommand
{
    /// <summary>Our passes within one turn: one alone would be over before the clock says much.</summary>
    private const int PassesATurn = 5;

    /// <summary>However slow a busy machine makes them: before that many the code is not yet compiled for good.</summary>
    private const int FewestWarmPasses = 60;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each has its turn", DefaultValueFactory = static _ => 3 };
        var without = new Option<string?>("--without") { Description = "A family of rules to leave out, such as GEO", HelpName = "family" };
        var command = new Command("peer", "MB/s of the whole analysis and of npm's compromise on the same stories, in turns") { Stories.InputOption, Stories.MegabytesOption, rounds, without };
        command.SetAction(result => Measure(Stories.Of(result), Math.Max(1, result.GetValue(rounds)), result.GetValue(without)));
        return command;
    }

    private static int Measure(Stories stories, int rounds, string? without)
    {
        var house = WholeAnalysis.Without(without);
        using var peer = Compromise.Start(stories);
        Console.WriteLine($"{stories.Drafts.Length} stories, {stories.Megabytes:F2} MB of {stories.Name}; {rounds} turns each, one core each.");
        WarmUp(stories, house);
        peer.WarmUp();
        var own = new List<double>();
        var other = new List<double>();
        var findings = 0;
        var found = "";
        for (var round = 0; round < rounds; round++)
        {
            for (var pass = 0; pass < PassesATurn; pass++)
            {
                var start = Stopwatch.GetTimestamp();
                findings = Pass(stories, house);
                own.Add(stories.Megabytes / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            (var seconds, found) = peer.Pass();
            other.Add(stories.Megabytes / seconds);
        }

        var (ours, theirs) = (new Sample(own), new Sample(other));
        Console.WriteLine($"{"MB/s",-44}{"min",10}{"median",10}{"max",10}");
        Console.WriteLine($"{(string.IsNullOrEmpty(without) ? "presscheck, whole analysis, all rules" : $"presscheck, all rules but {without}"),-44}{ours.Minimum,10:F2}{ours.Median,10:F2}{ours.Maximum,10:F2}   {findings} findings");
        Console.WriteLine($"{"compromise, quotations + people + places",-44}{theirs.Minimum,10:F4}{theirs.Median,10:F4}{theirs.Maximum,10:F4}   {found}");
        Console.WriteLine($"ratio of the medians {ours.Median / theirs.Median:F0}; of our slowest to its fastest {ours.Minimum / theirs.Maximum:F0}");
        Console.WriteLine($"peak working set of this process {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB, with the stories and the benchmarks in it");
        return 0;
    }

    private static void WarmUp(Stories stories, HouseStyle house)
    {
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < FewestWarmPasses || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4); pass++)
        {
            Pass(stories, house);
        }
    }

    private static int Pass(Stories stories, HouseStyle house)
    {
        var findings = 0;
        foreach (var draft in stories.Drafts)
        {
            findings += WholeAnalysis.Of(WholeAnalysis.Fresh(draft), house);
        }

        return findings;
    }
}
