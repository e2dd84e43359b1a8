using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Review.Store;

namespace PressCheck.Review.Stories;

/// <summary>Stories as rows.</summary>
internal static class StoryRows
{
    private const string StoryColumns =
        "id, title, desk, editor, state, version, draft, legal_hold AS legalhold, embargo_until AS embargountil, changed_at AS changedat";

    private static readonly string[] DraftColumns = ["story", "number", "sha256", "text", "parts", "type", "locations", "word_count", "rule_set", "person", "at"];
    private static readonly string[] FindingColumns = ["story", "draft", "ordinal", "rule_id", "fingerprint", "span_start", "span_length", "confidence", "message", "evidence"];

    /// <summary>A story; null if there is none.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="id">The story's id.</param>
    /// <param name="locked">Nobody else changes it until the transaction ends.</param>
    public static async Task<Story?> FindAsync(Change change, string id, bool locked)
    {
        var select = locked ? change.Dialect.SelectLocked(StoryColumns, "stories", "id = @id") : $"SELECT {StoryColumns} FROM stories WHERE id = @id";
        if (await change.FirstAsync<StoryRow>(select, new { id }) is not { } row)
        {
            return null;
        }

        var authors = await change.ListAsync<string>("SELECT person FROM story_authors WHERE story = @id ORDER BY person", new { id });
        var draft = await change.FirstAsync<DraftRow>("SELECT sha256, rule_set AS ruleset, person FROM drafts WHERE story = @id AND number = @draft", new { id, draft = row.Draft });
        return new Story(
            row.Id, row.Title, row.Desk, [.. authors], row.Editor, (StoryState)row.State, row.Version, row.Draft, draft?.Sha256, draft?.RuleSet, draft?.Person,
            row.LegalHold != 0, Moment.At(row.EmbargoUntil), Moment.At(row.ChangedAt));
    }

    public static Task InsertAsync(Change change, Story story) => change.ExecuteAsync(
        """
        INSERT INTO stories (id, title, desk, editor, state, version, draft, legal_hold, embargo_until, created_at, changed_at)
        VALUES (@Id, @Title, @Desk, @Editor, @state, @Version, @Draft, 0, NULL, @at, @at)
        """,
        new { story.Id, story.Title, story.Desk, story.Editor, state = (int)story.State, story.Version, story.Draft, at = Moment.Microseconds(story.ChangedAt) });

    public static Task InsertAuthorsAsync(Change change, Story story) =>
        change.InsertAsync("story_authors", ["story", "person", "changed_at"], [.. story.Authors.Select(author => new object?[] { story.Id, author, Moment.Microseconds(story.ChangedAt) })]);

    public static Task DeleteAuthorsAsync(Change change, string story) => change.ExecuteAsync("DELETE FROM story_authors WHERE story = @story", new { story });

    public static Task UpdateAsync(Change change, Story story) => change.ExecuteAsync(
        """
        UPDATE stories SET title = @Title, desk = @Desk, editor = @Editor, state = @state, version = @Version, draft = @Draft, legal_hold = @hold,
        embargo_until = @until, changed_at = @at WHERE id = @Id
        """,
        new
        {
            story.Id,
            story.Title,
            story.Desk,
            story.Editor,
            state = (int)story.State,
            story.Version,
            story.Draft,
            hold = story.LegalHold ? 1 : 0,
            until = story.EmbargoUntil is { } until ? Moment.Microseconds(until) : (long?)null,
            at = Moment.Microseconds(story.ChangedAt),
        });

    public static async Task InsertDraftAsync(Change change, Story story, Report report, string ruleSet, string by)
    {
        var draft = report.Draft;
        await change.InsertAsync("drafts", DraftColumns,
        [
            [
                story.Id, story.Draft, draft.Sha256, draft.Text, JsonSerializer.Serialize(draft.Parts.Select(part => new[] { (int)part.Kind, part.Span.Start, part.Span.Length })),
                (int)draft.Type, JsonSerializer.Serialize(draft.Locations), report.Words, ruleSet, by, change.NowMicroseconds,
            ],
        ]);
    }

    /// <summary>Has the rows say what the latest draft has now, and by which version of the rules; those that say so already stay as they are.</summary>
    public static async Task KeepFindingsAsync(Change change, Story story, Report report)
    {
        var rows = report.Findings.Select((graded, ordinal) => Row(story, graded, ordinal)).ToList();
        var kept = await change.ListAsync<FindingRow>(
            """
            SELECT rule_id AS rule, fingerprint, span_start AS start, span_length AS length, confidence, message, evidence FROM findings
            WHERE story = @Id AND draft = @Draft ORDER BY ordinal
            """,
            new { story.Id, story.Draft });
        if (kept.Count != rows.Count || !kept.Zip(rows).All(pair => pair.First.Says(pair.Second)))
        {
            await change.ExecuteAsync("DELETE FROM findings WHERE story = @Id AND draft = @Draft", new { story.Id, story.Draft });
            await change.InsertAsync("findings", FindingColumns, rows);
        }

        if (story.DraftRuleSet != Catalogue.Version)
        {
            await change.ExecuteAsync("UPDATE drafts SET rule_set = @version WHERE story = @Id AND number = @Draft", new { version = Catalogue.Version, story.Id, story.Draft });
        }
    }

