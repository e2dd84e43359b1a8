using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace UmbracoSite.Newsroom;

/// <summary>Fills an empty site with a newsroom: document types, three people, six stories.</summary>
public sealed class NewsroomComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddTransient<TypesOfTheCourier>();
        builder.Services.AddTransient<PeopleOfTheCourier>();
        builder.Services.AddTransient<StoriesOfTheCourier>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartedNotification, FirstStart>();
    }
}
