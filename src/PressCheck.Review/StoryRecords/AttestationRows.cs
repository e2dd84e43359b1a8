using Dapper;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Store;

namespace PressCheck.Review.StoryRecords;

/// <summary>Somebody vouches for something of a story.</summary>
/// <param name="Id">A token.</param>
/// <param name="About">The id of a source or a reply entry; empty for the story itself.</param>
/// <param name="Words">The quotation that was checked, else empty.</param>
/// <param name="Attestation">Who vouches for what.</param>
public sealed record KeptAttestation(string Id, string About, string Words, Attestation Attestation)
{
    /// <summary>The id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"attestation {Id}";
}

/// <summary>Attestations as rows.</summary>
internal static class AttestationRows
{
    /// <summary>Those that were not taken back, the oldest first.</summary>
    public const string Query = "SELECT id, kind, about, words, person, role, at FROM attestations WHERE story = @story AND withdrawn_at IS NULL ORDER BY at, id";

    /// <inheritdoc cref="Query"/>
    public static async Task<List<KeptAttestation>> OfStoryAsync(Change read, string story) => Of(await read.ListAsync<Row>(Query, new { story }));

    public static async Task<List<KeptAttestation>> ReadAsync(SqlMapper.GridReader grid) => Of((await grid.ReadAsync<Row>()).AsList());

    private static List<KeptAttestation> Of(List<Row> rows) =>
        rows.ConvertAll(row => new KeptAttestation(row.Id, row.About, row.Words, new Attestation((AttestationKind)row.Kind, row.Person, (DeskRole)row.Role, Moment.At(row.At))));

    public static Task InsertAsync(Change change, string story, KeptAttestation kept) => change.InsertAsync(
        "attestations",
        ["id", "story", "kind", "about", "words", "person", "role", "at"],
        [[kept.Id, story, (int)kept.Attestation.Kind, kept.About, kept.Words, kept.Attestation.Person, (int)kept.Attestation.Role, Moment.Microseconds(kept.Attestation.At)]]);

    public static Task WithdrawAsync(Change change, string id) =>
        change.ExecuteAsync("UPDATE attestations SET withdrawn_at = @at WHERE id = @id", new { id, at = change.NowMicroseconds });

    /// <summary>Nothing is vouched for about a source or a reply entry any more.</summary>
    public static Task WithdrawAboutAsync(Change change, string story, string about) => change.ExecuteAsync(
        "UPDATE attestations SET withdrawn_at = @at WHERE story = @story AND about = @about AND withdrawn_at IS NULL", new { story, about, at = change.NowMicroseconds });

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public int Kind { get; init; }

        public string About { get; init; } = "";

        public string Words { get; init; } = "";

        public string Person { get; init; } = "";

        public int Role { get; init; }

        public long At { get; init; }
    }
}
