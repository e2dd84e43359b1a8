using System.Collections.Immutable;
using Dapper;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Store;

namespace PressCheck.Review.StoryRecords;

/// <summary>The source register as rows.</summary>
internal static class SourceRows
{
    private const string Columns =
        """
        id, descriptors, people, reason, reason_words AS reasonwords, basis, basis_words AS basiswords, corroboration, corroboration_words AS corroborationwords,
        is_pseudonym AS ispseudonym, declines
        """;

    /// <summary>The entries of a story in the order in which they were made.</summary>
    public const string Query = $"SELECT {Columns} FROM sources WHERE story = @story AND removed_at IS NULL ORDER BY at, id";

    public static async Task<ImmutableArray<SourceEntry>> ReadAsync(SqlMapper.GridReader grid, List<KeptAttestation> attestations) => [.. (await grid.ReadAsync<Row>()).Select(row => Of(row, attestations))];

    /// <summary>An entry without what is vouched for; null if there is none or it was removed.</summary>
    public static async Task<SourceEntry?> FindAsync(Change read, string story, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM sources WHERE story = @story AND id = @id AND removed_at IS NULL", new { story, id }) is { } row ? Of(row, []) : null;

    /// <summary>An entry as it is kept: trimmed, and within the limits.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static SourceEntry Whole(SourceEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        RecordLimits.Count(entry.Descriptors.Length, "A source's descriptions", least: 1);
        RecordLimits.Count(entry.People, "The people behind a description", least: 1, RecordLimits.MostPeople);
        return entry with
        {
            Descriptors = [.. entry.Descriptors.Select(descriptor => RecordLimits.Phrase(descriptor, "A source's description")).Distinct(StringComparer.OrdinalIgnoreCase)],
            Reason = entry.Reason is { } reason ? RecordLimits.Known(reason, "The reason") : null,
            ReasonWords = RecordLimits.Perhaps(entry.ReasonWords, "The reason"),
            Basis = entry.Basis is { } basis ? RecordLimits.Known(basis, "How the source knows") : null,
            BasisWords = RecordLimits.Perhaps(entry.BasisWords, "How the source knows"),
            Corroboration = RecordLimits.Known(entry.Corroboration, "What bears it out"),
            CorroborationWords = RecordLimits.Perhaps(entry.CorroborationWords, "What bears it out"),
        };
    }

    public static Task PutAsync(Change change, string story, SourceEntry entry, bool isNew, string by) => change.ExecuteAsync(
        isNew
            ? """
              INSERT INTO sources (story, id, descriptors, people, reason, reason_words, basis, basis_words, corroboration, corroboration_words, is_pseudonym, declines, person, at)
              VALUES (@story, @Id, @descriptors, @People, @reason, @ReasonWords, @basis, @BasisWords, @corroboration, @CorroborationWords, @pseudonym, @declines, @by, @at)
              """
            : """
              UPDATE sources SET descriptors = @descriptors, people = @People, reason = @reason, reason_words = @ReasonWords, basis = @basis, basis_words = @BasisWords,
              corroboration = @corroboration, corroboration_words = @CorroborationWords, is_pseudonym = @pseudonym, declines = @declines WHERE story = @story AND id = @Id
              """,
        new
        {
            story,
            entry.Id,
            descriptors = RecordRows.Json(entry.Descriptors),
            entry.People,
            reason = (int?)entry.Reason,
            entry.ReasonWords,
            basis = (int?)entry.Basis,
            entry.BasisWords,
            corroboration = (int)entry.Corroboration,
            entry.CorroborationWords,
            pseudonym = entry.IsPseudonym ? 1 : 0,
            declines = entry.DeclinesInStory is { } declines ? declines ? 1 : 0 : (int?)null,
            by,
            at = change.NowMicroseconds,
        });

    /// <summary>Leaves nothing of an entry but that there was one. True if there was.</summary>
    public static async Task<bool> RemoveAsync(Change change, string story, string id) => await change.ExecuteAsync(
        """
        UPDATE sources SET descriptors = '[]', people = 0, reason = NULL, reason_words = '', basis = NULL, basis_words = '', corroboration = 0, corroboration_words = '',
        is_pseudonym = 0, declines = NULL, removed_at = @at WHERE story = @story AND id = @id AND removed_at IS NULL
        """,
        new { story, id, at = change.NowMicroseconds }) > 0;

    private static SourceEntry Of(Row row, List<KeptAttestation> attestations) => new()
    {
        Id = row.Id,
        Descriptors = RecordRows.List<string>(row.Descriptors),
        People = row.People,
        Reason = (AnonymityReason?)row.Reason,
        ReasonWords = row.ReasonWords,
        Basis = (KnowledgeBasis?)row.Basis,
        BasisWords = row.BasisWords,
        Corroboration = (Corroboration)row.Corroboration,
        CorroborationWords = row.CorroborationWords,
        IsPseudonym = row.IsPseudonym != 0,
        DeclinesInStory = row.Declines is { } declines ? declines != 0 : null,
        Attestations = [.. attestations.Where(attestation => attestation.About == row.Id).Select(attestation => attestation.Attestation)],
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Descriptors { get; init; } = "[]";

        public int People { get; init; }

        public int? Reason { get; init; }

        public string ReasonWords { get; init; } = "";

        public int? Basis { get; init; }

        public string BasisWords { get; init; } = "";

        public int Corroboration { get; init; }

        public string CorroborationWords { get; init; } = "";

        public int IsPseudonym { get; init; }

        public int? Declines { get; init; }
    }
}
