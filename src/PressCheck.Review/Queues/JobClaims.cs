using PressCheck.Review.Mail;
using PressCheck.Review.Store;

namespace PressCheck.Review.Queues;

/// <summary>Which of several processes does what is to be done now and then: whoever claims it, until it is due again.</summary>
public sealed class JobClaims(Database database)
{
    /// <summary>Claims a job.</summary>
    /// <param name="name">The job; a token.</param>
    /// <param name="next">When it is due again.</param>
    /// <param name="cancel">Gives up; nothing is claimed.</param>
    /// <returns>False if it is not due, or somebody else has it.</returns>
    public async Task<bool> TakeAsync(string name, DateTimeOffset next, CancellationToken cancel = default)
    {
        Token.Require(name, "A job's name");
        return await Telling.ChangeAsync(database, async change =>
        {
            var row = new { name, now = change.NowMicroseconds, next = Moment.Microseconds(next) };

            // A moment far ahead comes from a clock that has been set back since.
            return await change.ExecuteAsync("UPDATE jobs SET due_at = @next WHERE name = @name AND (due_at <= @now OR due_at > @next)", row) > 0 ? 1
                : await change.FirstAsync<long>("SELECT COUNT(*) FROM jobs WHERE name = @name", row) > 0 ? 0
                : await change.ExecuteAsync("INSERT INTO jobs (name, due_at) VALUES (@name, @next)", row);
        }, cancel) > 0;
    }

    /// <summary>Gives back a claimed job that was not done: it is due at a moment sooner than the claim said.</summary>
    public Task GiveBackAsync(string name, DateTimeOffset due, CancellationToken cancel = default)
    {
        Token.Require(name, "A job's name");
        return database.ChangeAsync(change => change.ExecuteAsync("UPDATE jobs SET due_at = @due WHERE name = @name AND due_at > @due", new { name, due = Moment.Microseconds(due) }), cancel);
    }
}
