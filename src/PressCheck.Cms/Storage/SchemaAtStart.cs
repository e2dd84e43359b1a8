using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Storage;

/// <summary>Brings the schema up to this version when the site starts. If that fails the site starts all the same; whoever needs the data tries again.</summary>
internal sealed class SchemaAtStart(SiteDatabase site, IRuntimeState runtime, ILogger<SchemaAtStart> log) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        if (runtime.Level < RuntimeLevel.Run)
        {
            return;
        }

        try
        {
            await site.ReadyAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError("PressCheck's data can't be used, so nothing that is a story can be published: {Kind}", e.GetType().Name);
        }
    }
}
