using System.Collections.Immutable;
using Dapper;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Store;

namespace PressCheck.Review.StoryRecords;

/// <summary>The reply log as rows.</summary>
internal static class ReplyRows
{
    private const string Columns =
        """
        id, subject, allegations, deadline, outcome, replied_at AS repliedat, passage, why_left_out AS whyleftout, explanation,
        exemption, exemption_words AS exemptionwords, exemption_link AS exemptionlink
        """;

    /// <summary>The entries of a story in the order in which they were made, then their attempts.</summary>
    public const string Queries =
        $"SELECT {Columns} FROM replies WHERE story = @story AND removed_at IS NULL ORDER BY at, id; SELECT reply, at, channel, put FROM reply_attempts WHERE story = @story ORDER BY at, id";

    public static async Task<ImmutableArray<ReplyEntry>> ReadAsync(SqlMapper.GridReader grid, List<KeptAttestation> attestations)
    {
        var rows = await grid.ReadAsync<Row>();
        var attempts = (await grid.ReadAsync<AttemptRow>()).ToLookup(row => row.Reply, StringComparer.Ordinal);
        return [.. rows.Select(row => Of(row, attempts[row.Id], attestations))];
    }

    /// <summary>An entry without its attempts and approval; null if there is none or it was taken out.</summary>
    public static async Task<ReplyEntry?> FindAsync(Change read, string story, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM replies WHERE story = @story AND id = @id AND removed_at IS NULL", new { story, id }) is { } row ? Of(row, [], []) : null;

    /// <summary>An entry as it is kept: trimmed, in whole microseconds, and within the limits.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static ReplyEntry Whole(ReplyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        RecordLimits.Count(entry.Allegations.Length, "The allegations");
        return entry with
        {
            Subject = RecordLimits.Phrase(entry.Subject, "The subject"),
            Allegations = [.. entry.Allegations.Select(put => put with { Words = RecordLimits.Words(put.Words, "An allegation") })],
            Deadline = Whole(entry.Deadline),
            Outcome = RecordLimits.Known(entry.Outcome, "What came of asking"),
            RepliedAt = Whole(entry.RepliedAt),
            Passage = RecordLimits.Perhaps(entry.Passage, "The passage"),
            WhyLeftOut = RecordLimits.Perhaps(entry.WhyLeftOut, "Why the story carries no answer"),
            Explanation = RecordLimits.Perhaps(entry.Explanation, "The subject's reason"),
        };
    }

    /// <summary>Keeps an entry; its attempts and exemption are left as they are.</summary>
    public static Task PutAsync(Change change, string story, ReplyEntry entry, bool isNew, string by) => change.ExecuteAsync(
        isNew
            ? """
              INSERT INTO replies (story, id, subject, allegations, deadline, outcome, replied_at, passage, why_left_out, explanation, exemption_words, exemption_link, person, at)
              VALUES (@story, @Id, @Subject, @allegations, @deadline, @outcome, @replied, @Passage, @WhyLeftOut, @Explanation, '', '', @by, @at)
              """
            : """
              UPDATE replies SET subject = @Subject, allegations = @allegations, deadline = @deadline, outcome = @outcome, replied_at = @replied, passage = @Passage,
              why_left_out = @WhyLeftOut, explanation = @Explanation WHERE story = @story AND id = @Id
              """,
        new
        {
            story,
            entry.Id,
            entry.Subject,
            allegations = RecordRows.Json(entry.Allegations),
            deadline = entry.Deadline is { } deadline ? Moment.Microseconds(deadline) : (long?)null,
            outcome = (int)entry.Outcome,
            replied = entry.RepliedAt is { } replied ? Moment.Microseconds(replied) : (long?)null,
            entry.Passage,
            entry.WhyLeftOut,
            entry.Explanation,
            by,
            at = change.NowMicroseconds,
        });

    public static Task InsertAttemptAsync(Change change, string id, string story, string reply, ReplyAttempt attempt, string by) => change.InsertAsync(
        "reply_attempts",
        ["id", "story", "reply", "at", "channel", "put", "person", "recorded_at"],
        [[id, story, reply, Moment.Microseconds(attempt.At), (int)attempt.Channel, attempt.Put, by, change.NowMicroseconds]]);

    public static Task ExemptAsync(Change change, string story, string id, Exemption? exemption) => change.ExecuteAsync(
        "UPDATE replies SET exemption = @code, exemption_words = @words, exemption_link = @link WHERE story = @story AND id = @id",
        new { story, id, code = (int?)exemption?.Code, words = exemption?.Words ?? "", link = exemption?.Link ?? "" });

    /// <summary>Has an entry count no more. True if there was one.</summary>
    public static async Task<bool> RemoveAsync(Change change, string story, string id) => await change.ExecuteAsync(
        "UPDATE replies SET removed_at = @at WHERE story = @story AND id = @id AND removed_at IS NULL", new { story, id, at = change.NowMicroseconds }) > 0;

    private static DateTimeOffset? Whole(DateTimeOffset? at) => at is { } moment ? Moment.Whole(moment) : null;

    private static ReplyEntry Of(Row row, IEnumerable<AttemptRow> attempts, List<KeptAttestation> attestations) => new()
    {
        Id = row.Id,
        Subject = row.Subject,
        Allegations = RecordRows.List<PutAllegation>(row.Allegations),
        Attempts = [.. attempts.Select(attempt => new ReplyAttempt(Moment.At(attempt.At), (Channel)attempt.Channel, attempt.Put))],
        Deadline = Moment.At(row.Deadline),
        Outcome = (ReplyOutcome)row.Outcome,
        RepliedAt = Moment.At(row.RepliedAt),
        Passage = row.Passage,
        WhyLeftOut = row.WhyLeftOut,
        Explanation = row.Explanation,
        Exemption = row.Exemption is not { } code ? null : new Exemption(
            (ExemptionCode)code,
            row.ExemptionWords,
            row.ExemptionLink,
            attestations.FindLast(attestation => attestation.About == row.Id && attestation.Attestation.Kind == AttestationKind.ExemptionApproved)?.Attestation),
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Allegations { get; init; } = "[]";

        public long? Deadline { get; init; }

        public int Outcome { get; init; }

        public long? RepliedAt { get; init; }

        public string Passage { get; init; } = "";

        public string WhyLeftOut { get; init; } = "";

        public string Explanation { get; init; } = "";

        public int? Exemption { get; init; }

        public string ExemptionWords { get; init; } = "";

        public string ExemptionLink { get; init; } = "";
    }

    private sealed record AttemptRow
    {
        public string Reply { get; init; } = "";

        public long At { get; init; }

        public int Channel { get; init; }

        public string Put { get; init; } = "";
    }
}
