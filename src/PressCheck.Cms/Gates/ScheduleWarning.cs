using Microsoft.Extensions.Logging;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Gates;

/// <summary>Warns whoever saves a document or an element that is planned for later if the gate would refuse it now. It keeps nobody from saving.</summary>
internal sealed class ScheduleWarning(Schedules schedules, PublishGate gate, Askers askers, TimeProvider clock, ILogger<ScheduleWarning> log) :
#if UMBRACO18
    INotificationAsyncHandler<ElementSavedNotification>,
#endif
    INotificationAsyncHandler<ContentSavedNotification>
{
    public Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken) => WarnAsync(notification.SavedEntities, notification.Messages);

#if UMBRACO18
    public Task HandleAsync(ElementSavedNotification notification, CancellationToken cancellationToken) => WarnAsync(notification.SavedEntities, notification.Messages);
#endif

    private async Task WarnAsync(IEnumerable<Publishable> saved, EventMessages messages)
    {
        try
        {
            foreach (var content in saved.Where(content => content.HasIdentity))
            {
                var asker = askers.Of(content);
                var planned = asker.Way == ReleaseWay.Person ? schedules.Releases(content).Where(release => release.At > clock.GetUtcNow()).Select(release => release.Story).ToList() : [];
                if (planned.Count > 0 && (await gate.DecideAsync(planned, asker)).FirstOrDefault(verdict => !verdict.Passes) is { } refused)
                {
                    messages.Add(new EventMessage(Sentences.Title, Sentences.Planned(refused, asker.Language), EventMessageType.Warning));
                }
            }
        }
        catch (Exception e)
        {
            log.LogWarning("A planned release could not be checked when its document was saved: {Kind}", e.GetType().Name);
        }
    }
}
