using System.Diagnostics;
using System.Globalization;
using PressCheck.Bench;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Tests.Gates;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.CmsBench;

/// <summary>
/// What PressCheck adds to a publish of a thousand words in Umbraco: its handler alone, and the same publish with and without it. <c>night</c> and a number looks at so
/// many documents as is done at night.
/// </summary>
internal static class Program
{
    private const int Words = 1000;
    private const int WarmUp = 100;
    private const int Runs = 300;

    private const string Style =
        """
        { "pressCheck": { "extends": "advise-only", "documentTypes": { "article": { "fields": { "headline": "title", "body": "body" } } } } }
        """;

    public static async Task<int> Main(string[] args)
    {
        var text = Text();
        if (args is ["night", ..])
        {
            return await Night.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000, Style, text);
        }

        await using var with = new Rig(style: Style);
        await using var without = new Rig(style: Style, isComposed: false);
        with.SignIn();
        without.SignIn();
        var signedOff = with.Saved(with.Type(), text);
        await with.SignOffAsync(signedOff);
        var plain = without.Saved(without.Type(), text);
        var refused = with.Saved(with.Type("article"), text);
        Console.WriteLine($"{Runs} publishes of {Words} words each, in turns, once warm. Content service and notifications are Umbraco's, its database is not there; PressCheck's is a SQLite file.");
        Console.WriteLine($"{"milliseconds",-64}{"min",8}{"median",8}{"95 %",8}{"max",8}");
        var (gate, again, all, bare, no) = (new double[Runs], new double[Runs], new double[Runs], new double[Runs], new double[Runs]);
        for (var run = -WarmUp; run < Runs; run++)
        {
            // What the rules found is remembered for ten seconds: the next run asks them anew.
            var at = Math.Max(run, 0);
            with.Clock.Now = with.Clock.Now.AddSeconds(20);
            gate[at] = await AskAsync(with, signedOff, mayPass: true);
            again[at] = await AskAsync(with, signedOff, mayPass: true);
            with.Clock.Now = with.Clock.Now.AddSeconds(20);
            all[at] = Publish(with, signedOff);
            bare[at] = Publish(without, plain);
            with.Clock.Now = with.Clock.Now.AddSeconds(20);
            no[at] = await AskAsync(with, refused, mayPass: false);
        }

        Print("the handler, rules asked", gate);
        Print("the handler, rules asked a moment ago", again);
        Print("the handler, refusing: the attempt is in the audit trail", no);
        Print("publish with PressCheck", all);
        Print("publish without", bare);
        Console.WriteLine($"with : without, medians: {new Sample(all).Median / new Sample(bare).Median:F2} (a publish with Umbraco's own database takes longer, so the ratio there is smaller)");
        var median = new Sample(gate).Median;
        Console.WriteLine(median < 10 ? "The handler stays below 10 ms." : "The handler takes 10 ms or more.");
        return median < 10 ? 0 : 1;
    }

    private static async Task<double> AskAsync(Rig rig, Content content, bool mayPass)
    {
        var asked = rig.Repositories.Load(content.Key);
        var started = Stopwatch.GetTimestamp();
        var isCancelled = await rig.Aggregator.PublishCancelableAsync(new ContentPublishingNotification(asked, new EventMessages()));
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return isCancelled != mayPass ? time : throw new InvalidOperationException("The gate does not say what it should.");
    }

    private static double Publish(Rig rig, Content content)
    {
        var published = rig.Repositories.Load(content.Key);
        var started = Stopwatch.GetTimestamp();
        var result = rig.Publish(published);
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return result.Success ? time : throw new InvalidOperationException($"The publish failed: {result.Result}.");
    }

    private static void Print(string what, double[] times)
    {
        var sample = new Sample(times);
        Console.WriteLine($"{what,-64}{sample.Minimum,8:F2}{sample.Median,8:F2}{sample.Quantile(0.95),8:F2}{sample.Maximum,8:F2}");
    }

    /// <summary>A thousand words of the project's own stories.</summary>
    private static string Text()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "PressCheck.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var paragraphs = new[] { "council-budget.txt", "harbour-bridge.txt", "night-train.md", "school-closure.md" }
            .SelectMany(name => System.IO.File.ReadAllText(Path.Combine(folder, "samples", name)).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries));
        var (taken, words) = (new List<string>(), 0);
        foreach (var paragraph in paragraphs.TakeWhile(_ => words < Words))
        {
            taken.Add(paragraph);
            words += WordCount.Of(paragraph, markup: false);
        }

        return string.Join("\n\n", taken);
    }
}
