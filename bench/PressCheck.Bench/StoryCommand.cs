using System.CommandLine;
using System.Diagnostics;
using PressCheck.Analysis.Text;
using PressCheck.Bench.Corpus;

namespace PressCheck.Bench;

/// <summary>How long one story takes once the process is warm, and what it allocates.</summary>
internal static class StoryCommand
{
    private const int Runs = 2000;

    public static Command Create()
    {
        var command = new Command("story", "A thousand-word story once warm: milliseconds, and bytes allocated") { Stories.InputOption };
        command.SetAction(result => Measure(Stories.Of(result.GetValue(Stories.InputOption), 0.3)));
        return command;
    }

    private static int Measure(Stories stories)
    {
        var draft = stories.Drafts.MinBy(story => Math.Abs(WordsOf(story) - 1000))!;
        foreach (var story in Enumerable.Repeat(stories.Drafts, 20).SelectMany(drafts => drafts))
        {
            WholeAnalysis.Of(WholeAnalysis.Fresh(story));
        }

        var findings = 0;
        var times = new double[Runs];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            findings = WholeAnalysis.Of(WholeAnalysis.Fresh(draft));
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Runs;
        var sample = new Sample(times);
        Console.WriteLine($"A story of {WordsOf(draft)} words of {stories.Name}, {findings} findings, {Runs} times once warm:");
        Console.WriteLine($"median {sample.Median:F3} ms   minimum {sample.Minimum:F3} ms   95 of 100 within {sample.Quantile(0.95):F3} ms   {allocated:N0} bytes allocated");
        return 0;
    }

    private static int WordsOf(Draft draft) => new Analysis.Language.Reading(draft).WordCount;
}
