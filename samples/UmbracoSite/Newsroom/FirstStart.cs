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

        // Each for itself: a site without its people still has the stories, which Maria can open.
        await TryAsync("people", people.HireAsync);
        if (await TryAsync("document types", types.MakeAsync) && await TryAsync("stories", WriteAsync))
        {
            logger.LogInformation("The newsroom is set up: six stories, three people.");
        }
    }

    private Task WriteAsync()
    {
        stories.Write();
        return Task.CompletedTask;
    }

    private async Task<bool> TryAsync(string what, Func<Task> make)
    {
        try
        {
            await make();
            return true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The site is a site without it.
            logger.LogError(failed, "The newsroom's {What} could not be set up.", what);
            return false;
        }
    }
}
