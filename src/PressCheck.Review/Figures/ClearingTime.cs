using System.Collections.Immutable;
using System.Globalization;

namespace PressCheck.Review.Figures;

/// <summary>How long findings took from being flagged to being first cleared: how many within which time.</summary>
/// <param name="Within">Twelve numbers: within 5, 15, 30 minutes, 1, 2, 4, 8 hours, 1, 2, 4, 8 days, and later, each without those before.</param>
/// <param name="TotalSeconds">All of them together, in seconds.</param>
public sealed record ClearingTime(ImmutableArray<long> Within, long TotalSeconds)
{
    internal const int Buckets = 12;

    private static readonly long[] Bounds = [300, 900, 1800, 3600, 7200, 14400, 28800, 86400, 172800, 345600, 691200];

    /// <summary>How many were cleared.</summary>
    public long Count => Within.Sum();

    public TimeSpan? Mean => Count == 0 ? null : TimeSpan.FromSeconds(TotalSeconds / Count);

    /// <summary>The time within which half of them were cleared: between the bounds that it lies within, as if these were evenly filled. Eight days if it is more.</summary>
    public TimeSpan? Median
    {
        get
        {
            var half = Count / 2.0;
            var before = 0L;
            for (var bucket = 0; bucket < Bounds.Length; bucket++)
            {
                if (Within[bucket] > 0 && before + Within[bucket] >= half)
                {
                    var from = bucket == 0 ? 0 : Bounds[bucket - 1];
                    return TimeSpan.FromSeconds(Math.Round(from + ((Bounds[bucket] - from) * (half - before) / Within[bucket])));
                }

                before += Within[bucket];
            }

            return Count == 0 ? null : TimeSpan.FromSeconds(Bounds[^1]);
        }
    }

    /// <summary>The condition that a column of seconds lies in a bucket.</summary>
    internal static string Sql(string column, int bucket)
    {
        var above = bucket == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{column} > {Bounds[bucket - 1]}");
        var upTo = bucket == Bounds.Length ? "" : string.Create(CultureInfo.InvariantCulture, $"{column} <= {Bounds[bucket]}");
        return above.Length > 0 && upTo.Length > 0 ? $"{above} AND {upTo}" : above + upTo;
    }

    internal static int Bucket(long seconds)
    {
        var at = Array.FindIndex(Bounds, bound => seconds <= bound);
        return at < 0 ? Buckets - 1 : at;
    }
}
