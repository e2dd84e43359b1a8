#if UMBRACO18
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Gates;

/// <summary>The elements of the CMS's library. Their service lists none, neither by type nor by schedule, so their repository is asked; a site without it has none.</summary>
internal sealed class Library(IServiceProvider services)
{
    private IElementService? Elements => services.GetService<IElementService>();

    public IElement? Find(Guid key) => Elements?.GetById(key);

    public ContentScheduleCollection Schedule(IElement element) => Elements!.GetContentScheduleByContentId(element.Id);

    public void Plan(IElement element, ContentScheduleCollection schedule) => Elements!.PersistContentSchedule(element, schedule);

    /// <summary>Elements that are planned to go out up to a moment (UTC).</summary>
    public IReadOnlyList<IElement> ForRelease(DateTime until) => Read(repository => repository.GetContentForRelease(until).ToList()) ?? [];

    /// <summary>One page of the elements of some types, by their numbers.</summary>
    public IReadOnlyList<IElement> Page(int[] types, long page, int size, out long total)
    {
        var all = 0L;
        var wanted = types.ToList();
        var elements = Read((repository, scopes) => repository.GetPage(
            scopes.CreateQuery<IElement>().Where(element => wanted.Contains(element.ContentTypeId)), page, size, out all, null, null, Ordering.By("id")).ToList());
        total = all;
        return elements ?? [];
    }

    private List<IElement>? Read(Func<IElementRepository, List<IElement>> read) => Read((repository, _) => read(repository));

    private List<IElement>? Read(Func<IElementRepository, ICoreScopeProvider, List<IElement>> read)
    {
        if (services.GetService<IElementRepository>() is not { } repository || services.GetService<ICoreScopeProvider>() is not { } scopes)
        {
            return null;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        scope.ReadLock(Constants.Locks.ElementTree);
        return read(repository, scopes);
    }
}
#endif
