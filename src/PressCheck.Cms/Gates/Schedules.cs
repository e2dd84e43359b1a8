using PressCheck.Cms.Documents;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace PressCheck.Cms.Gates;

/// <summary>What came of a wish to plan a refused release anew.</summary>
internal enum Rescheduled
{
    Done,

    /// <summary>There is no such refused release, or somebody has settled it.</summary>
    NothingThere,

    /// <summary>The document is gone.</summary>
    DocumentGone,
}

/// <summary>
/// Follows the CMS's schedules. The CMS tells nobody when one is set and deletes it before it publishes, so what was planned is known only if it was asked for
/// in time.
/// </summary>
internal sealed class Schedules(
    IContentService documents,
#if UMBRACO18
    Library library,
#endif
    DocumentReader reader,
    StoryTypes types,
    SiteDatabase site,
    SiteSettings settings,
    TimeProvider clock)
{
    /// <summary>How far ahead the CMS is asked.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(30);

    /// <summary>Takes note of what the CMS plans.</summary>
    public async Task PlanAsync(CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        var horizon = clock.GetUtcNow() + Horizon;
        var planned = new List<PlannedRelease>();
        IEnumerable<Publishable> waiting = documents.GetContentForRelease(horizon.UtcDateTime);
#if UMBRACO18
        waiting = waiting.Concat(library.ForRelease(horizon.UtcDateTime));
#endif
        foreach (var content in waiting.Where(content => types.MayBeStory(content.ContentType.Alias)))
        {
            planned.AddRange(Releases(content).Where(release => release.At <= horizon).Select(release => new PlannedRelease(release.Story.Id, release.At)));
        }

        await new ReleaseBook(site.Database).PlanAsync(planned, horizon, settings.Settings.Desk, cancel);
    }

    /// <summary>What is planned of a document or an element, by its stories.</summary>
    public IEnumerable<(DocumentStory Story, DateTimeOffset At)> Releases(Publishable content)
    {
        var varies = content.ContentType.VariesByCulture();
#if UMBRACO18
        var schedule = content is IElement element ? library.Schedule(element) : documents.GetContentScheduleByContentId(content.Id);
#else
        var schedule = documents.GetContentScheduleByContentId(content.Id);
#endif
        foreach (var entry in schedule.FullSchedule.Where(entry => entry.Action == ContentScheduleAction.Release))
        {
            DocumentStory? story = null;
            try
            {
                story = reader.Read(content, varies ? entry.Culture : null);
            }
            catch (UnreadableDocumentException)
            {
                // The gate will say so.
            }

            if (story is not null)
            {
                yield return (story, new DateTimeOffset(DateTime.SpecifyKind(entry.Date, DateTimeKind.Utc)));
            }
        }
    }

    /// <summary>Plans a refused release anew: in the CMS, and in the book.</summary>
    /// <param name="id">The refused release.</param>
    /// <param name="by">The id of who does it.</param>
    /// <param name="at">When it is to go out.</param>
    /// <param name="cancel">Gives up before the CMS is asked.</param>
    public async Task<Rescheduled> RescheduleAsync(string id, string by, DateTimeOffset at, CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        var book = new ReleaseBook(site.Database);
        if (await book.FindAsync(id, cancel) is not { } blocked || StoryId.Read(blocked.Story) is not var (key, culture))
        {
            return Rescheduled.NothingThere;
        }

        return !Plan(key, culture, at) ? Rescheduled.DocumentGone
            : await book.SettleAsync(id, by, at, CancellationToken.None) ? Rescheduled.Done
            : Rescheduled.NothingThere;
    }

    private bool Plan(Guid key, string? culture, DateTimeOffset at)
    {
#if UMBRACO18
        if (documents.GetById(key) is null)
        {
            return library.Find(key) is { Trashed: false } element && Plan(element, library.Schedule(element), culture, at, schedule => library.Plan(element, schedule));
        }

#endif
        return documents.GetById(key) is { Trashed: false } content
            && Plan(content, documents.GetContentScheduleByContentId(content.Id), culture, at, schedule => documents.PersistContentSchedule(content, schedule));
    }

    private static bool Plan(Publishable content, ContentScheduleCollection schedule, string? culture, DateTimeOffset at, Action<ContentScheduleCollection> persist)
    {
        // The CMS writes cultures as en-US, ids of stories as en-us.
        var named = culture is null ? Constants.System.InvariantCulture : content.AvailableCultures.FirstOrDefault(name => name.Equals(culture, StringComparison.OrdinalIgnoreCase));
        if (named is null)
        {
            return false;
        }

        schedule.AddOrUpdate(named, at.UtcDateTime, ContentScheduleAction.Release);
        persist(schedule);
        return true;
    }
}
