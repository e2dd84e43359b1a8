using System.Collections.Immutable;
using PressCheck.Review.Store;

namespace PressCheck.Review.StoryRecords;

/// <summary>A remark on a story's text.</summary>
/// <param name="Id">A token.</param>
/// <param name="Passage">The story's words that it is about; empty if it is about the whole.</param>
/// <param name="Words">The remark.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="ClosedBy">Who closed it; null while it is open.</param>
/// <param name="ClosedAt">When.</param>
public sealed record Note(string Id, string Passage, string Words, string By, DateTimeOffset At, string? ClosedBy, DateTimeOffset? ClosedAt)
{
    /// <summary>The id and no word of it, so that none reaches a log.</summary>
    public override string ToString() => $"note {Id}";
}

/// <summary>Notes as rows.</summary>
internal static class NoteRows
{
    private const string Columns = "id, passage, words, person, at, closed_by AS closedby, closed_at AS closedat";

    /// <summary>The notes of a story, the oldest first.</summary>
    public static async Task<ImmutableArray<Note>> OfStoryAsync(Change read, string story) =>
        [.. (await read.ListAsync<Row>($"SELECT {Columns} FROM notes WHERE story = @story ORDER BY at, id", new { story })).Select(Of)];

    public static async Task<Note?> FindAsync(Change read, string story, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM notes WHERE story = @story AND id = @id", new { story, id }) is { } row ? Of(row) : null;

    public static Task InsertAsync(Change change, string story, Note note) => change.InsertAsync(
        "notes", ["story", "id", "passage", "words", "person", "at"], [[story, note.Id, note.Passage, note.Words, note.By, Moment.Microseconds(note.At)]]);

    public static Task CloseAsync(Change change, string story, string id, string by) => change.ExecuteAsync(
        "UPDATE notes SET closed_by = @by, closed_at = @at WHERE story = @story AND id = @id", new { story, id, by, at = change.NowMicroseconds });

    private static Note Of(Row row) => new(row.Id, row.Passage, row.Words, row.Person, Moment.At(row.At), row.ClosedBy, Moment.At(row.ClosedAt));

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Passage { get; init; } = "";

        public string Words { get; init; } = "";

        public string Person { get; init; } = "";

        public long At { get; init; }

        public string? ClosedBy { get; init; }

        public long? ClosedAt { get; init; }
    }
}
