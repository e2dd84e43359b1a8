using System.Globalization;
using Microsoft.Extensions.Logging;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Compares what is out with what was cleared, and takes note of what nobody has noted: a publication that the gate let pass, or an escape. However something
/// got out, this finds it as long as the CMS shows it.
/// </summary>
internal sealed class PublishedCheck(
    IServiceProvider services,
    IContentService documents,
    DocumentReader reader,
    StoryTypes types,
    Lazy<Newsroom> newsroom,
    SiteDatabase site,
    SiteSettings settings,
    Passes passes,
    Askers askers,
    ReleaseWatch watch,
    ILogger<PublishedCheck> log)
{
    private const int PageSize = 100;

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    /// <summary>Looks at all documents that wait to be looked at.</summary>
    public async Task CheckWaitingAsync(CancellationToken cancel)
    {
        foreach (var (key, item) in watch.Take())
        {
            try
            {
                if (Find(key, item) is { } content)
                {
                    await CheckAsync(content, cancel);
                }
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogWarning("What is out could not be compared with what was cleared; it is looked at again: {Kind}", e.GetType().Name);
                watch.Look(key, item, TryAgain);
            }
        }
    }

    /// <summary>Looks at every document that is out.</summary>
    /// <returns>How many stories were looked at.</returns>
    public async Task<int> CheckAllAsync(CancellationToken cancel)
    {
        var wanted = services.GetContentTypeIds(types.MayBeStory);
        var looked = 0;
        for (long page = 0, total = 1; wanted.Length > 0 && page * PageSize < total; page++)
        {
            foreach (var content in documents.GetPagedOfTypes(wanted, page, PageSize, out total, null, null).Where(content => content is { Published: true, Trashed: false }))
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    looked += await CheckAsync(content, cancel);
                }
                catch (UnreadableDocumentException)
                {
                    log.LogWarning("A document that is out can't be read, so it can't be compared with what was cleared.");
                }
            }
        }

        return looked;
    }

    private Publishable? Find(Guid key, Item item)
    {
#if UMBRACO18
        if (item == Item.Element)
        {
            return services.GetElement(key);
        }
#endif
        return documents.GetById(key);
    }

    private async Task<int> CheckAsync(Publishable content, CancellationToken cancel)
    {
        if (!content.Published)
        {
            return 0;
        }

        await site.ReadyAsync(cancel);
        var texts = new PublishedTexts(site.Database);
        var looked = 0;
        foreach (var culture in content.ContentType.VariesByCulture() ? [.. content.PublishedCultures] : new string?[] { null })
        {
            if (reader.ReadPublished(content, culture) is { } story)
            {
                await CheckAsync(content, story, texts, cancel);
                looked++;
            }
        }

        return looked;
    }

    private async Task CheckAsync(Publishable content, DocumentStory story, PublishedTexts texts, CancellationToken cancel)
    {
        var hash = story.Draft.Sha256;
        var known = await texts.FindAsync(story.Id, cancel);
        var pass = passes.Find(story.Id, hash);
        if (known == hash && pass is null)
        {
            return;
        }

        var publishedAt = Utc((story.Culture is null ? null : content.GetPublishDate(story.Culture)) ?? content.PublishDate ?? content.UpdateDate);
        var wasThere = known is null && pass is null && publishedAt < await texts.SinceAsync(cancel);
        if (!wasThere)
        {
            await newsroom.Value.NoteReleaseAsync(
                new Release(
                    "out-" + Message.IdOf(string.Create(CultureInfo.InvariantCulture, $"{story.Id}|{hash}|{publishedAt.UtcTicks}")),
                    story.Id, story.Title, settings.Settings.Desk, [askers.IdOf(content.CreatorId)], story.Draft, pass?.By ?? askers.IdOf(content.PublisherId), publishedAt)
                {
                    Decision = pass?.Decision,
                    Reason = pass?.Reason,
                },
                cancel);
        }

        await texts.KeepAsync(story.Id, hash, cancel);
        passes.Remove(story.Id, hash);
    }

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at.Kind == DateTimeKind.Local ? at.ToUniversalTime() : at, DateTimeKind.Utc));
}
