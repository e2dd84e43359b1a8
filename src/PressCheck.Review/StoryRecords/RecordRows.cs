using System.Collections.Immutable;
using System.Text.Json;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.StoryRecords;

/// <summary>Everything that people have recorded about a story, as the rules take it.</summary>
internal static class RecordRows
{
    /// <summary>All in one trip: every decision of the gate asks for them.</summary>
    private const string Queries = $"{AttestationRows.Query}; {SourceRows.Query}; {ReplyRows.Queries}; {FieldRows.Queries}";

    /// <summary>The records of a story now.</summary>
    public static async Task<Records> OfStoryAsync(Change read, Story story)
    {
        await using var grid = await read.ManyAsync(Queries, new { story = story.Id });
        var attestations = await AttestationRows.ReadAsync(grid);
        return new Records
        {
            At = read.Now,
            Sources = await SourceRows.ReadAsync(grid, attestations),
            Replies = await ReplyRows.ReadAsync(grid, attestations),
            Story = await FieldRows.ReadAsync(grid, story, attestations),
        };
    }

    public static string Json<T>(ImmutableArray<T> values) => JsonSerializer.Serialize(values.IsDefault ? [] : values);

    public static ImmutableArray<T> List<T>(string json) => JsonSerializer.Deserialize<ImmutableArray<T>>(json);

    /// <summary>The id of the next record of a kind in a story whose row is locked: records are marked as removed and never deleted, so none gets another's id.</summary>
    public static async Task<string> NextIdAsync(Change change, string table, string prefix, string story) =>
        FormattableString.Invariant($"{prefix}-{await change.FirstAsync<long>($"SELECT COUNT(*) FROM {table} WHERE story = @story", new { story }) + 1}");
}
