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
    /// <summary>The records of a story now.</summary>
    public static async Task<Records> OfStoryAsync(Change read, Story story)
    {
        var attestations = await AttestationRows.OfStoryAsync(read, story.Id);
        return new Records
        {
            At = read.Now,
            Sources = await SourceRows.OfStoryAsync(read, story.Id, attestations),
            Replies = await ReplyRows.OfStoryAsync(read, story.Id, attestations),
            Story = await FieldRows.OfStoryAsync(read, story, attestations),
        };
    }

    public static string Json<T>(ImmutableArray<T> values) => JsonSerializer.Serialize(values.IsDefault ? [] : values);

    public static ImmutableArray<T> List<T>(string json) => JsonSerializer.Deserialize<ImmutableArray<T>>(json);

    /// <summary>The id of the next record of a kind in a story whose row is locked: records are marked as removed and never deleted, so none gets another's id.</summary>
    public static async Task<string> NextIdAsync(Change change, string table, string prefix, string story) =>
        FormattableString.Invariant($"{prefix}-{await change.FirstAsync<long>($"SELECT COUNT(*) FROM {table} WHERE story = @story", new { story }) + 1}");
}
