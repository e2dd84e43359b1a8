using System.Data.Common;
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
        var sums = new TallySums();
        await using (var rows = await change.ReaderAsync("SELECT at, measure, desk, editor, rule_id, reason, seconds FROM counted"))
        {
            while (await rows.ReadAsync())
            {
                sums.Add(rows.GetInt64(0), (Measure)rows.GetInt32(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), Optional(rows, 6));
            }
        }

        await change.InsertAsync("tallies", [.. Keys, .. TallySums.Columns],
        [.. sums.Sums.Select(Row)]);
    }

    private static object?[] Row(KeyValuePair<TallyKey, long[]> sum) =>
        [(int)sum.Key.Axis, (int)sum.Key.Grain, sum.Key.Since, sum.Key.Desk, sum.Key.Name, .. sum.Value.Select(value => (object?)value)];

    private static long? Optional(DbDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetInt64(column);
}
