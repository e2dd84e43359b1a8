using PressCheck.Review.Store;

namespace PressCheck.Review.Figures;

internal enum TallyAxis
{
    /// <summary>A rule at a desk.</summary>
    Rule = 1,

    /// <summary>An editor at a desk.</summary>
    Editor = 2,

    /// <summary>A desk.</summary>
    Desk = 3,

    /// <summary>A rule at all desks.</summary>
    RuleEverywhere = 4,
}

internal enum TallyGrain
{
    Day = 1,
    Month = 2,
}

internal readonly record struct TallyKey(TallyAxis Axis, TallyGrain Grain, int Since, string Desk, string Name);

/// <summary>One order for all, so that two changes lock rows in the same one.</summary>
internal sealed class TallyOrder : IComparer<TallyKey>
{
    public int Compare(TallyKey x, TallyKey y)
    {
        var order = (x.Axis, x.Grain, x.Since).CompareTo((y.Axis, y.Grain, y.Since));
        order = order != 0 ? order : string.CompareOrdinal(x.Desk, y.Desk);
        return order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
    }
}

/// <summary>Sums under way, along each axis, a day and a month.</summary>
internal sealed class TallySums
{
    /// <summary>The columns that are summed, in the order of a row's sums.</summary>
    public static readonly string[] Columns =
    [
        "flagged", "answered", "recorded", "waived", "dismissed", "fixed", "refused", "escaped", "seconds", .. Enumerable.Range(0, ClearingTime.Buckets).Select(bucket => $"within{bucket}"),
    ];

    /// <summary>Where the seconds stand among the sums.</summary>
    public const int Seconds = 8;

    /// <summary>Where the twelve classes of clearing times begin.</summary>
    public const int FirstWithin = Seconds + 1;

    private const int Dismissed = 4;

    private readonly SortedDictionary<TallyKey, long[]> _sums = new(new TallyOrder());

    public IReadOnlyDictionary<TallyKey, long[]> Sums => _sums;

    public void Add(long at, Measure measure, string desk, string editor, string rule, string reason, long? seconds)
    {
        var day = DateOnly.FromDateTime(Moment.At(at).UtcDateTime);
        foreach (var (axis, ofDesk, name) in new[] { (TallyAxis.Rule, desk, rule), (TallyAxis.Editor, desk, editor), (TallyAxis.Desk, desk, ""), (TallyAxis.RuleEverywhere, "", rule) })
        {
            Add(new TallyKey(axis, TallyGrain.Day, Since(day), ofDesk, name), measure, reason, seconds);
            Add(new TallyKey(axis, TallyGrain.Month, Since(new DateOnly(day.Year, day.Month, 1)), ofDesk, name), measure, reason, seconds);
        }
    }

    /// <summary>A day as tallies have it: days since 1970.</summary>
    public static int Since(DateOnly day) => day.DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    private void Add(TallyKey key, Measure measure, string reason, long? seconds)
    {
        if (!_sums.TryGetValue(key, out var sums))
        {
            _sums[key] = sums = new long[Columns.Length];
        }

        sums[measure switch
        {
            Measure.Flagged => 0,
            Measure.Answered => 1,
            Measure.AnsweredByRecord => 2,
            Measure.Waived => 3,
            Measure.Fixed => 5,
            Measure.Refused => 6,
            Measure.Escaped => 7,
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        }]++;
        sums[Dismissed] += measure == Measure.Waived && reason == Counted.Wrong ? 1 : 0;
        if (seconds is { } took)
        {
            sums[Seconds] += took;
            sums[FirstWithin + ClearingTime.Bucket(took)]++;
        }
    }
}
