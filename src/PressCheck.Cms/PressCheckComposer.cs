using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PressCheck.Cms.Api;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Jobs;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Web;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms;

/// <summary>Puts PressCheck into a site: Umbraco finds it by its type. When the site starts, the schema comes before all that needs it.</summary>
[ComposeBefore(typeof(ApiComposer))]
public sealed class PressCheckComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddTo(builder.Services);
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, SchemaAtStart>();
        builder.AddNotificationAsyncHandler<ContentPublishingNotification, PublishingHandler>();
        builder.AddNotificationAsyncHandler<ContentSavedNotification, ScheduleWarning>();
        builder.AddNotificationHandler<ContentPublishedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ContentUnpublishedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ContentMovedToRecycleBinNotification, PublishedHandler>();
        builder.AddNotificationHandler<ContentDeletedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, PublishedHandler>();
#if UMBRACO18
        builder.AddNotificationAsyncHandler<ElementPublishingNotification, PublishingHandler>();
        builder.AddNotificationAsyncHandler<ElementSavedNotification, ScheduleWarning>();
        builder.AddNotificationHandler<ElementPublishedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ElementUnpublishedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ElementMovedToRecycleBinNotification, PublishedHandler>();
        builder.AddNotificationHandler<ElementDeletedNotification, PublishedHandler>();
        builder.AddNotificationHandler<ElementCacheRefresherNotification, PublishedHandler>();
#endif
        builder.Services.AddHostedService<CmsJobs>();
    }

    /// <summary>Everything but what listens: nothing here fails however wrong the settings are, so that the site starts and the gate can say so.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => SiteSettings.Read(provider.GetRequiredService<IConfiguration>(), ContentRoot(provider)));
        services.TryAddSingleton(static provider => new SiteDatabase(provider.GetRequiredService<IConfiguration>(), ContentRoot(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => provider.GetRequiredService<SiteSettings>().Settings);
        services.TryAddSingleton(static provider => provider.GetRequiredService<SiteSettings>().House);
        services.TryAddSingleton(static provider => provider.GetRequiredService<SiteSettings>().Endpoints);
        services.TryAddSingleton(static provider => provider.GetRequiredService<SiteDatabase>().Database);
        services.TryAddSingleton(static provider => new Lazy<Newsroom>(provider.GetRequiredService<Newsroom>, LazyThreadSafetyMode.PublicationOnly));
        services.TryAddSingleton<StoryTypes>();
        services.TryAddSingleton<DocumentReader>();
        services.TryAddSingleton<Passes>();
        services.TryAddSingleton<Askers>();
        services.TryAddSingleton<PublishGate>();
        services.TryAddSingleton<Attempts>();
        services.TryAddSingleton<ReleaseWatch>();
#if UMBRACO18
        services.TryAddSingleton<Library>();
#endif
        services.TryAddSingleton<PublishedCheck>();
        services.TryAddSingleton<PublishedSweep>();
        services.TryAddSingleton<Schedules>();
        services.TryAddSingleton(static provider => CmsMail.Settings(provider.GetRequiredService<SiteSettings>(), provider.GetRequiredService<IOptions<GlobalSettings>>(), provider.GetRequiredService<IOptions<WebRoutingSettings>>()));
        services.TryAddSingleton(static provider => new UmbracoMailer(provider.GetRequiredService<IEmailSender>(), provider.GetRequiredService<SiteSettings>().Settings.Mail.From is null));
        services.TryAddSingleton<IMailer>(static provider => provider.GetRequiredService<UmbracoMailer>());
        services.TryAddSingleton(static provider => new OutboxSender(provider.GetRequiredService<Database>(), provider.GetRequiredService<IMailer>(), provider.GetRequiredService<MailSettings>()));
        services.AddPressCheckApi(PressCheckController.Path);
    }

    private static string ContentRoot(IServiceProvider provider) => provider.GetRequiredService<IWebHostEnvironment>().ContentRootPath;
}
