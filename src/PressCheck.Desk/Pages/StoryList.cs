using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Pages;

/// <summary>The stories that a person may see, the latest changed first: their own and those of their desk; a manager sees all.</summary>
internal static class StoryList
{
    private const int Most = 100;

    public static async Task<IReadOnlyList<Line>> ReadAsync(Database database, Person person, CancellationToken cancel)
    {
        var rows = await database.ReadAsync(read => read.ListAsync<Row>(
            $"""
            SELECT id, title, desk, state, legal_hold AS legalhold, embargo_until AS embargountil, changed_at AS changedat FROM stories
            {(person.Role == Role.Manager ? "" : "WHERE desk = @Desk OR id IN (SELECT story FROM story_authors WHERE person = @Id)")}
            ORDER BY changed_at DESC, id
            """,
            new { person.Desk, person.Id }), cancel);
        return [.. rows.Take(Most).Select(row => new Line(
            row.Id, row.Title, row.Desk, (StoryState)row.State, row.LegalHold != 0, row.EmbargoUntil is { } until ? Moment.At(until) : null, Moment.At(row.ChangedAt)))];
    }

    /// <summary>A state as pages show it.</summary>
    public static (string Tone, string Words) Show(StoryState state) => state switch
    {
        StoryState.Draft => ("rest", "draft"),
        StoryState.Submitted => ("wait", "submitted"),
        StoryState.ChangesRequested => ("stop", "changes requested"),
        StoryState.SignedOff => ("go", "signed off"),
        StoryState.Published => ("go", "published"),
        StoryState.Corrected => ("go", "corrected"),
        _ => ("rest", "withdrawn"),
    };

    internal sealed record Line(string Id, string Title, string Desk, StoryState State, bool LegalHold, DateTimeOffset? EmbargoUntil, DateTimeOffset ChangedAt)
    {
        public override string ToString() => $"story {Id}";
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Title { get; init; } = "";

        public string Desk { get; init; } = "";

        public int State { get; init; }

        public int LegalHold { get; init; }

        public long? EmbargoUntil { get; init; }

        public long ChangedAt { get; init; }
    }
}
