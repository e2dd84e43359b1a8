using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Figures;

/// <summary>What was counted, as rows, written with the deeds themselves.</summary>
internal static class CountedRows
{
    public static readonly string[] Columns = ["id", "at", "measure", "desk", "editor", "rule_id", "fingerprint", "story", "person", "reason", "about", "seconds"];

    /// <summary>Writes what a change counts for, and adds it to the tallies. To be called last: changes that count alike wait for each other from here on.</summary>
    public static async Task KeepAsync(Change change, Story story, string by, IReadOnlyList<Counted> counted)
    {
        if (counted.Count == 0)
        {
            return;
        }

        var seconds = await ClearAsync(change, story.Id, counted);
        await change.InsertAsync("counted", Columns,
        [
            .. counted.Select((one, at) => new object?[]
            {
                Guid.CreateVersion7(change.Now).ToString("N"), change.NowMicroseconds, (int)one.Measure, story.Desk, story.Editor ?? "", one.Rule, one.Fingerprint, story.Id, by, one.Reason, one.About,
                seconds[at],
            }),
        ]);
        var sums = new TallySums();
        for (var at = 0; at < counted.Count; at++)
        {
            sums.Add(change.NowMicroseconds, counted[at].Measure, story.Desk, story.Editor ?? "", counted[at].Rule, counted[at].Reason, seconds[at]);
        }

        await TallyRows.AddAsync(change, sums);
    }

    /// <summary>What clears a finding for the first time since it was flagged, in seconds from then on; null for all else.</summary>
    private static async Task<long?[]> ClearAsync(Change change, string story, IReadOnlyList<Counted> counted)
    {
        var seconds = new long?[counted.Count];
        for (var at = 0; at < counted.Count; at++)
        {
            var one = counted[at];
            if (one.Measure == Measure.Flagged || !one.Clears)
            {
                continue;
            }

            var key = new { story, rule = one.Rule, fingerprint = one.Fingerprint, now = change.NowMicroseconds };
            if (await change.ExecuteAsync("UPDATE items SET cleared_at = @now WHERE story = @story AND rule_id = @rule AND fingerprint = @fingerprint AND cleared_at IS NULL", key) > 0)
            {
                var flagged = await change.FirstAsync<long>("SELECT flagged_at FROM items WHERE story = @story AND rule_id = @rule AND fingerprint = @fingerprint", key);
                seconds[at] = Math.Max(0, (change.NowMicroseconds - flagged) / 1_000_000);
            }
        }

        return seconds;
    }
}
