using System.Globalization;
using Microsoft.Extensions.Logging;
using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Gates;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Compares what is out with what was cleared, and takes note of what nobody has noted: a publication that the gate let pass, or an escape. However something
/// got out, this finds it as long as the CMS shows it.
/// </summary>
internal sealed class PublishedCheck(
    IContentService documents,
#if UMBRACO18
    Library library,
#endif
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
    private const int MostAtOnce = 500;

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    // Ticks (UTC) of when PressCheck came, once somebody has asked.
    private long _since;

    /// <summary>Looks at documents that wait to be looked at.</summary>
    public async Task CheckWaitingAsync(CancellationToken cancel)
    {
        foreach (var (key, item) in watch.Take(MostAtOnce))
        {
            try
            {
                await CheckAsync(key, item, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                LookAgain(key, item, e);
            }
        }
    }

    /// <summary>Has a document looked at a little later, because it could not be now.</summary>
    public void LookAgain(Guid key, Item item, Exception e)
    {
        log.LogWarning("What is out could not be compared with what was cleared; it is looked at again: {Kind}", e.GetType().Name);
        watch.Look(key, item, TryAgain);
    }

    /// <summary>Looks at one document or element.</summary>
    /// <returns>How many stories of it are out.</returns>
    public async Task<int> CheckAsync(Publishable content, CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        var texts = new PublishedTexts(site.Database);
        string?[] cultures = content.ContentType.VariesByCulture() ? [.. content.AvailableCultures.Union(content.PublishedCultures, StringComparer.OrdinalIgnoreCase)] : [null];
        var known = await texts.FindAsync([.. cultures.Append(null).Select(culture => StoryId.Of(content.Key, culture)).Distinct(StringComparer.Ordinal)], cancel);
        var down = new List<string>();
        var looked = 0;
        foreach (var culture in cultures)
        {
            var before = known.GetValueOrDefault(StoryId.Of(content.Key, culture));
            if (!content.Published || content.Trashed || (culture is not null && !content.IsCulturePublished(culture)))
            {
                down.AddRange(before is { DraftHash: not null } ? [before.Story] : []);
            }
            else if (types.MayBeStory(content.ContentType.Alias) && Read(content, culture) is { } read)
            {
                await CheckAsync(content, culture, read, before, known.GetValueOrDefault(StoryId.Of(content.Key, null)), texts, cancel);
                looked++;
            }
        }

        if (down.Count > 0)
        {
            await texts.TakeDownAsync(down, cancel);
        }

        return looked;
    }

    private async Task CheckAsync(Guid key, Item item, CancellationToken cancel)
    {
#if UMBRACO18
        var content = item == Item.Element ? (Publishable?)library.Find(key) : documents.GetById(key);
#else
        var content = documents.GetById(key);
#endif
        if (content is null)
        {
            await site.ReadyAsync(cancel);
            await new PublishedTexts(site.Database).TakeDownAllAsync(StoryId.Of(key, null), cancel);
            return;
        }

        await CheckAsync(content, cancel);
        if (content is IContent { Published: false, Trashed: false } document)
        {
            await TakeDownBelowAsync(document, cancel);
        }
    }

    /// <summary>What is below a page that was taken down is no longer out either, whatever the CMS says of it, and comes back with that page.</summary>
    private async Task TakeDownBelowAsync(IContent above, CancellationToken cancel)
    {
        var texts = new PublishedTexts(site.Database);
        for (long page = 0, total = 1; page * PageSize < total; page++)
        {
            cancel.ThrowIfCancellationRequested();
            var stories = documents.GetPagedDescendants(above.Id, page, PageSize, out total)
                .Where(below => below.Published && types.MayBeStory(below.ContentType.Alias))
                .SelectMany(below => below.PublishedCultures.Append(null).Select(culture => StoryId.Of(below.Key, culture)))
                .ToList();
            if (stories.Count > 0)
            {
                await texts.TakeDownAsync(stories, cancel);
            }
        }
    }

    private sealed record Out(string Story, string Title, Draft Draft, GateDecision? Decision);

    /// <summary>What is out of one culture; null if it is no story. What can't be read can't have been cleared.</summary>
    private Out? Read(Publishable content, string? culture)
    {
        try
        {
            return reader.ReadPublished(content, culture) is { } story ? new Out(story.Id, story.Title, story.Draft, null) : null;
        }
        catch (UnreadableDocumentException)
        {
            log.LogWarning("A document that is out can't be read, so it can't be compared with what was cleared.");
            var id = StoryId.Of(content.Key, culture);
            return new Out(id, "", new Draft(id, ""), new GateDecision([new Objection(ObjectionKind.Failed)]));
        }
    }

    private async Task CheckAsync(Publishable content, string? culture, Out read, PublishedText? before, PublishedText? whole, PublishedTexts texts, CancellationToken cancel)
    {
        var hash = read.Draft.Sha256;
        var pass = passes.Find(read.Story, hash);
        if (before?.DraftHash == hash && pass is null)
        {
            return;
        }

        var publishedAt = Utc((culture is null ? null : content.GetPublishDate(culture)) ?? content.PublishDate ?? content.UpdateDate);
        var since = await SinceAsync(texts, cancel);
        var isBack = pass is null && before is { DraftHash: null } && publishedAt <= before.At;
        if (pass is null && before?.DraftHash is null && content is IContent document && !documents.IsPathPublished(document))
        {
            // Nobody sees it as long as a page above it is down.
            return;
        }

        // What was out when PressCheck came, or was the whole document's until its type varied.
        var wasThere = pass is null && ((before?.DraftHash is null && publishedAt < since) || (before is null && whole?.DraftHash == hash));
        if (!wasThere)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{read.Story}|{hash}|{publishedAt.UtcTicks}{(isBack ? "|" : "")}{(isBack ? before!.At.UtcTicks : null)}");
            var outcome = await newsroom.Value.NoteReleaseAsync(
                new Release(
                    "out-" + Message.IdOf(id), read.Story, read.Title.Length > 0 ? read.Title : read.Story, settings.Settings.Desk, [askers.IdOf(content.CreatorId)], read.Draft,
                    pass?.By ?? askers.IdOf(content.PublisherId), publishedAt)
                {
                    Decision = pass?.Decision ?? read.Decision,
                    Reason = pass?.Reason,
                    IsBack = isBack,
                    IsByItself = pass is null && before is { DraftHash: not null } && publishedAt <= before.At,
                },
                cancel);
            if (outcome is not Outcome.Done)
            {
                throw new InvalidOperationException($"What is out was not noted: {outcome.GetType().Name}.");
            }
        }

        await texts.KeepAsync(read.Story, hash, cancel);
        passes.Remove(read.Story, hash);
    }

    private async Task<DateTimeOffset> SinceAsync(PublishedTexts texts, CancellationToken cancel)
    {
        if (Volatile.Read(ref _since) == 0)
        {
            Volatile.Write(ref _since, (await texts.SinceAsync(cancel)).UtcTicks);
        }

        return new DateTimeOffset(_since, TimeSpan.Zero);
    }

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at.Kind == DateTimeKind.Local ? at.ToUniversalTime() : at, DateTimeKind.Utc));
}
