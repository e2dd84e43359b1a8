using System.Globalization;
using PressCheck.Review.Audit;
using PressCheck.Review.Gates;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;

namespace PressCheck.Review.Releases;

/// <summary>What the CMS releases by itself: what it plans, what was refused meanwhile, and what became of that.</summary>
public sealed class ReleaseBook(Database database)
{
    // By then the CMS has tried, and what came of it has been noted.
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(10);

    /// <summary>Takes note of what the CMS plans now. What is planned no longer is dropped; what is long due, and neither out nor refused, was lost on the way and is told as refused.</summary>
    /// <param name="planned">All that the CMS plans up to the horizon.</param>
    /// <param name="horizon">How far ahead the CMS was asked.</param>
    /// <param name="desk">The desk that is told.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <returns>How many were lost.</returns>
    public Task<int> PlanAsync(IReadOnlyCollection<PlannedRelease> planned, DateTimeOffset horizon, string desk, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return Telling.ChangeAsync(database, async change =>
        {
            foreach (var release in planned)
            {
                await ReleaseRows.PlanAsync(change, release);
            }

            var ids = planned.Select(ReleaseRows.IdOf).ToHashSet(StringComparer.Ordinal);
            var lost = 0;
            foreach (var waiting in (await ReleaseRows.WaitingAsync(change, horizon)).Where(waiting => !ids.Contains(waiting.Id)))
            {
                if (waiting.ReleaseAt > change.Now)
                {
                    await ReleaseRows.SettleAsync(change, waiting.Id, Settled.Dropped, null);
                }
                else if (waiting.ReleaseAt < change.Now - Overdue && await ReleaseRows.RefuseAsync(change, waiting.Id, new GateDecision([new Objection(ObjectionKind.NotReleased)])))
                {
                    change.Record(AuditAction.ReleaseRefused, OutboxSender.Robot, waiting.Story, null, AuditDetails.None.With(AuditKey.Count, 1.ToString(CultureInfo.InvariantCulture)).With(AuditKey.Event, "lost"));
                    await Telling.OnceAsync(change, $"release-refused:{Message.IdOf(waiting.Story)}:{waiting.Id}", "release-refused", waiting.Story, [$"desk:{desk}", $"managers:{desk}"]);
                    lost++;
                }
            }

            return lost;
        }, cancel);
    }

    /// <summary>Releases that were refused and that nobody has settled, the oldest first: those after one that the reader has.</summary>
    public Task<List<BlockedRelease>> BlockedAsync(BlockedRelease? after, int most, CancellationToken cancel = default) => database.ReadAsync(read => ReleaseRows.BlockedAsync(read, after, null, most), cancel);

    /// <summary>Those of one story.</summary>
    public Task<List<BlockedRelease>> BlockedAsync(string story, CancellationToken cancel = default) => database.ReadAsync(read => ReleaseRows.BlockedAsync(read, null, story, 100), cancel);

    /// <summary>A refused release that nobody has settled; null if there is none of that id.</summary>
    public Task<BlockedRelease?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(read => ReleaseRows.FindAsync(read, id), cancel);

    /// <summary>Says that a refused release is planned anew, or that nobody wants it any more.</summary>
    /// <param name="id">The release.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="to">When it is planned for; null if it is let go.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <returns>False if there is none of that id, or somebody was faster.</returns>
    public Task<bool> SettleAsync(string id, string by, DateTimeOffset? to, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        if (await ReleaseRows.FindAsync(change, id) is not { } release || !await ReleaseRows.SettleAsync(change, id, to is null ? Settled.LetGo : Settled.Rescheduled, by))
        {
            return false;
        }

        if (to is { } at)
        {
            await ReleaseRows.PlanAsync(change, new PlannedRelease(release.Story, Moment.Whole(at)));
            change.Record(AuditAction.ReleaseRescheduled, by, release.Story, release.DraftHash, AuditDetails.None.With(AuditKey.Record, id).With(AuditKey.Until, Moment.Text(at)));
        }

        return true;
    }, cancel);
}
