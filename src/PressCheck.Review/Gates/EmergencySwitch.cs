using System.Globalization;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Gates;

/// <summary>A time in which the gate lets pass what it would refuse.</summary>
/// <param name="Id">A token.</param>
/// <param name="By">The manager who began it.</param>
/// <param name="Words">Why, in that person's words.</param>
/// <param name="At">When it began.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record Emergency(string Id, string By, string Words, DateTimeOffset At, DateTimeOffset Until)
{
    /// <summary>The id and no words.</summary>
    public override string ToString() => $"emergency {Id}";
}

/// <summary>Has the gate stand open for a while. Managers only; that it was done, and what went out meanwhile, stays in the audit trail.</summary>
public sealed class EmergencySwitch(Database database)
{
    /// <summary>The longest that it may last.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The longest that its reason may be, in UTF-16 code units.</summary>
    public const int LongestWords = 1000;

    /// <summary>The emergency that lasts now; null if there is none.</summary>
    public Task<Emergency?> NowAsync(CancellationToken cancel = default) => database.ReadAsync(NowAsync, cancel);

    /// <summary>Begins an emergency, in place of one that lasts.</summary>
    /// <param name="id">A token of the client's own: asked again under it, nothing is done twice.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="words">Why.</param>
    /// <param name="until">When it ends by itself, within <see cref="Longest"/>.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <returns>Null if it is begun, else the reason why not.</returns>
    /// <exception cref="ArgumentException">It would have no reason, be over already or last too long.</exception>
    public Task<Refusal?> BeginAsync(string id, Person by, string words, DateTimeOffset until, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        Token.Require(id, "An emergency's id");
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Length, LongestWords, nameof(words));
        return database.ChangeAsync<Refusal?>(async change =>
        {
            if (by.Role != Role.Manager)
            {
                return Refusal.NotThisRole;
            }

            var end = Moment.Whole(until);
            if (end <= change.Now || end - change.Now > Longest)
            {
                throw new ArgumentOutOfRangeException(nameof(until), $"An emergency ends after now and within {Longest.TotalHours.ToString(CultureInfo.InvariantCulture)} hours.");
            }

            if (await change.FirstAsync<long>("SELECT COUNT(*) FROM emergencies WHERE id = @id", new { id }) > 0)
            {
                return null;
            }

            await EndAsync(change, by);
            await change.InsertAsync("emergencies", ["id", "words", "person", "at", "until_at"], [[id, words.Trim(), by.Id, change.NowMicroseconds, Moment.Microseconds(end)]]);
            change.Record(AuditAction.EmergencyBegun, by.Id, null, null, AuditDetails.None.With(AuditKey.Record, id).With(AuditKey.Until, Moment.Text(end)));
            return null;
        }, cancel);
    }

    /// <summary>Ends the emergency that lasts, if one does.</summary>
    /// <returns>Null if none lasts any longer, else the reason why not.</returns>
    public Task<Refusal?> EndAsync(Person by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return database.ChangeAsync<Refusal?>(async change =>
        {
            if (by.Role != Role.Manager)
            {
                return Refusal.NotThisRole;
            }

            await EndAsync(change, by);
            return null;
        }, cancel);
    }

    internal static async Task<Emergency?> NowAsync(Change read) =>
        await read.FirstAsync<Row>(
            $"SELECT id, person, words, at, until_at AS untilat FROM emergencies WHERE ended_at IS NULL AND until_at > @now ORDER BY at DESC, id {read.Dialect.Limit}",
            new { now = read.NowMicroseconds, limit = 1 }) is { } row
            ? new Emergency(row.Id, row.Person, row.Words, Moment.At(row.At), Moment.At(row.UntilAt)) : null;

    private static async Task EndAsync(Change change, Person by)
    {
        if (await NowAsync(change) is { } lasting)
        {
            await change.ExecuteAsync("UPDATE emergencies SET ended_at = @now, ended_by = @by WHERE id = @Id", new { lasting.Id, now = change.NowMicroseconds, by = by.Id });
            change.Record(AuditAction.EmergencyEnded, by.Id, null, null, AuditDetails.None.With(AuditKey.Record, lasting.Id));
        }
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Person { get; init; } = "";

        public string Words { get; init; } = "";

        public long At { get; init; }

        public long UntilAt { get; init; }
    }
}
