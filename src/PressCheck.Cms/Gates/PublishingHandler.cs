using Microsoft.Extensions.Logging;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Cms.Settings;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Stands in the way of every publish. It reads what is about to go out while it has the CMS's thread, asks the gate elsewhere, and throws nothing: an
/// exception here would be the publisher's “unknown error”, or an open door.
/// </summary>
internal sealed class PublishingHandler(
    DocumentReader reader,
    PublishGate gate,
    Attempts attempts,
    Askers askers,
    IContentService documents,
#if UMBRACO18
    Library library,
#endif
    SiteSettings settings,
    ILogger<PublishingHandler> log) :
    INotificationAsyncHandler<ContentPublishingNotification>
#if UMBRACO18
    , INotificationAsyncHandler<ElementPublishingNotification>
#endif
{
    public Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken) => HandleAsync(notification?.PublishedEntities, notification!);

#if UMBRACO18
    public Task HandleAsync(ElementPublishingNotification notification, CancellationToken cancellationToken) => HandleAsync(notification?.PublishedEntities, notification!);
#endif

    private async Task HandleAsync(IEnumerable<Publishable>? entities, ICancelableNotification notification)
    {
        Asker? asker = null;
        try
        {
            var stories = new List<DocumentStory>();
            var refused = new List<Verdict>();
            foreach (var content in entities ?? [])
            {
                foreach (var culture in Cultures(content))
                {
                    asker ??= askers.Of(content);
                    if (gate.IsMisconfigured)
                    {
                        // Nobody can tell what is a story and what is none.
                        refused.Add(Verdict.Failed(StoryId.Of(content.Key, culture), null));
                    }
                    else if (Read(content, culture, refused) is { } story)
                    {
                        stories.Add(story);
                    }
                }

                stories.AddRange(gate.IsMisconfigured ? [] : Changed(content, refused));
            }

            if (stories.Count > 0)
            {
                refused.AddRange((await gate.AskAsync(stories, asker!)).Where(verdict => !verdict.Passes));
            }

            if (refused.Count > 0)
            {
                Cancel(notification, gate.IsMisconfigured ? Sentences.Misconfigured(asker!.Language) : Sentences.Refused(refused, asker!.Language));
                foreach (var verdict in refused)
                {
                    await attempts.AddAsync(new RefusedRelease(verdict.StoryId, settings.Settings.Desk, verdict.Story?.Draft.Sha256, verdict.Decision, asker.By, asker.Way));
                }
            }
        }
        catch (Exception e)
        {
            log.LogError("A publish could not be checked and was refused: {Kind}", e.GetType().Name);
            Cancel(notification, Sentences.CouldNotCheck(asker?.Language));
            foreach (var content in entities ?? [])
            {
                var failed = Verdict.Failed(StoryId.Of(content.Key, null), null);
                await attempts.AddAsync(new RefusedRelease(failed.StoryId, settings.Settings.Desk, null, failed.Decision, asker?.By ?? BackofficePeople.Nobody, asker?.Way ?? ReleaseWay.Background));
            }
        }
    }

    /// <summary>The cultures that are being published: none when the last step of a takedown publishes the rest anew.</summary>
    private static IEnumerable<string?> Cultures(Publishable content) =>
        content.ContentType.VariesByCulture() ? content.PublishCultureInfos?.Values.Where(culture => culture.IsDirty()).Select(string? (culture) => culture.Culture) ?? [] : [null];

    /// <summary>The cultures that are out and not published now, whose words change all the same: by the properties that all cultures share, which go out with any of them.</summary>
    private IEnumerable<DocumentStory> Changed(Publishable content, List<Verdict> refused)
    {
        var published = Cultures(content).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = content.PublishedCultures.Where(culture => !published.Contains(culture)).ToList();
        if (published.Count == 0 || others.Count == 0 || content.Properties.All(property => property.PropertyType.VariesByCulture()))
        {
            yield break;
        }

        Publishable? before = null;
        foreach (var culture in others)
        {
            if (ReadPublished(content, culture, refused) is { } story)
            {
                before ??= Before(content);
                if (before is null || ReadPublished(before, culture, [])?.Draft.Sha256 != story.Draft.Sha256)
                {
                    yield return story;
                }
            }
        }
    }

    /// <summary>What is out now.</summary>
    private Publishable? Before(Publishable content)
    {
#if UMBRACO18
        return content is IElement ? library.Find(content.Key) : documents.GetById(content.Key);
#else
        return documents.GetById(content.Key);
#endif
    }

    private DocumentStory? Read(Publishable content, string? culture, List<Verdict> refused) => Read(content, culture, reader.Read, refused);

    private DocumentStory? ReadPublished(Publishable content, string? culture, List<Verdict> refused) => Read(content, culture, reader.ReadPublished, refused);

    private DocumentStory? Read(Publishable content, string? culture, Func<Publishable, string?, string?, DocumentStory?> read, List<Verdict> refused)
    {
        try
        {
            return read(content, culture, null);
        }
        catch (Exception e)
        {
            log.LogError("A document could not be read and was not published: {Kind}", e.GetType().Name);
            refused.Add(Verdict.Failed(StoryId.Of(content.Key, culture), null));
            return null;
        }
    }

    private static void Cancel(ICancelableNotification notification, string sentence)
    {
        var message = new EventMessage(Sentences.Title, sentence, EventMessageType.Error);
        switch (notification)
        {
            case ContentPublishingNotification content:
                content.CancelOperation(message);
                break;
#if UMBRACO18
            case ElementPublishingNotification element:
                element.CancelOperation(message);
                break;
#endif
            default:
                notification.Cancel = true;
                break;
        }
    }
}