    /// <summary>A draft as it was saved; null if there is none of that number.</summary>
    public static async Task<Draft?> DraftAsync(Change change, string story, long number)
    {
        var row = await change.FirstAsync<TextRow>("SELECT text, parts, type, locations FROM drafts WHERE story = @story AND number = @number", new { story, number });
        return row is null ? null : new Draft(
            $"{story}/{number}",
            row.Text,
            [.. JsonSerializer.Deserialize<int[][]>(row.Parts)!.Select(part => new Part((PartKind)part[0], new Span(part[1], part[2])))],
            (StoryType)row.Type,
            [.. JsonSerializer.Deserialize<string[]>(row.Locations)!]);
    }

    /// <summary>The sign-off of a story; none if there is none or it has lapsed.</summary>
    public const string SignOffQuery =
        """
        SELECT sha256, rule_set AS ruleset, person, at, lapsed_at AS lapsedat FROM sign_offs
        WHERE story = @story AND version = (SELECT MAX(version) FROM sign_offs WHERE story = @story)
        """;

    /// <inheritdoc cref="SignOffQuery"/>
    public static async Task<SignOff?> SignOffAsync(Change change, string story) => Of(await change.FirstAsync<SignOffRow>(SignOffQuery, new { story }));

    public static async Task<SignOff?> ReadSignOffAsync(SqlMapper.GridReader grid) => Of(await grid.ReadFirstOrDefaultAsync<SignOffRow>());

    /// <summary>The last sign-off of a story, whether it still counts or not; null if it never had one.</summary>
    public static async Task<LastSignOff?> LastSignOffAsync(Change read, string story)
    {
        if (await read.FirstAsync<SignOffRow>(SignOffQuery, new { story }) is not { } row)
        {
            return null;
        }

        // The same text may have been saved again: the draft is the one that was there to be signed.
        var draft = await read.FirstAsync<long?>("SELECT MAX(number) FROM drafts WHERE story = @story AND sha256 = @hash AND at <= @at", new { story, hash = row.Sha256, at = row.At })
            ?? await read.FirstAsync<long?>("SELECT MIN(number) FROM drafts WHERE story = @story AND sha256 = @hash", new { story, hash = row.Sha256 });
        return draft is { } number ? new LastSignOff(number, row.Sha256, row.RuleSet, row.Person, Moment.At(row.At), Moment.At(row.LapsedAt)) : null;
    }

    private static SignOff? Of(SignOffRow? row) => row is not { LapsedAt: null } ? null : new SignOff(row.Sha256, row.RuleSet, row.Person, Moment.At(row.At));

    public static Task InsertSignOffAsync(Change change, Story story, string ruleSet, string by) => change.InsertAsync(
        "sign_offs", ["story", "version", "sha256", "rule_set", "person", "at"], [[story.Id, story.Version + 1, story.DraftHash, ruleSet, by, change.NowMicroseconds]]);

    /// <summary>Has the sign-off of a story count no more. True if there was one.</summary>
    public static async Task<bool> LapseSignOffAsync(Change change, string story) =>
        await change.ExecuteAsync("UPDATE sign_offs SET lapsed_at = @at WHERE story = @story AND lapsed_at IS NULL", new { story, at = change.NowMicroseconds }) > 0;

    private static object?[] Row(Story story, GradedFinding graded, int ordinal) =>
    [
        story.Id, story.Draft, ordinal, graded.Finding.Rule.Id, graded.Fingerprint, graded.Finding.Span.Start, graded.Finding.Span.Length, (int)graded.Finding.Confidence, graded.Finding.Message,
        JsonSerializer.Serialize(graded.Finding.Evidence.Select(evidence => new object[] { evidence.Span.Start, evidence.Span.Length, evidence.Role })),
    ];

    private sealed record StoryRow
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string Desk { get; init; } = "";

        public string? Editor { get; init; }

        public int State { get; init; }

        public long Version { get; init; }

        public long Draft { get; init; }

        public int LegalHold { get; init; }

        public long? EmbargoUntil { get; init; }

        public long ChangedAt { get; init; }
    }

    private sealed record DraftRow
    {
        public string Sha256 { get; init; } = "";

        public string RuleSet { get; init; } = "";

        public string Person { get; init; } = "";
    }

    private sealed record TextRow
    {
        public string Text { get; init; } = "";

        public string Parts { get; init; } = "[]";

        public int Type { get; init; }

        public string Locations { get; init; } = "[]";
    }

    private sealed record FindingRow
    {
        public string Rule { get; init; } = "";

        public string Fingerprint { get; init; } = "";

        public int Start { get; init; }

        public int Length { get; init; }

        public int Confidence { get; init; }

        public string Message { get; init; } = "";

        public string Evidence { get; init; } = "";

        /// <summary>The row says what values in the order of the columns would.</summary>
        public bool Says(object?[] values) => values.AsSpan(3).SequenceEqual(new object?[] { Rule, Fingerprint, Start, Length, Confidence, Message, Evidence });
    }

    private sealed record SignOffRow
    {
        public string Sha256 { get; init; } = "";

        public string RuleSet { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public long? LapsedAt { get; init; }
    }
}
