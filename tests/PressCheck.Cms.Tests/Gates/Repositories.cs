using System.Collections.Concurrent;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>What the CMS keeps in its database: documents by their keys, as they were when they were saved.</summary>
internal sealed class Repositories : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Content> _rows = [];
    private readonly SemaphoreSlim _turn = new(1);
    private readonly AsyncLocal<Scope?> _open = new();
    private readonly TestClock _clock;
    private int _nextId = 1000;
    private bool _suppresses;

    public Repositories(TestClock clock, string[] cultures)
    {
        _clock = clock;
        Languages.GetMany(Arg.Any<int[]>()).Returns(_ => cultures.Select((culture, at) => (ILanguage)new Language(culture, culture) { Id = at + 1, IsDefault = at == 0, IsMandatory = false }).ToArray());
        Documents.GetContentSchedule(Arg.Any<int>()).Returns(call => Schedules.TryGetValue(call.Arg<int>(), out var schedule) ? schedule : new ContentScheduleCollection());
        Documents.When(repository => repository.Save(Arg.Any<IContent>())).Do(call => Persist((Content)call.Arg<IContent>()));
        Documents.When(repository => repository.PersistContentSchedule(Arg.Any<IContent>(), Arg.Any<ContentScheduleCollection>())).Do(call => Schedules[call.Arg<IContent>().Id] = call.Arg<ContentScheduleCollection>());
        Documents.Get(Arg.Any<Guid>()).Returns(call => Load(call.Arg<Guid>()));
        Documents.Get(Arg.Any<int>()).Returns(call => _rows.Values.FirstOrDefault(row => row.Id == call.Arg<int>()) is { } row ? Load(row.Key) : null);
        Documents.HasContentForRelease(Arg.Any<DateTime>()).Returns(call => Due(call.Arg<DateTime>()).Length > 0);
        Documents.GetContentForRelease(Arg.Any<DateTime>()).Returns(call => Due(call.Arg<DateTime>()));
        Documents.GetPage(default, 0, 0, out Arg.Any<long>(), default, default, default).ReturnsForAnyArgs(call =>
        {
            // A page of a branch or of a type: the first has it all.
            var rows = (long)call[1] == 0 ? Page() : [];
            call[3] = (long)Page().Count;
            return rows;
        });
    }

    public IDocumentRepository Documents { get; } = Substitute.For<IDocumentRepository>();

    public IEntityRepository Entities { get; } = Substitute.For<IEntityRepository>();

    public ILanguageRepository Languages { get; } = Substitute.For<ILanguageRepository>();

    public IDictionary<int, ContentScheduleCollection> Schedules { get; } = new ConcurrentDictionary<int, ContentScheduleCollection>();

    /// <summary>What a page of documents has.</summary>
    public Func<IReadOnlyList<IContent>> Page { get; set; } = () => [];

    /// <summary>How each transaction ended.</summary>
    public List<string> Scopes { get; } = [];

    public IReadOnlyCollection<Content> Rows => [.. _rows.Values];

    public Content Load(Guid key) => _rows.TryGetValue(key, out var row) ? (Content)row.DeepClone() : null!;

    public void Persist(Content content)
    {
        if (!content.HasIdentity)
        {
            content.Id = _nextId++;
        }

        content.Path = string.IsNullOrEmpty(content.Path) ? $"-1,{content.Id}" : content.Path;
        if (content.PublishedState == PublishedState.Publishing)
        {
            (content.Published, content.PublishDate, content.PublisherId) = (true, _clock.Now.UtcDateTime, content.WriterId);
        }
        else if (content.PublishedState == PublishedState.Unpublishing)
        {
            content.Published = false;
        }

        content.ResetDirtyProperties(false);
        _rows[content.Key] = (Content)content.DeepClone();
    }

    /// <summary>Has transactions tell nobody, as a program may ask for.</summary>
    public IDisposable Suppress()
    {
        _suppresses = true;
        return new Ending(() => _suppresses = false);
    }

    /// <summary>What somebody does who writes to the CMS's database past the CMS.</summary>
    public void Tamper(Guid key, Action<Content> how)
    {
        how(_rows[key]);
        foreach (var property in _rows[key].Properties)
        {
            property.PublishValues();
        }

        _rows[key].ResetDirtyProperties(false);
    }

    public void Branch(Content root, params IReadOnlyList<Content> children)
    {
        Entities.GetAllPaths(Arg.Any<Guid>(), Arg.Any<int[]>()).ReturnsForAnyArgs([new TreeEntityPath { Id = root.Id, Path = root.Path, Key = root.Key }]);
        Page = () => [.. children.Select(child => Load(child.Key))];
    }

    /// <summary>Transactions one after the other, as the CMS has those that write to its content.</summary>
    public ICoreScopeProvider ScopeProvider(IEventAggregator aggregator)
    {
        var scopes = Substitute.For<ICoreScopeProvider>();
        scopes.CreateCoreScope().ReturnsForAnyArgs(call =>
        {
            // Scopes inside one another are one transaction, and what they tell is told when the outermost is done.
            if (_open.Value is not { Depth: > 0 } scope)
            {
                _turn.Wait();
                _open.Value = scope = new Scope(new ScopedNotificationPublisher(aggregator));
                _ = _suppresses ? scope.Notifications.Suppress() : null;
            }

            scope.Depth++;
            var autoComplete = call.Args().OfType<bool>().LastOrDefault();
            return new Nested(scope, autoComplete, completed =>
            {
                scope.Failed |= !completed;
                if (--scope.Depth == 0)
                {
                    Scopes.Add(scope.Failed ? "rollback" : "complete");
                    _open.Value = null;
                    _turn.Release();
                    scope.Notifications.ScopeExit(!scope.Failed);
                }
            });
        });
        return scopes;
    }

    public void Dispose() => _turn.Dispose();

    private IContent[] Due(DateTime by) =>
        [.. Rows.Where(row => Schedules.TryGetValue(row.Id, out var schedule) && schedule.FullSchedule.Any(entry => entry.Action == ContentScheduleAction.Release && entry.Date <= by)).Select(row => Load(row.Key))];

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    private sealed class Scope(IScopedNotificationPublisher notifications)
    {
        public int Depth { get; set; }

        public bool Failed { get; set; }

        public IScopedNotificationPublisher Notifications { get; } = notifications;
    }

    private sealed class Nested(Scope scope, bool completed, Action<bool> exit) : ICoreScope
    {
        private bool _completed = completed;

        public Guid InstanceId { get; } = Guid.NewGuid();

        public int CreatedThreadId => Environment.CurrentManagedThreadId;

        public int Depth => 0;

        public ILockingMechanism Locks => null!;

        public IScopedNotificationPublisher Notifications => scope.Notifications;

        public RepositoryCacheMode RepositoryCacheMode => RepositoryCacheMode.Default;

        public IsolatedCaches IsolatedCaches => null!;

        public bool Complete() => _completed = true;

        public void Dispose() => exit(_completed);

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
