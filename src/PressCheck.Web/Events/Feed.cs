using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PressCheck.Review.Audit;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Events;

/// <summary>
/// Tells everybody who listens what is done in the newsroom. The audit trail is the log of events, so whatever process wrote an entry,
/// all processes on the database tell of it, in the same order and under the same numbers.
/// </summary>
internal sealed class Feed : BackgroundService
{
    private const int EntriesAtOnce = 200;

    /// <summary>Streams of one person, each a window of theirs: with one more the oldest ends.</summary>
    private const int MostOfOne = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly AuditTrail _trail;
    private readonly Newsroom _newsroom;
    private readonly ILogger<Feed> _log;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _poked = new(0, 1);
    private ImmutableArray<Subscription> _subscriptions = [];
    private AuditEntry? _last;

    public Feed(AuditTrail trail, Newsroom newsroom, IHostApplicationLifetime lifetime, ILogger<Feed> log)
    {
        (_trail, _newsroom, _log) = (trail, newsroom, log);

        // The server waits for its answers when it stops, and these never end by themselves.
        lifetime.ApplicationStopping.Register(EndAll);
    }

    /// <summary>Has the feed look at once: this process wrote something.</summary>
    public void Poke()
    {
        try
        {
            _poked.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is about to look anyway.
        }
    }

    /// <summary>Begins to listen. What happens from <see cref="Subscription.From"/> on is kept for the listener, whatever came before is for them to read.</summary>
    public async Task<Subscription> SubscribeAsync(Person person, CancellationToken cancel)
    {
        var newest = await _trail.NewestAsync(cancel);
        lock (_gate)
        {
            _last ??= newest;
            var subscription = new Subscription(person, _last?.Sequence ?? 0);
            var own = _subscriptions.Where(other => other.Person.Id == person.Id).ToList();
            if (own.Count >= MostOfOne)
            {
                own[0].End();
                _subscriptions = _subscriptions.Remove(own[0]);
            }

            _subscriptions = _subscriptions.Add(subscription);
            return subscription;
        }
    }

    public void Unsubscribe(Subscription subscription)
    {
        subscription.End();
        lock (_gate)
        {
            Keep(_subscriptions.Remove(subscription));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                while (await TellAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _log.LogWarning("Events can't be read: {Exception}", e.GetType());
                pause = PauseAfterFailure;
            }

            await ((Task)_poked.WaitAsync(pause, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        EndAll();
    }

    /// <summary>Tells of the entries after the last one; whether there may be more.</summary>
    private async Task<bool> TellAsync(CancellationToken cancel)
    {
        // The last one is read again: after a crash of the database another may stand in its place, and then nobody knows what they missed.
        AuditEntry? last;
        lock (_gate)
        {
            if (_subscriptions.IsEmpty)
            {
                return false;
            }

            last = _last;
        }

        var entries = await _trail.PageAsync((last?.Sequence ?? 1) - 1, EntriesAtOnce, null, cancel);
        if (last is not null && (entries is not [var first, ..] || first.Hash != last.Hash))
        {
            EndAll();
            return false;
        }

        var stories = new Dictionary<string, Story?>(StringComparer.Ordinal);
        foreach (var entry in entries.Skip(last is null ? 0 : 1))
        {
            var told = await Told.OfAsync(entry, stories, _newsroom, cancel);
            lock (_gate)
            {
                _last = entry;
                Keep(_subscriptions.RemoveAll(subscription => !subscription.Take(told)));
            }
        }

        return entries.Count == EntriesAtOnce;
    }

    /// <summary>While nobody listens nothing is read, and whoever comes next begins with what is newest then.</summary>
    private void Keep(ImmutableArray<Subscription> subscriptions)
    {
        _subscriptions = subscriptions;
        _last = subscriptions.IsEmpty ? null : _last;
    }

    private void EndAll()
    {
        lock (_gate)
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.End();
            }

            Keep([]);
        }
    }
}
