using System.Collections.Immutable;
using PressCheck.Review.Gates;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;

namespace PressCheck.Review.Releases;

/// <summary>How a planned or refused release came to its end. Numbers are kept in databases and never change.</summary>
internal enum Settled
{
    Published = 1,

    /// <summary>Somebody took it off the schedule before its time.</summary>
    Dropped = 2,
    Rescheduled = 3,

    /// <summary>Somebody has looked and wants no more of it.</summary>
    LetGo = 4,
}

/// <summary>Planned and refused releases as rows.</summary>
internal static class ReleaseRows
{
    private const int LongestObjections = 4000;
    private const string Columns = "id, story, release_at AS releaseat, refused_at AS refusedat, draft, objections";

    // A scheduler may be a little ahead of the database's clock.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);

    public static string IdOf(PlannedRelease planned) => Message.IdOf(FormattableString.Invariant($"{planned.Story}|{Moment.Microseconds(planned.At)}"));

    public static async Task PlanAsync(Change change, PlannedRelease planned)
    {
        var id = IdOf(planned);
        if (await change.FirstAsync<long>("SELECT COUNT(*) FROM releases WHERE id = @id", new { id }) == 0)
        {
            await change.InsertAsync("releases", ["id", "story", "release_at", "found_at", "objections"], [[id, planned.Story, Moment.Microseconds(planned.At), change.NowMicroseconds, ""]]);
        }
        else
        {
            // Taken off the schedule and set again for the same moment.
            await change.ExecuteAsync("UPDATE releases SET settled_at = NULL, settled_how = NULL WHERE id = @id AND settled_how = @dropped", new { id, dropped = (int)Settled.Dropped });
        }
    }

    /// <summary>Whether a release of a story was planned for about now.</summary>
    public static async Task<bool> IsPlannedAsync(Change read, string story) => await read.FirstAsync<long>(
        "SELECT COUNT(*) FROM releases WHERE story = @story AND settled_at IS NULL AND release_at <= @soon", new { story, soon = Moment.Microseconds(read.Now + Ahead) }) > 0;

    /// <summary>Planned releases that are neither out nor refused nor settled, up to a moment.</summary>
    public static async Task<List<BlockedRelease>> WaitingAsync(Change read, DateTimeOffset until) => (await read.ListAsync<Row>(
        $"SELECT {Columns} FROM releases WHERE settled_at IS NULL AND refused_at IS NULL AND release_at <= @until ORDER BY release_at, id", new { until = Moment.Microseconds(until) })).ConvertAll(Of);

    /// <summary>Marks what was planned for a story by now as refused; what nobody had planned becomes a row of its own.</summary>
    /// <returns>Whether it was planned.</returns>
    public static async Task<bool> RefuseAsync(Change change, string story, string? draftHash, GateDecision decision)
    {
        var objections = TextOf(decision);
        var key = new { story, soon = Moment.Microseconds(change.Now + Ahead), now = change.NowMicroseconds, draftHash, objections };
        if (await change.ExecuteAsync(
            "UPDATE releases SET refused_at = @now, draft = @draftHash, objections = @objections WHERE story = @story AND settled_at IS NULL AND release_at <= @soon AND refused_at IS NULL", key) > 0)
        {
            return true;
        }

        var id = Message.IdOf($"{story}|refused|{draftHash}");
        if (await change.ExecuteAsync("UPDATE releases SET refused_at = @now, objections = @objections, settled_at = NULL, settled_how = NULL WHERE id = @id", new { id, now = change.NowMicroseconds, objections }) == 0)
        {
            await change.InsertAsync("releases", ["id", "story", "found_at", "refused_at", "draft", "objections"], [[id, story, change.NowMicroseconds, change.NowMicroseconds, draftHash, objections]]);
        }

        return false;
    }

    /// <summary>Marks one planned release as refused. False if it is settled or refused already.</summary>
    public static async Task<bool> RefuseAsync(Change change, string id, GateDecision decision) =>
        await change.ExecuteAsync("UPDATE releases SET refused_at = @now, objections = @objections WHERE id = @id AND settled_at IS NULL AND refused_at IS NULL", new { id, now = change.NowMicroseconds, objections = TextOf(decision) }) > 0;

    /// <summary>The story is out: what was refused of it, and what was planned by now, waits no longer.</summary>
    public static Task PublishedAsync(Change change, string story) => change.ExecuteAsync(
        "UPDATE releases SET settled_at = @now, settled_how = @how WHERE story = @story AND settled_at IS NULL AND (refused_at IS NOT NULL OR release_at <= @soon)",
        new { story, now = change.NowMicroseconds, soon = Moment.Microseconds(change.Now + Ahead), how = (int)Settled.Published });

    public static async Task<bool> SettleAsync(Change change, string id, Settled how, string? by) => await change.ExecuteAsync(
        "UPDATE releases SET settled_at = @now, settled_how = @how, person = @by WHERE id = @id AND settled_at IS NULL", new { id, now = change.NowMicroseconds, how = (int)how, by }) > 0;

    public static async Task<BlockedRelease?> FindAsync(Change read, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM releases WHERE id = @id AND settled_at IS NULL AND refused_at IS NOT NULL", new { id }) is { } row ? Of(row) : null;

    public static async Task<List<BlockedRelease>> BlockedAsync(Change read, BlockedRelease? after, string? story, int most) => (await read.ListAsync<Row>(
        $"""
        SELECT {Columns} FROM releases
        WHERE settled_at IS NULL AND refused_at IS NOT NULL {(story is null ? "" : "AND story = @story")} AND (refused_at > @at OR (refused_at = @at AND id > @id)) ORDER BY refused_at, id {read.Dialect.Limit}
        """,
        new { story, at = after is null ? long.MinValue : Moment.Microseconds(after.RefusedAt), id = after?.Id ?? "", limit = most })).ConvertAll(Of);

    private static string TextOf(GateDecision decision)
    {
        var text = string.Join(' ', decision.Objections.Select(objection => objection.ToString()).Distinct(StringComparer.Ordinal));
        return text[..Math.Min(text.Length, LongestObjections)];
    }

    private static BlockedRelease Of(Row row) =>
        new(row.Id, row.Story, Moment.At(row.ReleaseAt), Moment.At(row.RefusedAt) ?? default, row.Draft, [.. row.Objections.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Story { get; init; } = "";

        public long? ReleaseAt { get; init; }

        public long? RefusedAt { get; init; }

        public string? Draft { get; init; }

        public string Objections { get; init; } = "";
    }
}
