using System.Collections.Immutable;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.StoryRecords;

/// <summary>A story's fields as rows.</summary>
internal static class FieldRows
{
    private const string Columns =
        """
        class, act, publish_at AS publishat, is_sensitive AS issensitive, bylines, gathered_in AS gatheredin, protections, protected_names AS protectednames,
        borrowed_quotations AS borrowed
        """;

    /// <summary>The fields of a story, its holds, open notes and what is vouched for among them.</summary>
    public static async Task<StoryFields> OfStoryAsync(Change read, Story story, List<KeptAttestation> attestations)
    {
        var row = await read.FirstAsync<Row>($"SELECT {Columns} FROM story_fields WHERE story = @Id", new { story.Id }) ?? new Row();
        var notes = await read.ListAsync<NoteRow>("SELECT passage, words FROM notes WHERE story = @Id AND closed_at IS NULL ORDER BY at, id", new { story.Id });
        return new StoryFields
        {
            Authors = story.Authors,
            Bylines = RecordRows.List<string>(row.Bylines),
            Act = (StoryAct)row.Act,
            Class = (StoryClass?)row.Class,
            PublishAt = Moment.At(row.PublishAt),
            IsSensitive = row.IsSensitive != 0,
            Dateline = attestations.FindLast(attestation => attestation.Attestation.Kind == AttestationKind.WasThere)?.Attestation,
            GatheredIn = RecordRows.List<string>(row.GatheredIn),
            Holds = [.. Holds(story)],
            OpenNotes = [.. notes.Select(note => new OpenNote(note.Passage, note.Words))],
            CheckedQuotations =
            [
                .. attestations.Where(attestation => attestation.Attestation.Kind == AttestationKind.QuotationChecked).Select(attestation => new CheckedQuotation(attestation.Words, attestation.Attestation)),
            ],
            BorrowedQuotations = RecordRows.List<BorrowedQuotation>(row.Borrowed),
            ProtectedNames = RecordRows.List<string>(row.ProtectedNames),
            Protections = RecordRows.List<Protection>(row.Protections),
        };
    }

    private static IEnumerable<Hold> Holds(Story story)
    {
        if (story.LegalHold)
        {
            yield return new Hold(HoldKind.Legal);
        }

        if (story.EmbargoUntil is { } until)
        {
            yield return new Hold(HoldKind.Embargo, until);
        }
    }

    private sealed record Row
    {
        public int? Class { get; init; }

        public int Act { get; init; }

        public long? PublishAt { get; init; }

        public int IsSensitive { get; init; }

        public string Bylines { get; init; } = "[]";

        public string GatheredIn { get; init; } = "[]";

        public string Protections { get; init; } = "[]";

        public string ProtectedNames { get; init; } = "[]";

        public string Borrowed { get; init; } = "[]";
    }

    private sealed record NoteRow
    {
        public string Passage { get; init; } = "";

        public string Words { get; init; } = "";
    }
}
