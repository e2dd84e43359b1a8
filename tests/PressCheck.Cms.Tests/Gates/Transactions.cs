using NSubstitute;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>
/// The CMS's transactions: those inside one another are one, what they tell is told when the outermost is done, and there is one at a time, as the CMS has those
/// that write to its content.
/// </summary>
internal sealed class Transactions : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly AsyncLocal<Outermost?> _open = new();
    private bool _suppresses;

    /// <summary>How each transaction ended.</summary>
    public List<string> Ended { get; } = [];

    public ICoreScopeProvider Provider(IEventAggregator aggregator)
    {
        var scopes = Substitute.For<ICoreScopeProvider>();
        scopes.CreateQuery<IContent>().Returns(_ => new Rows<IContent>());
#if UMBRACO18
        scopes.CreateQuery<IElement>().Returns(_ => new Rows<IElement>());
#endif
        scopes.CreateCoreScope().ReturnsForAnyArgs(call =>
        {
            if (_open.Value is not { Depth: > 0 } open)
            {
                _turn.Wait();
                _open.Value = open = new Outermost(new ScopedNotificationPublisher(aggregator));
                _ = _suppresses ? open.Notifications.Suppress() : null;
            }

            open.Depth++;
            return new Nested(open, call.Args().OfType<bool>().LastOrDefault(), Exit);
        });
        return scopes;
    }

    /// <summary>Has transactions tell nobody, as a program may ask for.</summary>
    public IDisposable Suppress()
    {
        _suppresses = true;
        return new Ending(() => _suppresses = false);
    }

    public void Dispose() => _turn.Dispose();

    private void Exit(Outermost outermost, bool completed)
    {
        outermost.Failed |= !completed;
        if (--outermost.Depth > 0)
        {
            return;
        }

        Ended.Add(outermost.Failed ? "rollback" : "complete");
        _open.Value = null;
        _turn.Release();
        outermost.Notifications.ScopeExit(!outermost.Failed);
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private sealed class Outermost(IScopedNotificationPublisher notifications)
    {
        public int Depth { get; set; }

        public bool Failed { get; set; }

        public IScopedNotificationPublisher Notifications { get; } = notifications;
    }

    private sealed class Nested(Outermost outermost, bool completed, Action<Outermost, bool> exit) : ICoreScope
    {
        private bool _completed = completed;

        public Guid InstanceId { get; } = Guid.NewGuid();

        public int CreatedThreadId => Environment.CurrentManagedThreadId;

        public int Depth => 0;

        public ILockingMechanism Locks => null!;

        public IScopedNotificationPublisher Notifications => outermost.Notifications;

        public RepositoryCacheMode RepositoryCacheMode => RepositoryCacheMode.Default;

        public IsolatedCaches IsolatedCaches => null!;

        public bool Complete() => _completed = true;

        public void Dispose() => exit(outermost, _completed);

        public void ReadLock(params int[] lockIds)
        {
        }

        public void WriteLock(params int[] lockIds)
        {
        }

        public void WriteLock(TimeSpan timeout, int lockId)
        {
        }

        public void ReadLock(TimeSpan timeout, int lockId)
        {
        }

        public void EagerWriteLock(params int[] lockIds)
        {
        }

        public void EagerWriteLock(TimeSpan timeout, int lockId)
        {
        }

        public void EagerReadLock(TimeSpan timeout, int lockId)
        {
        }

        public void EagerReadLock(params int[] lockIds)
        {
        }
    }
}
