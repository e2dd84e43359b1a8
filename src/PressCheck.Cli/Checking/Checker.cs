using PressCheck.Analysis.Rules;
using PressCheck.Cli.Sources;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Reports;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Cli.Checking;

/// <summary>What became of one source; neither where it was no story after all.</summary>
internal readonly record struct Outcome(CheckedDraft? Draft, UnreadSource? Unread);

/// <summary>Checks sources on every core and hands the outcomes over in the order of the sources.</summary>
internal sealed class Checker(HouseStyle house, Stream standardInput)
{
    /// <summary>Outcomes that may wait for an earlier source, for each core: enough to keep all busy past one long story.</summary>
    private const int WaitingPerCore = 16;

    public IEnumerable<Outcome> Check(IReadOnlyList<Source> sources)
    {
        if (sources.Count == 1)
        {
            yield return Check(sources[0]);
            yield break;
        }

        var window = WaitingPerCore * Environment.ProcessorCount;
        var waiting = new Queue<Task<Outcome>>(window);
        foreach (var source in sources)
        {
            if (waiting.Count == window)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }

            waiting.Enqueue(Task.Run(() => Check(source)));
        }

        while (waiting.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }

    private Outcome Check(Source source)
    {
        if (source.Problem is { } problem)
        {
            return new Outcome(null, new UnreadSource(source.Name, 1, 1, problem));
        }

        try
        {
            return source.Read(standardInput) is { } read ? new Outcome(Check(read), null) : default;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One story that can't be read, or that the kernel fails on, leaves the others be.
            return new Outcome(null, source.Unread(e));
        }
    }

    private CheckedDraft Check(SourceDraft read) => CheckedDraft.Of(house.Check(read.Draft, Records.None), read.Map);
}
