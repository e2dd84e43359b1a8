using System.Collections.Concurrent;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
#if UMBRACO18
using Stored = Umbraco.Cms.Core.Models.PublishableContentBase;
#else
using Stored = Umbraco.Cms.Core.Models.Content;
#endif

namespace PressCheck.Cms.Tests.Gates;

/// <summary>What the CMS keeps in its database: documents and elements by their keys, as they were when they were saved, and their versions.</summary>
internal sealed class Repositories
{
    private readonly ConcurrentDictionary<Guid, Stored> _rows = [];
    private readonly ConcurrentDictionary<int, Stored> _versions = [];
    private readonly TestClock _clock;
    private int _nextId = 1000;
    private int _nextVersion = 1;

    public Repositories(TestClock clock, string[] cultures)
    {
        _clock = clock;
        Languages.GetMany(Arg.Any<int[]>()).Returns(_ => cultures.Select((culture, at) => (ILanguage)new Language(culture, culture) { Id = at + 1, IsDefault = at == 0, IsMandatory = false }).ToArray());
        Languages.GetDefaultIsoCode().Returns(cultures[0]);
        Entities.GetAllPaths(Arg.Any<Guid>(), Arg.Any<int[]>()).ReturnsForAnyArgs(call =>
            _rows.Values.Where(row => ((int[])call[1]).Contains(row.Id)).Select(row => new TreeEntityPath { Id = row.Id, Path = row.Path, Key = row.Key }).ToArray());
        Serve<IContent, IDocumentRepository>(Documents);
        Documents.GetPage(default, 0, 0, out Arg.Any<long>(), default, default, default, default).ReturnsForAnyArgs(Page<IContent>);
        Documents.IsPathPublished(Arg.Any<IContent>()).Returns(call => call.Arg<IContent?>() is Stored row && IsPathPublished(row));
        Documents.GetPermissionsForEntity(Arg.Any<int>()).Returns(_ => new EntityPermissionCollection());
        Documents.GetContentSchedule(Arg.Any<int>()).Returns(call => ScheduleOf(call.Arg<int>()));
        Documents.When(repository => repository.PersistContentSchedule(Arg.Any<IContent>(), Arg.Any<ContentScheduleCollection>())).Do(call => Schedules[call.Arg<IContent>().Id] = call.Arg<ContentScheduleCollection>());
        Documents.HasContentForRelease(Arg.Any<DateTime>()).Returns(call => ForRelease<IContent>(call.Arg<DateTime>()).Length > 0);
        Documents.GetContentForRelease(Arg.Any<DateTime>()).Returns(call => ForRelease<IContent>(call.Arg<DateTime>()));
#if UMBRACO18
        Serve<IElement, IElementRepository>(Elements);
        Elements.GetContentSchedule(Arg.Any<int>()).Returns(call => ScheduleOf(call.Arg<int>()));
        Elements.When(repository => repository.PersistContentSchedule(Arg.Any<IElement>(), Arg.Any<ContentScheduleCollection>())).Do(call => Schedules[call.Arg<IElement>().Id] = call.Arg<ContentScheduleCollection>());
        Elements.HasContentForRelease(Arg.Any<DateTime>()).Returns(call => ForRelease<IElement>(call.Arg<DateTime>()).Length > 0);
        Elements.GetContentForRelease(Arg.Any<DateTime>()).Returns(call => ForRelease<IElement>(call.Arg<DateTime>()));
#endif
    }

    public IDocumentRepository Documents { get; } = Substitute.For<IDocumentRepository>();

#if UMBRACO18
    public IElementRepository Elements { get; } = Substitute.For<IElementRepository>();
#endif

    public IEntityRepository Entities { get; } = Substitute.For<IEntityRepository>();

    public ILanguageRepository Languages { get; } = Substitute.For<ILanguageRepository>();

    public IDictionary<int, ContentScheduleCollection> Schedules { get; } = new ConcurrentDictionary<int, ContentScheduleCollection>();

    /// <summary>What is done whenever a page has been read.</summary>
    public Action<long>? Paged { get; set; }

    public ICollection<Stored> Rows => _rows.Values;

    public Content Load(Guid key) => Load<Content>(key);

    public T Load<T>(Guid key)
        where T : Stored => _rows.TryGetValue(key, out var row) ? (T)row.DeepClone() : null!;

    public void Persist(Stored content)
    {
        if (!content.HasIdentity)
        {
            content.Id = Interlocked.Increment(ref _nextId);
        }

        content.Path = $"{ParentPath(content.ParentId)},{content.Id}";
        content.VersionId = Interlocked.Increment(ref _nextVersion);
        if (content.PublishedState == PublishedState.Publishing)
        {
            (content.Published, content.PublishDate, content.PublisherId, content.PublishName) = (true, _clock.Now.UtcDateTime, content.WriterId, content.Name);
            content.PublishedVersionId = content.VersionId;
        }
        else if (content.PublishedState == PublishedState.Unpublishing)
        {
            content.Published = false;
        }

        content.ResetDirtyProperties(false);
        _rows[content.Key] = _versions[content.VersionId] = (Stored)content.DeepClone();
    }

