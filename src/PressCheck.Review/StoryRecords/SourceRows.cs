using System.Collections.Immutable;
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
    public static async Task<ImmutableArray<SourceEntry>> OfStoryAsync(Change read, string story, List<KeptAttestation> attestations)
    {
        var rows = await read.ListAsync<Row>($"SELECT {Columns} FROM sources WHERE story = @story AND removed_at IS NULL ORDER BY at, id", new { story });
        return [.. rows.Select(row => Of(row, attestations))];
    }

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
