using PressCheck.Cms.Documents;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Hears of what is out, and of what is no longer, when the CMS's transaction is done: by the notification here, and on every server when its cache is refreshed. It only says where to
/// look; what is noted is what the CMS then shows.
/// </summary>
internal sealed class PublishedHandler(ReleaseWatch watch, StoryTypes types) :
    INotificationHandler<ContentPublishedNotification>,
#if UMBRACO18
    INotificationHandler<ElementPublishedNotification>,
    INotificationHandler<ElementUnpublishedNotification>,
    INotificationHandler<ElementMovedToRecycleBinNotification>,
    INotificationHandler<ElementDeletedNotification>,
    INotificationHandler<ElementCacheRefresherNotification>,
#endif
    INotificationHandler<ContentUnpublishedNotification>,
    INotificationHandler<ContentMovedToRecycleBinNotification>,
    INotificationHandler<ContentDeletedNotification>,
    INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentPublishedNotification notification) => Look(notification?.PublishedEntities, Item.Document);

    // A page that is no story may have stories below it.
    public void Handle(ContentUnpublishedNotification notification) => LookAtAll(notification?.UnpublishedEntities, Item.Document);

    public void Handle(ContentMovedToRecycleBinNotification notification) => Look(notification?.MoveInfoCollection.Select(move => move.Entity), Item.Document);

    public void Handle(ContentDeletedNotification notification) => Look(notification?.DeletedEntities, Item.Document);

    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification?.MessageObject is ContentCacheRefresher.JsonPayload[] payloads)
        {
            foreach (var payload in payloads)
            {
                if (payload is { Blueprint: false, Key: { } key } && payload.PublishedCultures is not [])
                {
                    watch.Look(key, Item.Document, ReleaseWatch.OthersFirst);
                }
            }
        }
    }

#if UMBRACO18
    public void Handle(ElementPublishedNotification notification) => Look(notification?.PublishedEntities, Item.Element);

    public void Handle(ElementUnpublishedNotification notification) => Look(notification?.UnpublishedEntities, Item.Element);

    public void Handle(ElementMovedToRecycleBinNotification notification) => Look(notification?.MoveInfoCollection.Select(move => move.Entity), Item.Element);

    public void Handle(ElementDeletedNotification notification) => Look(notification?.DeletedEntities, Item.Element);

    public void Handle(ElementCacheRefresherNotification notification)
    {
        if (notification?.MessageObject is ElementCacheRefresher.JsonPayload[] payloads)
        {
            foreach (var payload in payloads.Where(payload => payload.PublishedCultures is not []))
            {
                watch.Look(payload.Key, Item.Element, ReleaseWatch.OthersFirst);
            }
        }
    }
#endif

    private void Look(IEnumerable<Publishable>? entities, Item item) => LookAtAll((entities ?? []).Where(content => types.MayBeStory(content.ContentType.Alias)), item);

    private void LookAtAll(IEnumerable<Publishable>? entities, Item item)
    {
        foreach (var content in entities ?? [])
        {
            watch.Look(content.Key, item);
        }
    }
}
