using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Lists;

internal static class ListQueue
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/queue", static async (Asker asker, Page page, StoryLists lists, string? desk, string? mine, CancellationToken cancel) => Queried.Answer(
                page,
                "queue",
                await lists.QueueAsync(Queried.Desk(asker.By, desk), Queried.Flag(mine, "mine") == true ? asker.By.Id : null, Queried.After(page, "queue"), page.Fetch, cancel),
                story => story.Key))
            .Named("listQueue", Tags.Lists, "Stories that wait for an editor, the longest waiting first; mine=true for those that you edit.")
            .Admits(Role.Editor)
            .GivesList<StoryLine>();
        api.MapGet("/seconds", static async (Asker asker, Page page, StoryLists lists, string? desk, CancellationToken cancel) => Queried.Answer(
                page, "seconds", await lists.SecondsWantedAsync(Queried.Desk(asker.By, desk), Queried.After(page, "seconds"), page.Fetch, cancel), wanted => wanted.Key))
            .Named("listSeconds", Tags.Lists, "Clearances that wait for a second person, the oldest first.")
            .Admits(Role.Editor)
            .GivesList<SecondWanted>();
    }
}
