using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;
using PressCheck.Cms.Api;
using PressCheck.Cms.Gates;
using PressCheck.Web;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Tests;

public sealed class ComposersTests
{
    /// <summary>A site in development has its container checked when it is built; one service that can't be made keeps it from starting.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "PressCheck": { "Approvals": "nobody", "Nonsense": 1 }, "ConnectionStrings": { "PressCheck": "Server=nowhere", "PressCheck_ProviderName": "Nothing" } }""")]
    public async Task A_site_starts_with_both_composers_whatever_its_settings_are(string settings)
    {
        var folder = Directory.CreateTempSubdirectory("presscheck-site-");
        var configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(settings))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRouting();
        services.AddSingleton(new System.Diagnostics.DiagnosticListener("site"));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(Substitute.For<IHostApplicationLifetime>());
        var environment = Substitute.For<IWebHostEnvironment>();
        environment.ContentRootPath.Returns(folder.FullName);
        services.AddSingleton(environment);
        services.AddSingleton(Options.Create(new GlobalSettings())).AddSingleton(Options.Create(new WebRoutingSettings()));
        foreach (var service in new[]
        {
            typeof(IContentService), typeof(IContentTypeService), typeof(IMediaService), typeof(IUserService), typeof(IUserGroupService), typeof(IKeyValueService), typeof(ILanguageService), typeof(IContentPermissionService),
            typeof(IBackOfficeSecurityAccessor), typeof(IRuntimeState), typeof(IMainDom), typeof(IServerRoleAccessor), typeof(IEmailSender), typeof(IAuditService), typeof(IIdKeyMap), typeof(IEventMessagesFactory), typeof(IEntityService),
#if UMBRACO18
            typeof(IElementService), typeof(IElementPermissionService),
#endif
        })
        {
            services.AddSingleton(service, Substitute.For([service], []));
        }

        var builder = Substitute.For<IUmbracoBuilder>();
        builder.Services.Returns(services);
        builder.Config.Returns(configuration);
        new PressCheckComposer().Compose(builder);
        new ApiComposer().Compose(builder);

        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetServices<INotificationAsyncHandler<UmbracoApplicationStartedNotification>>().Count().ShouldBe(3);
        scope.ServiceProvider.GetServices<INotificationAsyncHandler<ContentPublishingNotification>>().ShouldHaveSingleItem().ShouldBeOfType<PublishingHandler>();
        scope.ServiceProvider.GetServices<INotificationAsyncHandler<ContentSavedNotification>>().Count().ShouldBe(2);
        scope.ServiceProvider.GetServices<INotificationAsyncHandler<UserSavedNotification>>().ShouldHaveSingleItem();
        scope.ServiceProvider.GetRequiredService<IStoryAccess>().ShouldNotBeNull();
        provider.GetRequiredService<CmsApi>().Endpoints.ShouldNotBeEmpty();
        provider.GetServices<IHostedService>().ShouldNotBeEmpty();

        // Whatever is wrong, the handlers of the start throw nothing.
        provider.GetRequiredService<IRuntimeState>().Level.Returns(Umbraco.Cms.Core.RuntimeLevel.Run);
        foreach (var handler in scope.ServiceProvider.GetServices<INotificationAsyncHandler<UmbracoApplicationStartedNotification>>())
        {
            await handler.HandleAsync(new UmbracoApplicationStartedNotification(false), CancellationToken.None);
        }
    }
}
