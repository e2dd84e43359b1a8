using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PressCheck.Cms.Storage;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Documents;

/// <summary>What is saved in a document becomes the latest draft of its story, if it has one by then: the queue and the checklist speak of what is there.</summary>
internal sealed class DraftsOfSaves(IServiceProvider services, SiteDatabase site, ILogger<DraftsOfSaves> log) :
#if UMBRACO18
    INotificationAsyncHandler<ElementSavedNotification>,
#endif
    INotificationAsyncHandler<ContentSavedNotification>
{
    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken) => KeepAsync(notification.SavedEntities, cancellationToken);

#if UMBRACO18
    public Task HandleAsync(ElementSavedNotification notification, CancellationToken cancellationToken) => KeepAsync(notification.SavedEntities, cancellationToken);
#endif

    private async Task KeepAsync(IEnumerable<IContentBase> saved, CancellationToken cancel)
    {
        foreach (var content in saved)
        {
            foreach (var culture in StoredDocuments.CulturesOf(content))
            {
                try
                {
                    await site.ReadyAsync(cancel);
                    await services.GetRequiredService<DraftKeeper>().KeepAsync(content, culture, makes: false, cancel);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // The document is saved whatever becomes of its story, and the gate reads it anew.
                    log.LogWarning("The draft of {Story} could not be kept: {Exception}", StoryId.Of(content.Key, culture), e.GetType());
                }
            }
        }
    }
}
