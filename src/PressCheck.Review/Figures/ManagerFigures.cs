using System.Data.Common;
using System.Globalization;
using PressCheck.Review.Store;

namespace PressCheck.Review.Figures;

/// <summary>What figures are given by.</summary>
public enum FiguresBy
{
    Rule,
    Desk,
    Editor,
}

/// <summary>How often what happened in a part of time.</summary>
/// <param name="Name">The rule's, the desk's or the editor's id; empty for what has none.</param>
/// <param name="Flagged">Findings that came or came back.</param>
/// <param name="Answered">Answers of people.</param>
/// <param name="AnsweredByRecord">Findings that a record answered, or whose time passed.</param>
/// <param name="Waived">Waivers.</param>
/// <param name="Dismissed">Those of them that say that the rule was wrong: the reason is <c>not-what-it-says</c>.</param>
/// <param name="Fixed">Findings that the text has no more.</param>
/// <param name="Refused">Releases that the gate refused.</param>
/// <param name="Escaped">Publications without clearance.</param>
/// <param name="Cleared">How long clearing took. A finding's time ends with the first word on it, whether or not that needs a second person.</param>
public sealed record Figure(
    string Name, long Flagged, long Answered, long AnsweredByRecord, long Waived, long Dismissed, long Fixed, long Refused, long Escaped, ClearingTime Cleared)
{
    /// <summary>Waivers to a finding. What was flagged before the part of time began may be waived in it.</summary>
    public double WaiverRate => Flagged == 0 ? 0 : (double)Waived / Flagged;

    /// <summary>How often people say that the rule was wrong, to a finding.</summary>
    public double DismissedAsWrongRate => Flagged == 0 ? 0 : (double)Dismissed / Flagged;
}

/// <summary>
/// Figures for managers, from sums that are kept with every deed: a query reads a row a month, and a day at the ends, whatever was
/// found meanwhile. Days and months are those of UTC.
/// </summary>
public sealed class ManagerFigures(Database database)
{
    private static readonly string Sums = string.Join(", ", TallySums.Columns.Select(column => $"CAST(SUM({column}) AS BIGINT)"));

    /// <summary>Figures, in order of their names.</summary>
    /// <param name="by">What a line is about.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day after it.</param>
    /// <param name="desk">Of one desk; null for all.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<Figure>> OfAsync(FiguresBy by, DateOnly from, DateOnly to, string? desk = null, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        await using var rows = await read.ReaderAsync(Sql(by, from, to, desk), new { desk });
        var figures = new List<Figure>();
        while (await rows.ReadAsync(cancel))
        {
            figures.Add(Of(rows));
        }

        return figures.OrderBy(figure => figure.Name, StringComparer.Ordinal).ToList();
    }, cancel);

    /// <summary>Makes the sums anew from what was counted. What counts waits meanwhile.</summary>
    public Task RebuildAsync(CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        await TallyRows.RebuildAsync(change);
        return true;
    }, cancel);

    /// <summary>Days are written out: a plan made for any days would have the database start helpers for a few thousand rows.</summary>
    internal static string Sql(FiguresBy by, DateOnly from, DateOnly to, string? desk)
    {
        var (firstMonth, lastMonth) = Months(from, to);
        var axis = by switch { FiguresBy.Editor => TallyAxis.Editor, FiguresBy.Desk => TallyAxis.Desk, _ => desk is null ? TallyAxis.RuleEverywhere : TallyAxis.Rule };
        var parts = new[] { (TallyGrain.Month, firstMonth, lastMonth), (TallyGrain.Day, from, firstMonth), (TallyGrain.Day, lastMonth, to) }.Select(part => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT {(by == FiguresBy.Desk ? "desk" : "name")} AS line, {string.Join(", ", TallySums.Columns)} FROM tallies
            WHERE axis = {(int)axis} AND grain = {(int)part.Item1} AND since >= {TallySums.Since(part.Item2)} AND since < {TallySums.Since(part.Item3)}{(desk is null ? "" : " AND desk = @desk")}
            """));
        return $"SELECT line, {Sums} FROM ({string.Join("\nUNION ALL ", parts)}) kept GROUP BY line";
    }

    /// <summary>The whole months within: from the first to the one after the last. Both are the end if there is none.</summary>
    private static (DateOnly First, DateOnly After) Months(DateOnly from, DateOnly to)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var after = new DateOnly(to.Year, to.Month, 1);
        return first < after ? (first, after) : (to, to);
    }

    private static Figure Of(DbDataReader row)
    {
        long At(int column) => row.GetInt64(1 + column);
        return new Figure(
            row.GetString(0), At(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7),
            new ClearingTime([.. Enumerable.Range(0, ClearingTime.Buckets).Select(bucket => At(9 + bucket))], At(8)));
    }
}
