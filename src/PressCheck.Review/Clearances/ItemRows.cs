using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Clearances;

/// <summary>How a finding went without anybody's clearance. Numbers are kept in databases and never change.</summary>
public enum GoneHow
{
    /// <summary>The text no longer has it.</summary>
    Fixed = 1,

    /// <summary>The text is the same; a record answers it, or its time has passed.</summary>
    AnsweredByRecord = 2,
}

/// <summary>A finding that a story had and has no more.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Fingerprint">What clearances were bound to.</param>
/// <param name="Message">What it said.</param>
/// <param name="Confidence">How sure the rule was.</param>
/// <param name="How">How it went.</param>
/// <param name="By">Whose change it went with.</param>
/// <param name="At">When.</param>
public sealed record GoneItem(string Rule, string Fingerprint, string Message, Confidence Confidence, GoneHow How, string By, DateTimeOffset At)
{
    /// <summary>No word of the story, so that none reaches a log.</summary>
    public override string ToString() => $"{Rule} {Fingerprint}";
}

/// <summary>Findings of a story across its drafts, as rows: one for each identity, of rule and fingerprint.</summary>
internal static class ItemRows
{
    private static readonly string[] Written = ["story", "rule_id", "fingerprint", "desk", "confidence", "message", "flagged_draft", "flagged_at"];

    /// <summary>What went, in the order in which it did.</summary>
    public static async Task<ImmutableArray<GoneItem>> GoneAsync(Change read, string story)
    {
        var rows = await read.ListAsync<GoneRow>(
            """
            SELECT rule_id AS rule, fingerprint, message, confidence, gone_how AS how, gone_by AS person, gone_at AS at FROM items
            WHERE story = @story AND gone_at IS NOT NULL ORDER BY gone_at, rule_id, fingerprint
            """,
            new { story });
        return [.. rows.Select(row => new GoneItem(row.Rule, row.Fingerprint, row.Message, (Confidence)row.Confidence, (GoneHow)row.How, row.Person, Moment.At(row.At)))];
    }

    /// <summary>Has the rows say what the latest draft has now.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="story">The story; its row is locked.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="by">Whose change it is.</param>
    /// <param name="how">How what is no longer found went.</param>
    /// <returns>What went with this change, and what came or came back.</returns>
    public static async Task<(List<(string Rule, string Fingerprint)> Gone, List<(string Rule, string Fingerprint)> Flagged)> KeepAsync(Change change, Story story, ImmutableArray<GradedFinding> findings, string by, GoneHow how)
    {
        var known = (await change.ListAsync<KnownRow>("SELECT rule_id AS rule, fingerprint, gone_at AS goneat FROM items WHERE story = @Id ORDER BY rule_id, fingerprint", new { story.Id }))
            .ToDictionary(row => (row.Rule, row.Fingerprint), row => row.GoneAt);
        var found = findings.DistinctBy(graded => (graded.Finding.Rule.Id, graded.Fingerprint)).ToDictionary(graded => (graded.Finding.Rule.Id, graded.Fingerprint));
        await change.InsertAsync("items", Written,
        [
            .. found.Where(pair => !known.ContainsKey(pair.Key)).Select(pair => new object?[]
            {
                story.Id, pair.Key.Id, pair.Key.Fingerprint, story.Desk, (int)pair.Value.Finding.Confidence, pair.Value.Finding.Message, story.Draft, change.NowMicroseconds,
            }),
        ]);
        foreach (var back in found.Where(pair => known.GetValueOrDefault(pair.Key) is not null))
        {
            await change.ExecuteAsync(
                """
                UPDATE items SET confidence = @confidence, message = @message, flagged_draft = @Draft, flagged_at = @at, gone_draft = NULL, gone_at = NULL, gone_by = NULL, gone_how = NULL, cleared_at = NULL
                WHERE story = @Id AND rule_id = @rule AND fingerprint = @fingerprint
                """,
                new
                {
                    confidence = (int)back.Value.Finding.Confidence,
                    message = back.Value.Finding.Message,
                    story.Draft,
                    at = change.NowMicroseconds,
                    story.Id,
                    rule = back.Key.Id,
                    fingerprint = back.Key.Fingerprint,
                });
        }

        var gone = known.Where(pair => pair.Value is null && !found.ContainsKey(pair.Key)).Select(pair => pair.Key).ToList();
        foreach (var (rule, fingerprint) in gone)
        {
            await change.ExecuteAsync(
                "UPDATE items SET gone_draft = @Draft, gone_at = @at, gone_by = @by, gone_how = @how WHERE story = @Id AND rule_id = @rule AND fingerprint = @fingerprint",
                new { story.Draft, at = change.NowMicroseconds, by, how = (int)how, story.Id, rule, fingerprint });
        }

        return (gone, [.. found.Keys.Where(key => !known.TryGetValue(key, out var goneAt) || goneAt is not null)]);
    }

    /// <summary>The items go with their story to another desk.</summary>
    public static Task MoveAsync(Change change, string story, string desk) => change.ExecuteAsync("UPDATE items SET desk = @desk WHERE story = @story", new { story, desk });

    private sealed record KnownRow
    {
        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public long? GoneAt { get; init; }
    }

    private sealed record GoneRow
    {
        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public string Message { get; init; } = "";

        public int Confidence { get; init; }

        public int How { get; init; }

        public string Person { get; init; } = "";

        public long At { get; init; }
    }
}
