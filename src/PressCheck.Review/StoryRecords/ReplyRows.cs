using System.Collections.Immutable;
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

    /// <summary>The entries of a story in the order in which they were made.</summary>
    public static async Task<ImmutableArray<ReplyEntry>> OfStoryAsync(Change read, string story, List<KeptAttestation> attestations)
    {
        var rows = await read.ListAsync<Row>($"SELECT {Columns} FROM replies WHERE story = @story AND removed_at IS NULL ORDER BY at, id", new { story });
        if (rows.Count == 0)
        {
            return [];
        }

        var attempts = (await read.ListAsync<AttemptRow>("SELECT reply, at, channel, put FROM reply_attempts WHERE story = @story ORDER BY at, id", new { story })).ToLookup(row => row.Reply, StringComparer.Ordinal);
        return [.. rows.Select(row => Of(row, attempts[row.Id], attestations))];
    }

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
