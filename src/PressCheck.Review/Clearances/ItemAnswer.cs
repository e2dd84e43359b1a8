using System.Collections.Immutable;
using Dapper;
using PressCheck.Analysis.Findings;
using PressCheck.Review.Store;

namespace PressCheck.Review.Clearances;

/// <summary>A person's answer to one of the house's own items. It stands, whatever becomes of the text, until somebody reopens the item.</summary>
/// <param name="Id">A token.</param>
/// <param name="Item">The item's id.</param>
/// <param name="Words">The answer. It stays in the database.</param>
/// <param name="By">Who answered.</param>
/// <param name="At">When.</param>
/// <param name="Second">Who agreed, for an item that blocks.</param>
/// <param name="SecondAt">When.</param>
public sealed record ItemAnswer(string Id, string Item, string Words, string By, DateTimeOffset At, string? Second, DateTimeOffset? SecondAt)
{
    /// <summary>The id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"answer {Id} to {Item}";

    /// <summary>Whether the answer counts.</summary>
    /// <param name="enforcement">What the newsroom does about the item.</param>
    /// <param name="authors">The story's authors.</param>
    public Standing Standing(Enforcement enforcement, ImmutableArray<string> authors) => ClearancePolicy.ByTwo(enforcement, By, Second, authors);
}

/// <summary>Answers to the house's own items as rows.</summary>
internal static class AnswerRows
{
    private const string Columns = "id, item, words, person, at, second_person AS second, second_at AS secondat";

    /// <summary>Those that stand, the oldest first.</summary>
    public const string Query = $"SELECT {Columns} FROM item_answers WHERE story = @story AND reopened_at IS NULL ORDER BY at, id";

    public static async Task<ImmutableArray<ItemAnswer>> ReadAsync(SqlMapper.GridReader grid) => [.. (await grid.ReadAsync<Row>()).Select(Of)];

    public static async Task<ItemAnswer?> FindAsync(Change read, string story, string item) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM item_answers WHERE story = @story AND item = @item AND reopened_at IS NULL", new { story, item }) is { } row ? Of(row) : null;

    /// <summary>An answer that somebody opened again.</summary>
    internal sealed record Once(ItemAnswer Answer, string By, DateTimeOffset At)
    {
        public override string ToString() => Answer.ToString();
    }

    /// <summary>The last answer to each item whose answer was opened again.</summary>
    public static async Task<List<Once>> ReopenedAsync(Change read, string story) =>
    [
        .. (await read.ListAsync<OnceRow>($"SELECT {Columns}, reopened_by AS reopenedby, reopened_at AS reopenedat FROM item_answers WHERE story = @story AND reopened_at IS NOT NULL ORDER BY reopened_at, id", new { story }))
            .GroupBy(static row => row.Item, StringComparer.Ordinal).Select(static rows => rows.Last()).Select(static row => new Once(Of(row), row.ReopenedBy, Moment.At(row.ReopenedAt))),
    ];

    public static Task InsertAsync(Change change, string story, ItemAnswer answer) => change.InsertAsync(
        "item_answers", ["id", "story", "item", "words", "person", "at"], [[answer.Id, story, answer.Item, answer.Words, answer.By, Moment.Microseconds(answer.At)]]);

    public static Task SecondAsync(Change change, string id, string by) => change.ExecuteAsync(
        "UPDATE item_answers SET second_person = @by, second_at = @at WHERE id = @id", new { id, by, at = change.NowMicroseconds });

    public static Task ReopenAsync(Change change, string id, string by) => change.ExecuteAsync(
        "UPDATE item_answers SET reopened_by = @by, reopened_at = @at WHERE id = @id", new { id, by, at = change.NowMicroseconds });

    private static ItemAnswer Of(Row row) => new(row.Id, row.Item, row.Words, row.Person, Moment.At(row.At), row.Second, Moment.At(row.SecondAt));

    private record Row
    {
        public string Id { get; init; } = "";

        public string Item { get; init; } = "";

        public string Words { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public string? Second { get; init; }

        public long? SecondAt { get; init; }
    }

    private sealed record OnceRow : Row
    {
        public string ReopenedBy { get; init; } = "";

        public long ReopenedAt { get; init; }
    }
}
