using System.Data.Common;
using PressCheck.Review.Audit;
using PressCheck.Review.Queues;
using PressCheck.Review.Store;

namespace PressCheck.Review.Mail;

/// <summary>
/// Sends what waits in the outbox: at least once, and to no person twice for one event. Any number of processes may do so at once. That a
/// letter is about to be handed over is on disk before it is, so after a crash it is known which letter may have left.
/// </summary>
public sealed class OutboxSender
{
    /// <summary>Who the audit trail says did what no person did.</summary>
    public const string Robot = "presscheck";

    private const int Batch = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // A mail server that was away is asked again soon: one question a minute troubles nobody.
    private static readonly BackOff Rests = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), int.MaxValue);

    private readonly Database _database;
    private readonly IMailer _mailer;
    private readonly MailSettings _settings;
    private readonly Queue _queue;
    private readonly LetterWriter _writer;

    private int _failures;
    private DateTimeOffset? _restsUntil;

    public OutboxSender(Database database, IMailer mailer, MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_database, _mailer, _settings) = (database, mailer, settings);
        _queue = new Queue(database, Letters.Table, settings.Lease, new BackOff(TimeSpan.FromMinutes(1), LongestWait, settings.Tries));
        _writer = new LetterWriter(settings);
    }

    private enum Result
    {
        Sent,
        NotSent,
        Unreachable,
    }

    /// <summary>Sends all that is due, in the order in which it happened. Calls don't overlap.</summary>
    /// <returns>Letters that left.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancel = default)
    {
        await AddressAsync(cancel);
        var now = _database.Clock.GetUtcNow();
        if (_restsUntil is { } until && now < until && until - now <= Rests.Longest)
        {
            return 0;
        }

        var sent = 0;
        while (await _queue.ClaimAsync(Batch, cancel) is { Count: > 0 } claims)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                Result result;
                try
                {
                    result = await SendAsync(claims[i], cancel);
                }
                catch (OperationCanceledException)
                {
                    // This letter may have left; those after it have not.
                    foreach (var claim in claims.Skip(i + 1))
                    {
                        await PutBackAsync(claim);
                    }

                    throw;
                }

                if (result == Result.Unreachable)
                {
                    // No letter is to blame, so none of them loses a try or its place.
                    foreach (var claim in claims.Skip(i))
                    {
                        await PutBackAsync(claim);
                    }

                    _restsUntil = now + Rests.Wait(++_failures, Random.Shared.NextDouble());
                    return sent;
                }

                if (result == Result.Sent)
                {
                    (_failures, _restsUntil) = (0, null);
                    sent++;
                }
            }
        }

        return sent;
    }

    /// <summary>Puts events to people, and gathers digests that are due.</summary>
    private async Task AddressAsync(CancellationToken cancel)
    {
        var more = true;
        while (more)
        {
            try
            {
                more = await _database.ChangeAsync(change => Letters.AddressAsync(change, _settings), cancel);
            }
            catch (DbException e) when (_database.Dialect.IsDuplicate(e))
            {
                // Another process addressed the same event's other row; the next sweep sees its letters.
                more = false;
            }
        }

        try
        {
            await _database.ChangeAsync(async change =>
            {
                await Letters.ForgetOtherClocksAsync(change, LongestWait * 2, _settings.Lease * 2);
                await Letters.GatherAsync(change, _settings);
                return true;
            }, cancel);
        }
        catch (DbException e) when (_database.Dialect.IsDuplicate(e))
        {
            // Another process gathers the same digest; the next sweep adds to it.
        }
    }

    private async Task<Result> SendAsync(Claim claim, CancellationToken cancel)
    {
        var (letter, message, why) = await _database.ReadAsync(async read =>
        {
            var found = (await Letters.FindAsync(read, claim.Id))!;
            var (written, reason) = await _writer.WriteAsync(read, found);
            return (found, written, reason);
        }, cancel);

        if (letter.HandedAt is not null)
        {
            // Somebody died, or was cut off, while handing it over.
            var wasSent = await _mailer.WasSentAsync(Message.IdOf(letter.Id), cancel);
            if (wasSent == true)
            {
                return await SentAsync(claim);
            }

            if (wasSent is null && !_settings.SendsUnknownAgain)
            {
                return await FailedAsync(claim, letter, "unknown", forGood: true);
            }
        }

        if (message is null || claim.IsSpent)
        {
            return await FailedAsync(claim, letter, why ?? "tries-spent", forGood: true);
        }

        try
        {
            await _mailer.PrepareAsync(message, cancel);
            if (!await _database.ChangeAsync(change => Letters.HandAsync(change, claim.Id, claim.Lease), cancel))
            {
                return Result.NotSent;
            }

            await _mailer.SendAsync(message, cancel);
        }
        catch (MailerException e)
        {
            return e.Failure switch
            {
                MailFailure.Unreachable => Result.Unreachable,
                MailFailure.Deferred => await FailedAsync(claim, letter, "deferred"),
                MailFailure.Refused => await FailedAsync(claim, letter, "refused", forGood: true),
                _ => await FailedAsync(claim, letter, "unknown", forGood: !_settings.SendsUnknownAgain),
            };
        }

        return await SentAsync(claim);
    }

    // What is written after a hand-over is not to be given up: the letter has left whether or not anybody waits.
    private async Task<Result> SentAsync(Claim claim) => await _database.ChangeAsync(change => _queue.SentAsync(change, claim), CancellationToken.None) ? Result.Sent : Result.NotSent;

    private Task<Result> FailedAsync(Claim claim, Letter letter, string why, bool forGood = false) => _database.ChangeAsync(async change =>
    {
        await Letters.TakeBackAsync(change, claim.Id, claim.Lease, why);
        if (await _queue.FailedAsync(change, claim, forGood))
        {
            change.Record(AuditAction.MailDead, Robot, letter.Story.Length > 0 ? letter.Story : null, null, Letters.Details(letter, why));
        }

        return Result.NotSent;
    }, CancellationToken.None);

    private Task<bool> PutBackAsync(Claim claim) => _database.ChangeAsync(async change =>
    {
        if (await Letters.FindAsync(change, claim.Id) is { } letter)
        {
            await Letters.TakeBackAsync(change, claim.Id, claim.Lease);
            await _queue.PutBackAsync(change, claim, letter.DueAt);
        }

        return true;
    }, CancellationToken.None);
}
