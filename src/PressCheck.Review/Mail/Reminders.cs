using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Mail;

/// <summary>
/// Tells people what time has brought: deadlines of replies that are near or have passed, embargoes that have ended. Each is told once,
/// by an id made of what it is about and its moment, so any number of processes may look as often as they like. What passed more than a
/// week ago is not told any more.
/// </summary>
public sealed class Reminders(Database database)
{
    private const int MostAtOnce = 500;

    private static readonly TimeSpan Late = TimeSpan.FromDays(7);
    private static readonly (string Name, TimeSpan Before)[] Near = [("24h", TimeSpan.FromHours(24)), ("2h", TimeSpan.FromHours(2))];

    /// <summary>Puts into the outbox what is to be told now.</summary>
    /// <returns>How many are told.</returns>
    public async Task<int> TellAsync(CancellationToken cancel = default) =>
        await Telling.ChangeAsync(database, DeadlinesAsync, cancel) + await Telling.ChangeAsync(database, EmbargoesAsync, cancel);

    private static async Task<int> DeadlinesAsync(Change change)
    {
        var rows = await change.ListAsync<DeadlineRow>(
            $"""
            SELECT replies.story, replies.id, replies.deadline, replies.at, stories.desk, stories.editor
            FROM replies JOIN stories ON stories.id = replies.story
            WHERE replies.outcome = 0 AND replies.removed_at IS NULL AND replies.deadline > @since AND replies.deadline <= @soon AND stories.state <> @withdrawn
            ORDER BY replies.deadline, replies.story, replies.id {change.Dialect.Limit}
            """,
            new { since = Moment.Microseconds(change.Now - Late), soon = Moment.Microseconds(change.Now + Near[0].Before), withdrawn = (int)StoryState.Withdrawn, limit = MostAtOnce });
        var told = 0;
        foreach (var row in rows)
        {
            var deadline = Moment.At(row.Deadline);
            if (EventOf(deadline, Moment.At(row.At), change.Now) is var (name, kind))
            {
                told += await Telling.OnceAsync(change, $"{name}:{Message.IdOf($"{row.Story}|{row.Id}")}:{row.Deadline}", kind, row.Story, await PeopleAsync(change, row.Story, row.Editor, row.Desk));
            }
        }

        return told;
    }

    /// <summary>What a deadline is to be told as now. A reminder that would have been due before the deadline was set is none.</summary>
    private static (string Name, string Kind)? EventOf(DateTimeOffset deadline, DateTimeOffset set, DateTimeOffset now)
    {
        if (deadline <= now)
        {
            return ("reply-deadline-passed", "reply-deadline-passed");
        }

        var (name, before) = Near.Last(reminder => deadline - now <= reminder.Before);
        return deadline - set <= before ? null : ($"reply-deadline-{name}", "reply-deadline-near");
    }

    private static async Task<int> EmbargoesAsync(Change change)
    {
        var rows = await change.ListAsync<EmbargoRow>(
            $"""
            SELECT id, desk, editor, embargo_until AS until FROM stories
            WHERE embargo_until > @since AND embargo_until <= @now AND state NOT IN (@published, @corrected, @withdrawn) ORDER BY embargo_until, id {change.Dialect.Limit}
            """,
            new
            {
                since = Moment.Microseconds(change.Now - Late),
                now = change.NowMicroseconds,
                published = (int)StoryState.Published,
                corrected = (int)StoryState.Corrected,
                withdrawn = (int)StoryState.Withdrawn,
                limit = MostAtOnce,
            });
        var told = 0;
        foreach (var row in rows)
        {
            told += await Telling.OnceAsync(change, $"embargo-ended:{Message.IdOf(row.Id)}:{row.Until}", "embargo-ended", row.Id, [row.Editor ?? $"desk:{row.Desk}"]);
        }

        return told;
    }

    private static async Task<IEnumerable<string>> PeopleAsync(Change read, string story, string? editor, string desk) =>
        (await read.ListAsync<string>("SELECT person FROM story_authors WHERE story = @story ORDER BY person", new { story })).Append(editor ?? $"desk:{desk}");

    private sealed record DeadlineRow
    {
        public string Story { get; init; } = "";

        public string Id { get; init; } = "";

        public long Deadline { get; init; }

        public long At { get; init; }

        public string Desk { get; init; } = "";

        public string? Editor { get; init; }
    }

    private sealed record EmbargoRow
    {
        public string Id { get; init; } = "";

        public string Desk { get; init; } = "";

        public string? Editor { get; init; }

        public long Until { get; init; }
    }
}
