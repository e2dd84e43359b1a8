using System.Globalization;
using PressCheck.Review.Audit;
using PressCheck.Review.Gates;
using PressCheck.Review.Store;

namespace PressCheck.Review.Mail;

/// <summary>Looks again at what should never be, and clears away what nobody needs. Doing so twice is as good as once.</summary>
public sealed class Sweeps(Database database)
{
    private const int MostAtOnce = 200;

    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(30);

    /// <summary>How long a request's id is known: a client that asks again later asks anew.</summary>
    public static readonly TimeSpan RequestsKept = TimeSpan.FromDays(30);

    /// <summary>
    /// Finds escapes that nobody noted: publications that passed as cleared although nobody ever signed off that draft, within the last 30 days, as happens when
    /// something writes past the gate. Each is marked as an escape, recorded, and told to whoever is told of any escape.
    /// </summary>
    /// <returns>Escapes found now.</returns>
    public async Task<int> FindEscapesAsync(CancellationToken cancel = default)
    {
        var found = 0;
        foreach (var row in await database.ReadAsync(SuspectsAsync, cancel))
        {
            found += await Telling.ChangeAsync(database, change => MarkAsync(change, row), cancel);
        }

        return found;
    }

    /// <summary>Forgets requests that were made long ago.</summary>
    /// <returns>How many.</returns>
    public Task<int> ForgetRequestsAsync(CancellationToken cancel = default) => database.ChangeAsync(
        change => change.ExecuteAsync("DELETE FROM requests WHERE at < @before", new { before = Moment.Microseconds(change.Now - RequestsKept) }), cancel);

    private static Task<List<Row>> SuspectsAsync(Change read) => read.ListAsync<Row>(
        $"""
        SELECT id, story, sha256, person FROM publications
        WHERE escaped = 0 AND at > @since AND NOT EXISTS (SELECT 1 FROM sign_offs WHERE sign_offs.story = publications.story AND sign_offs.sha256 = publications.sha256)
        ORDER BY at, id {read.Dialect.Limit}
        """,
        new { since = Moment.Microseconds(read.Now - LooksBack), limit = MostAtOnce });

    private static async Task<int> MarkAsync(Change change, Row row)
    {
        // The story's row is locked first, as every change does.
        var story = await change.FirstAsync<StoryRow>(change.Dialect.SelectLocked("desk, editor", "stories", "id = @Story"), new { row.Story });
        if (story is null || await change.ExecuteAsync("UPDATE publications SET escaped = 1, objections = @objections WHERE id = @Id AND escaped = 0", new { row.Id, objections = nameof(ObjectionKind.NotSignedOff) }) == 0)
        {
            return 0;
        }

        change.Record(AuditAction.EscapeFound, OutboxSender.Robot, row.Story, row.Sha256, AuditDetails.None.With(AuditKey.Count, 1.ToString(CultureInfo.InvariantCulture)));
        var authors = await change.ListAsync<string>("SELECT person FROM story_authors WHERE story = @Story ORDER BY person", new { row.Story });
        await Telling.OnceAsync(change, row.Id, "escape-found", row.Story, [.. authors, story.Editor ?? $"desk:{story.Desk}", $"managers:{story.Desk}"]);
        return 1;
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Story { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Person { get; init; } = "";
    }

    private sealed record StoryRow
    {
        public string Desk { get; init; } = "";

        public string? Editor { get; init; }
    }
}
