using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Web;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace PressCheck.Cms.Api;

/// <summary>Adds the API's own services, and gives the permissions at the first start.</summary>
public sealed class ApiComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddCmsApi();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, PermissionSeeder>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, StaffKeeper>();
        builder.AddNotificationAsyncHandler<UserSavedNotification, StaffKeeper>();
        builder.AddNotificationAsyncHandler<UserDeletedNotification, StaffKeeper>();
        builder.AddNotificationAsyncHandler<UserGroupSavedNotification, StaffKeeper>();
        builder.AddNotificationAsyncHandler<ContentSavedNotification, DraftsOfSaves>();
#if UMBRACO18
        builder.AddNotificationAsyncHandler<ElementSavedNotification, DraftsOfSaves>();
#endif
    }
}

internal static class CmsApiServices
{
    public static IServiceCollection AddCmsApi(this IServiceCollection services) => services
        .AddSingleton<CmsApi>()
        .AddScoped<DocumentRights>()
        .AddScoped<DocumentAccess>()
        .AddScoped<IStoryAccess>(static provider => provider.GetRequiredService<DocumentAccess>())
        .AddScoped<IPersonOfRequest, PersonFromBackoffice>()
        .AddTransient<PermissionSeeder>()
        .AddTransient<StoredDocuments>()
        .AddTransient<DocumentHistory>()
        .AddTransient<DraftKeeper>()
        .AddSingleton<IValidator<ListStandings.Request>, ListStandings.Validator>()
        .AddSingleton<IValidator<BlockedReleases.Request>, BlockedReleases.Validator>()
        .AddSingleton<IValidator<Emergencies.Request>, Emergencies.Validator>();
}
