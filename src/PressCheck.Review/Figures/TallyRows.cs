using System.Globalization;
using System.Text;
using Dapper;
using PressCheck.Review.Store;

namespace PressCheck.Review.Figures;

/// <summary>Tallies as rows.</summary>
internal static class TallyRows
{
    private const int RowsPerStatement = 40;

    private static readonly string[] Keys = ["axis", "grain", "since", "desk", "name"];

    /// <summary>Adds sums to those that are there, in one order, so that two changes never wait for each other.</summary>
    public static async Task AddAsync(Change change, TallySums added)
    {
        // A change counts for two or three things, so most columns need no mention.
        int[] used = [.. Enumerable.Range(0, TallySums.Columns.Length).Where(column => added.Sums.Values.Any(sums => sums[column] != 0))];
        string[] columns = [.. used.Select(column => TallySums.Columns[column])];
        foreach (var rows in added.Sums.Chunk(RowsPerStatement))
        {
            var (values, parameters) = (new StringBuilder(), new DynamicParameters());
            for (var row = 0; row < rows.Length; row++)
            {
                var (key, sums) = rows[row];
                object[] cells = [(int)key.Axis, (int)key.Grain, key.Since, key.Desk, key.Name, .. used.Select(column => (object)sums[column])];
                values.Append(row > 0 ? ", (" : "(");
                for (var cell = 0; cell < cells.Length; cell++)
                {
                    values.Append(CultureInfo.InvariantCulture, $"{(cell > 0 ? ", " : "")}@v{row}_{cell}");
                    parameters.Add($"v{row}_{cell}", cells[cell]);
                }

                values.Append(')');
            }

            await change.ExecuteAsync(change.Dialect.AddUp("tallies", Keys, columns, values.ToString()), parameters);
        }
    }

    /// <summary>Makes the tallies anew from what was counted. Changes that count wait meanwhile.</summary>
    public static async Task RebuildAsync(Change change)
    {
        if (change.Dialect.LockTable("tallies") is { } takeLock)
        {
            await change.ExecuteAsync(takeLock);
        }

        await change.ExecuteAsync("DELETE FROM tallies");

        // In order of the days, as they would have come: what a query reads then lies together.
        var into = $"INSERT INTO tallies ({string.Join(", ", Keys.Concat(TallySums.Columns))})";
        const string Day = "at / 86400000000";
        foreach (var (axis, desk, name, keys) in new[]
        {
            (TallyAxis.Rule, "desk", "rule_id", "desk, rule_id"), (TallyAxis.Editor, "desk", "editor", "desk, editor"), (TallyAxis.Desk, "desk", "''", "desk"), (TallyAxis.RuleEverywhere, "''", "rule_id", "rule_id"),
        })
        {
            await change.ExecuteAsync($"{into} SELECT {(int)axis}, 1, {Day}, {desk}, {name}, {Sums()} FROM counted GROUP BY {Day}, {keys} ORDER BY {Day}, {keys}");
        }

        if (await change.FirstAsync<int?>("SELECT MIN(since) FROM tallies") is not { } first || await change.FirstAsync<int?>("SELECT MAX(since) FROM tallies") is not { } last)
        {
            return;
        }

        var day = new DateOnly(1970, 1, 1).AddDays(first);
        for (var month = new DateOnly(day.Year, day.Month, 1); TallySums.Since(month) <= last; month = month.AddMonths(1))
        {
            await change.ExecuteAsync(
                $"{into} SELECT axis, 2, @from, desk, name, {string.Join(", ", TallySums.Columns.Select(column => $"SUM({column})"))} FROM tallies WHERE grain = 1 AND axis IN (1, 2, 3, 4) AND since >= @from AND since < @to GROUP BY axis, desk, name",
                new { from = TallySums.Since(month), to = TallySums.Since(month.AddMonths(1)) });
        }
    }

    /// <summary>What <see cref="TallySums"/> adds up, in SQL.</summary>
    private static string Sums()
    {
        string[] conditions =
        [
            .. new[] { Measure.Flagged, Measure.Answered, Measure.AnsweredByRecord, Measure.Waived }.Select(Is),
            $"{Is(Measure.Waived)} AND reason = '{Counted.Wrong}'",
            .. new[] { Measure.Fixed, Measure.Refused, Measure.Escaped }.Select(Is),
        ];
        return string.Join(", ", [.. conditions.Select(Count), "COALESCE(SUM(seconds), 0)", .. Enumerable.Range(0, ClearingTime.Buckets).Select(bucket => Count(ClearingTime.Sql("seconds", bucket)))]);

        static string Is(Measure measure) => $"measure = {(int)measure}";

        static string Count(string condition) => $"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)";
    }
}
