namespace PressCheck.Review.Queues;

/// <summary>How long a queue waits after a try that failed: twice as long each time up to a longest wait, less up to a half by chance.</summary>
/// <param name="First">The wait after the first try.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="Tries">Tries before a row is given up.</param>
internal sealed record BackOff(TimeSpan First, TimeSpan Longest, int Tries)
{
    // 2 to this power times any first wait is past any longest one.
    private const int MostDoublings = 40;

    /// <summary>The wait before the next try.</summary>
    /// <param name="tries">Tries so far, at least 1.</param>
    /// <param name="chance">0 (inclusive) to 1 (exclusive): takes off up to a half, so that rows which failed together don't come back together.</param>
    public TimeSpan Wait(int tries, double chance) =>
        TimeSpan.FromTicks((long)(Math.Min(First.Ticks * Math.Pow(2, Math.Clamp(tries - 1, 0, MostDoublings)), Longest.Ticks) * (1 - (chance / 2))));
}
