using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Audit;
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

    /// <summary>The fields of a story, then its open notes.</summary>
    public const string Queries =
        $"SELECT {Columns} FROM story_fields WHERE story = @story; SELECT passage, words FROM notes WHERE story = @story AND closed_at IS NULL ORDER BY at, id";

    /// <summary>The fields of a story, its holds, open notes and what is vouched for among them.</summary>
    public static async Task<StoryFields> ReadAsync(SqlMapper.GridReader grid, Story story, List<KeptAttestation> attestations)
    {
        var row = await grid.ReadFirstOrDefaultAsync<Row>() ?? new Row();
        var notes = await grid.ReadAsync<NoteRow>();
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

    /// <summary>Fields as they are kept: trimmed, in whole microseconds, and within the limits.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static StoryFields Whole(StoryFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        RecordLimits.Count(fields.BorrowedQuotations.Length, "Borrowed quotations");
        return fields with
        {
            Bylines = Names(fields.Bylines, "A byline"),
            Act = RecordLimits.Known(fields.Act, "What publishing does"),
            Class = fields.Class is { } time ? RecordLimits.Known(time, "How much time the story had") : null,
            PublishAt = fields.PublishAt is { } at ? Moment.Whole(at) : null,
            GatheredIn = Names(fields.GatheredIn, "A place"),
            BorrowedQuotations = [.. fields.BorrowedQuotations.Select(borrowed => new BorrowedQuotation(RecordLimits.Words(borrowed.Words, "A quotation"), RecordLimits.Phrase(borrowed.Origin, "Where a quotation was first")))],
            ProtectedNames = Names(fields.ProtectedNames, "A protected name"),
            Protections = [.. fields.Protections.Select(protection => RecordLimits.Known(protection, "A protection")).Distinct().Order()],
        };
    }

    public static async Task PutAsync(Change change, string story, StoryFields fields)
    {
        var values = new
        {
            story,
            time = (int?)fields.Class,
            act = (int)fields.Act,
            publish = fields.PublishAt is { } at ? Moment.Microseconds(at) : (long?)null,
            sensitive = fields.IsSensitive ? 1 : 0,
            bylines = RecordRows.Json(fields.Bylines),
            gathered = RecordRows.Json(fields.GatheredIn),
            protections = RecordRows.Json(fields.Protections),
            names = RecordRows.Json(fields.ProtectedNames),
            borrowed = RecordRows.Json(fields.BorrowedQuotations),
        };
        var updated = await change.ExecuteAsync(
            """
            UPDATE story_fields SET class = @time, act = @act, publish_at = @publish, is_sensitive = @sensitive, bylines = @bylines, gathered_in = @gathered,
            protections = @protections, protected_names = @names, borrowed_quotations = @borrowed WHERE story = @story
            """,
            values);
        if (updated == 0)
        {
            await change.ExecuteAsync(
                """
                INSERT INTO story_fields (story, class, act, publish_at, is_sensitive, bylines, gathered_in, protections, protected_names, borrowed_quotations)
                VALUES (@story, @time, @act, @publish, @sensitive, @bylines, @gathered, @protections, @names, @borrowed)
                """,
                values);
        }
    }

    /// <summary>What the audit trail says of a change: which fields, and from what to what where that is a word of a list or a time.</summary>
    public static IEnumerable<AuditDetails> Changes(StoryFields before, StoryFields after)
    {
        (string Item, string? From, string? To, bool Same)[] fields =
        [
            ("class", Word(before.Class), Word(after.Class), before.Class == after.Class),
            ("act", Word<StoryAct>(before.Act), Word<StoryAct>(after.Act), before.Act == after.Act),
            ("publish-at", Text(before.PublishAt), Text(after.PublishAt), before.PublishAt == after.PublishAt),
            ("sensitive", before.IsSensitive ? "yes" : "no", after.IsSensitive ? "yes" : "no", before.IsSensitive == after.IsSensitive),
            ("bylines", null, null, before.Bylines.SequenceEqual(after.Bylines)),
            ("gathered-in", null, null, before.GatheredIn.SequenceEqual(after.GatheredIn)),
            ("protections", null, null, before.Protections.SequenceEqual(after.Protections)),
            ("protected-names", null, null, before.ProtectedNames.SequenceEqual(after.ProtectedNames)),
            ("borrowed-quotations", null, null, before.BorrowedQuotations.SequenceEqual(after.BorrowedQuotations)),
        ];
        foreach (var (item, from, to, same) in fields)
        {
            if (!same)
            {
                var details = AuditDetails.None.With(AuditKey.Item, item);
                yield return from is null ? details : details.With(AuditKey.From, from).With(AuditKey.To, to!);
            }
        }
    }

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : "none";

    private static string Text(DateTimeOffset? at) => at is { } moment ? Moment.Text(moment) : "none";

    private static ImmutableArray<string> Names(ImmutableArray<string> names, string what)
    {
        RecordLimits.Count(names.Length, what);
        return [.. names.Select(name => RecordLimits.Phrase(name, what)).Distinct(StringComparer.Ordinal)];
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
