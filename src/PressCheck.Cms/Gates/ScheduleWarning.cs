using Microsoft.Extensions.Logging;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Gates;

/// <summary>Warns whoever saves a document that is planned for later if the gate would refuse it now. It keeps nobody from saving.</summary>
internal sealed class ScheduleWarning(Schedules schedules, PublishGate gate, Askers askers, TimeProvider clock, ILogger<ScheduleWarning> log) : INotificationAsyncHandler<ContentSavedNotification>
{
    public async Task HandleAsync(ContentSavedNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var content in notification.SavedEntities.Where(content => content.HasIdentity))
            {
                var asker = askers.Of(content);
                var planned = asker.Way == ReleaseWay.Person ? schedules.Releases(content).Where(release => release.At > clock.GetUtcNow()).Select(release => release.Story).ToList() : [];
                if (planned.Count > 0 && (await gate.DecideAsync(planned, asker)).FirstOrDefault(verdict => !verdict.Passes) is { } refused)
                {
                    notification.Messages.Add(new EventMessage(Sentences.Title, Sentences.Planned(refused, asker.Language), EventMessageType.Warning));
                }
            }
        }
        catch (Exception e)
        {
            log.LogWarning("A planned release could not be checked when its document was saved: {Kind}", e.GetType().Name);
        }
    }
}