    public void Remove(Guid key) => _rows.TryRemove(key, out _);

    /// <summary>What somebody does who writes to the CMS's database past the CMS.</summary>
    public void Tamper(Guid key, Action<Content> how)
    {
        var row = Load(key);
        how(row);
        foreach (var property in row.Properties)
        {
            property.PublishValues();
        }

        row.ResetDirtyProperties(false);
        _rows[key] = row;
    }

    private void Serve<T, TRepository>(TRepository repository)
        where T : class, IContentBase
        where TRepository : class, IContentRepository<int, T>, IReadRepository<Guid, T>
    {
        ((IReadRepository<Guid, T>)repository).Get(Arg.Any<Guid>()).Returns(call => Clone<T>(_rows.GetValueOrDefault(call.Arg<Guid>())));
        ((IReadRepository<int, T>)repository).Get(Arg.Any<int>()).Returns(call => Clone<T>(_rows.Values.FirstOrDefault(row => row.Id == call.Arg<int>())));
        ((IReadRepository<int, T>)repository).GetMany(Arg.Any<int[]>()).Returns(call => Clones<T>(row => call.Arg<int[]>().Contains(row.Id)));
        ((IReadRepository<Guid, T>)repository).GetMany(Arg.Any<Guid[]>()).Returns(call => Clones<T>(row => call.Arg<Guid[]>().Contains(row.Key)));
        repository.Get(Arg.Any<IQuery<T>>()).Returns(call => Clones<T>(row => Has(call.Arg<IQuery<T>>(), row)));
        repository.GetPage(default, 0, 0, out Arg.Any<long>(), default, default, default).ReturnsForAnyArgs(Page<T>);
        repository.CountChildren(Arg.Any<int>(), Arg.Any<string?>()).Returns(call => _rows.Values.Count(row => row is T && row.ParentId == call.Arg<int>()));
        repository.GetVersion(Arg.Any<int>()).Returns(call => Clone<T>(_versions.GetValueOrDefault(call.Arg<int>())));
        repository.When(taken => taken.Save(Arg.Any<T>())).Do(call => Persist((Stored)(object)call.Arg<T>()));
        repository.When(taken => taken.Delete(Arg.Any<T>())).Do(call => Remove(call.Arg<T>().Key));
        repository.When(taken => taken.UpdateSortOrder(Arg.Any<IReadOnlyList<int>>())).Do(call =>
        {
            foreach (var row in _rows.Values.Where(row => call.Arg<IReadOnlyList<int>>().Contains(row.Id)))
            {
                row.SortOrder = call.Arg<IReadOnlyList<int>>().ToList().IndexOf(row.Id);
                row.ResetDirtyProperties(false);
            }
        });
    }

    private List<T> Page<T>(NSubstitute.Core.CallInfo call)
        where T : class, IContentBase
    {
        var (page, size) = ((long)call[1], (int)call[2]);
        var rows = _rows.Values.Where(row => row is T && Has((IQuery<T>?)call[0], row)).ToList();
        call[3] = (long)rows.Count;
        var ordered = call.Args().OfType<Ordering>().FirstOrDefault()?.OrderBy?.ToUpperInvariant() switch
        {
            "PATH" => rows.OrderBy(row => row.Path, StringComparer.Ordinal),
            "SORTORDER" => rows.OrderBy(row => row.SortOrder).ThenBy(row => row.Id),
            _ => rows.OrderBy(row => row.Id),
        };
        var taken = ordered.Skip((int)page * size).Take(size).Select(row => (T)row.DeepClone()).ToList();
        Paged?.Invoke(page);
        return taken;
    }

    private static bool Has<T>(IQuery<T>? query, Stored row) => query is not Rows<T> rows || rows.Has((T)(object)row);

    private static T? Clone<T>(Stored? row)
        where T : class => row as T is null ? null : (T)row!.DeepClone();

    private T[] Clones<T>(Func<Stored, bool> wanted)
        where T : class => [.. _rows.Values.Where(row => row is T && wanted(row)).OrderBy(row => row.Id).Select(row => (T)row.DeepClone())];

    private ContentScheduleCollection ScheduleOf(int id) => Schedules.TryGetValue(id, out var schedule) ? schedule : new ContentScheduleCollection();

    private T[] ForRelease<T>(DateTime until)
        where T : class => Clones<T>(row => Schedules.TryGetValue(row.Id, out var schedule) && schedule.GetPending(ContentScheduleAction.Release, until).Count > 0);

    private string ParentPath(int parent) => parent switch
    {
        Constants.System.Root => "-1",
        Constants.System.RecycleBinContent => "-1,-20",
        _ => _rows.Values.FirstOrDefault(row => row.Id == parent)?.Path ?? "-1",
    };

    private bool IsPathPublished(Stored row) =>
        row is { Published: true, Trashed: false } && (row.ParentId == Constants.System.Root || (_rows.Values.FirstOrDefault(above => above.Id == row.ParentId) is { } parent && IsPathPublished(parent)));
}
