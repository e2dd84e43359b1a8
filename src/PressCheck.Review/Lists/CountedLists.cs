using PressCheck.Review.Figures;
using PressCheck.Review.Store;

namespace PressCheck.Review.Lists;

/// <summary>Lists of what managers count, the newest first: what was flagged, waived, refused, escaped.</summary>
public sealed class CountedLists(Database database)
{
    /// <summary>What counts for a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="filter">Which.</param>
    /// <param name="after">The last that the reader has; null for none.</param>
    /// <param name="most">Lines at most.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<CountedLine>> NewestAsync(Measure measure, CountedFilter filter, ListKey? after, int most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.ReadAsync(async read => (await read.ListAsync<Row>(Sql(filter, read.Dialect), new
        {
            measure = (int)measure,
            filter.Desk,
            filter.Rule,
            from = filter.FirstAt,
            at = after is null ? filter.LastAt : Math.Min(filter.LastAt, Moment.Microseconds(after.At)),

            // The first page has all of its last moment: no id comes after this one.
            id = after?.Id ?? "z",
            limit = most,
        })).ConvertAll(row => new CountedLine(
            new ListKey(Moment.At(row.At), row.Id), row.Story, row.Desk, Or(row.Editor), Or(row.Rule), Or(row.Fingerprint), row.Person, Or(row.Reason), Or(row.About))), cancel);
    }

    internal static string Sql(CountedFilter filter, Dialect dialect) =>
        $"""
        SELECT id, at, story, desk, editor, rule_id AS rule, fingerprint, person, reason, about FROM counted
        WHERE measure = @measure AND {(filter.Desk is null ? "" : "desk = @Desk AND ")}{(filter.Rule is null ? "" : "rule_id = @Rule AND ")}at >= @from AND at <= @at AND (at < @at OR id < @id)
        ORDER BY at DESC, id DESC {dialect.Limit}
        """;

    private static string? Or(string text) => text.Length == 0 ? null : text;

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public long At { get; init; }

        public string Story { get; init; } = "";

        public string Desk { get; init; } = "";

        public string Editor { get; init; } = "";

        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public string Person { get; init; } = "";

        public string Reason { get; init; } = "";

        public string About { get; init; } = "";
    }
}
