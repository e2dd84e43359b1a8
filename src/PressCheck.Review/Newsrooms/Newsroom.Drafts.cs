using PressCheck.Review.Store;

namespace PressCheck.Review.Newsrooms;

/// <summary>A draft in a list, without its text.</summary>
/// <param name="Number">Drafts of a story are numbered from 1.</param>
/// <param name="Sha256">SHA-256 of its text.</param>
/// <param name="Words">Words counted in it.</param>
/// <param name="RuleSet">The version of the rule set that it was checked with when it was saved.</param>
/// <param name="By">Who saved it.</param>
/// <param name="At">When.</param>
public sealed record DraftLine(long Number, string Sha256, int Words, string RuleSet, string By, DateTimeOffset At);

public sealed partial class Newsroom
{
    /// <summary>The drafts of a story, the latest first: those before one that the reader has.</summary>
    public Task<List<DraftLine>> DraftsAsync(string story, long before, int most, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<DraftLineRow>(
            $"SELECT number, sha256, word_count AS words, rule_set AS ruleset, person, at FROM drafts WHERE story = @story AND number < @before ORDER BY number DESC {database.Dialect.Limit}",
            new { story, before, limit = most }))
        .ConvertAll(row => new DraftLine(row.Number, row.Sha256, row.Words, row.RuleSet, row.Person, Moment.At(row.At))), cancel);

    private sealed record DraftLineRow
    {
        public long Number { get; init; }

        public string Sha256 { get; init; } = "";

        public int Words { get; init; }

        public string RuleSet { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }
    }
}
