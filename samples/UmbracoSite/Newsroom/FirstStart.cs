using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace UmbracoSite.Newsroom;

/// <summary>Runs once: a site that has the news article has all of this.</summary>
public sealed class FirstStart(
    IRuntimeState runtime,
    IContentTypeService contentTypes,
    TypesOfTheCourier types,
    PeopleOfTheCourier people,
    StoriesOfTheCourier stories,
    ILogger<FirstStart> logger) : INotificationAsyncHandler<UmbracoApplicationStartedNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartedNotification notification, CancellationToken cancellationToken)
    {
        if (runtime.Level < RuntimeLevel.Run || contentTypes.Get(TypesOfTheCourier.Article) is not null)
        {
            return;
        }

        try
        {
            await people.HireAsync();
            await types.MakeAsync();
            stories.Write();
            logger.LogInformation("The newsroom is set up: six stories, three people.");
        }
        catch (InvalidOperationException failed)
        {
            // The site is a site without it.
            logger.LogError(failed, "The newsroom could not be set up.");
        }
    }
}
