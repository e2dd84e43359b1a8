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

    /// <summary>Days, named by themselves.</summary>
    Day,

    /// <summary>Seven days each from the first that is asked for, named by their first.</summary>
    Week,

    /// <summary>Months of the calendar, named by their first day that is asked for.</summary>
    Month,
}

/// <summary>How often what happened in a part of time.</summary>
/// <param name="Name">The rule's, the desk's or the editor's id, empty for what has none; or the first day, as <c>2026-03-02</c>.</param>
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

/// <summary>Figures by time of one rule or one editor alone.</summary>
/// <param name="By">Which of the two.</param>
/// <param name="Name">Its id.</param>
public sealed record FiguresOnly(FiguresBy By, string Name);

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
    /// <param name="only">By time: of one rule or one editor alone.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<Figure>> OfAsync(FiguresBy by, DateOnly from, DateOnly to, string? desk = null, FiguresOnly? only = null, CancellationToken cancel = default) => database.ReadAsync(async read =>
    {
        var lines = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var sql in Sql(by, from, to, desk, only))
        {
            await using var rows = await read.ReaderAsync(sql, new { desk, only?.Name });
            while (await rows.ReadAsync(cancel))
            {
                Add(lines, IsByTime(by) ? FirstDay(by, from, Convert.ToInt32(rows.GetValue(0), CultureInfo.InvariantCulture)) : rows.GetString(0), rows);
            }
        }

        return lines.Select(line => Of(line.Key, line.Value)).ToList();
    }, cancel);

    /// <summary>Makes the sums anew from what was counted. What counts waits meanwhile.</summary>
    public Task RebuildAsync(CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        await TallyRows.RebuildAsync(change);
        return true;
    }, cancel);

    /// <summary>
    /// What is read: the months, and the days at both ends. Apart, and with the days written out, because PostgreSQL would start helper
    /// processes for all of it together, or for days that it doesn't know, and that takes longer than reading a thousand rows.
    /// </summary>
    internal static IEnumerable<string> Sql(FiguresBy by, DateOnly from, DateOnly to, string? desk, FiguresOnly? only = null)
    {
        // A day or a week of a month can't be told from the month's sum.
        var (firstMonth, lastMonth) = by is FiguresBy.Day or FiguresBy.Week ? (to, to) : Months(from, to);
        var ofRules = desk is null ? TallyAxis.RuleEverywhere : TallyAxis.Rule;
        var axis = by switch
        {
            FiguresBy.Rule => ofRules,
            FiguresBy.Editor => TallyAxis.Editor,
            FiguresBy.Desk => TallyAxis.Desk,
            _ => only switch { { By: FiguresBy.Rule } => ofRules, { By: FiguresBy.Editor } => TallyAxis.Editor, _ => TallyAxis.Desk },
        };
        var line = by == FiguresBy.Desk ? "desk" : IsByTime(by) ? "since" : "name";
        return new[] { (Grain: TallyGrain.Month, From: firstMonth, To: lastMonth), (Grain: TallyGrain.Day, From: from, To: firstMonth), (Grain: TallyGrain.Day, From: lastMonth, To: to) }
            .Where(part => part.From < part.To)
            .Select(part => string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT {line}, {Sums} FROM tallies
                WHERE axis = {(int)axis} AND grain = {(int)part.Grain} AND since >= {TallySums.Since(part.From)} AND since < {TallySums.Since(part.To)}{(desk is null ? "" : " AND desk = @desk")}{(only is null || !IsByTime(by) ? "" : " AND name = @Name")}
                GROUP BY {line}
                """));
    }

    /// <summary>The whole months within: from the first to the one after the last. Both are the end if there is none.</summary>
    private static (DateOnly First, DateOnly After) Months(DateOnly from, DateOnly to)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var after = new DateOnly(to.Year, to.Month, 1);
        return first < after ? (first, after) : (to, to);
    }

    private static bool IsByTime(FiguresBy by) => by is FiguresBy.Day or FiguresBy.Week or FiguresBy.Month;

    /// <summary>The first day, of those asked for, of the day, week or month that a day is in.</summary>
    private static string FirstDay(FiguresBy by, DateOnly from, int since)
    {
        var day = new DateOnly(1970, 1, 1).AddDays(since);
        var first = by switch
        {
            FiguresBy.Week => from.AddDays((day.DayNumber - from.DayNumber) / 7 * 7),
            FiguresBy.Month when (day.Year, day.Month) != (from.Year, from.Month) => new DateOnly(day.Year, day.Month, 1),
            FiguresBy.Month => from,
            _ => day,
        };
        return first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static void Add(SortedDictionary<string, long[]> lines, string name, DbDataReader row)
    {
        if (!lines.TryGetValue(name, out var sums))
        {
            lines[name] = sums = new long[TallySums.Columns.Length];
        }

        for (var column = 0; column < sums.Length; column++)
        {
            sums[column] += row.GetInt64(1 + column);
        }
    }

    private static Figure Of(string name, long[] sums) => new(
        name, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], new ClearingTime([.. sums.Skip(TallySums.FirstWithin)], sums[TallySums.Seconds]));
}
