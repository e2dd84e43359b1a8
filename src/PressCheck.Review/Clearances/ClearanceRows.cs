using Dapper;
using PressCheck.Review.Store;

namespace PressCheck.Review.Clearances;

/// <summary>Clearances as rows.</summary>
internal static class ClearanceRows
{
    private const string Columns =
        "id, rule_id AS rule, fingerprint, kind, reason, words, person, at, second_person AS second, second_at AS secondat, rule_set AS ruleset, expires_at AS expiresat";

    private static readonly string[] Written =
        ["id", "story", "rule_id", "fingerprint", "kind", "reason", "words", "person", "at", "second_person", "second_at", "rule_set", "expires_at", "withdrawn_at"];

    /// <summary>The clearances of a story that were not taken back, the oldest first.</summary>
    public const string Query = $"SELECT {Columns} FROM clearances WHERE story = @story AND withdrawn_at IS NULL ORDER BY at, id";

    /// <inheritdoc cref="Query"/>
    public static async Task<List<Clearance>> OfStoryAsync(Change change, string story) => (await change.ListAsync<Row>(Query, new { story })).ConvertAll(Of);

    /// <summary>A clearance, and when it was taken back if it was.</summary>
    internal sealed record Once(Clearance Clearance, DateTimeOffset? WithdrawnAt)
    {
        public override string ToString() => Clearance.ToString();
    }

    /// <summary>Every clearance that a story ever had, the oldest first.</summary>
    public static async Task<List<Once>> OnceAsync(Change read, string story) =>
        (await read.ListAsync<OnceRow>($"SELECT {Columns}, withdrawn_at AS withdrawnat FROM clearances WHERE story = @story ORDER BY at, id", new { story })).ConvertAll(row => new Once(Of(row), Moment.At(row.WithdrawnAt)));

    public static async Task<List<Clearance>> ReadAsync(SqlMapper.GridReader grid) => (await grid.ReadAsync<Row>()).AsList().ConvertAll(Of);

    public static async Task<Clearance?> FindAsync(Change change, string story, string id) =>
        await change.FirstAsync<Row>($"SELECT {Columns} FROM clearances WHERE id = @id AND story = @story AND withdrawn_at IS NULL", new { story, id }) is { } row ? Of(row) : null;

    public static Task InsertAsync(Change change, string story, Clearance clearance) => change.InsertAsync("clearances", Written,
    [
        [
            clearance.Id, story, clearance.Rule, clearance.Fingerprint, (int)clearance.Kind, clearance.Reason, clearance.Words, clearance.By, Moment.Microseconds(clearance.At), null, null,
            clearance.RuleSet, clearance.ExpiresAt is { } expires ? Moment.Microseconds(expires) : null, null,
        ],
    ]);

    public static Task SecondAsync(Change change, string id, string person) =>
        change.ExecuteAsync("UPDATE clearances SET second_person = @person, second_at = @at WHERE id = @id", new { id, person, at = change.NowMicroseconds });

    public static Task WithdrawAsync(Change change, string id) =>
        change.ExecuteAsync("UPDATE clearances SET withdrawn_at = @at WHERE id = @id", new { id, at = change.NowMicroseconds });

    private static Clearance Of(Row row) => new(
        row.Id, row.Rule, row.Fingerprint, (ClearanceKind)row.Kind, row.Reason, row.Words, row.Person, Moment.At(row.At), row.Second, Moment.At(row.SecondAt), row.RuleSet, Moment.At(row.ExpiresAt));

    private record Row
    {
        public string Id { get; init; } = "";

        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public int Kind { get; init; }

        public string Reason { get; init; } = "";

        public string Words { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public string? Second { get; init; }

        public long? SecondAt { get; init; }

        public string RuleSet { get; init; } = "";

        public long? ExpiresAt { get; init; }
    }

    private sealed record OnceRow : Row
    {
        public long? WithdrawnAt { get; init; }
    }
}
