using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Lists;

internal static class ListQueue
{
    private const int MostCounted = 100;

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
        api.MapGet("/seconds", static async (Asker asker, Page page, StoryLists lists, string? desk, string? mine, CancellationToken cancel) => Queried.Answer(
                page,
                "seconds",
                await lists.SecondsWantedAsync(Queried.Desk(asker.By, desk), Queried.Flag(mine, "mine") == true ? asker.By.Id : null, Queried.After(page, "seconds"), page.Fetch, cancel),
                wanted => wanted.Key))
            .Named("listSeconds", Tags.Lists, "Clearances that wait for a second person, the oldest first; mine=true for those that you may agree to.")
            .Admits(Role.Editor)
            .GivesList<SecondWanted>();
        api.MapGet("/refused", static async (Asker asker, Page page, StoryLists lists, string? desk, CancellationToken cancel) => Queried.Answer(
                page, "refused", await lists.RefusedAsync(Queried.Desk(asker.By, desk), Queried.After(page, "refused"), page.Fetch, cancel), story => story.Key))
            .Named("listRefused", Tags.Lists, "Stories whose draft the gate refused to publish, the longest refused first, until they are out or have another draft.")
            .Admits(Role.Editor)
            .GivesList<StoryLine>();
        api.MapGet("/waiting", static async (Asker asker, StoryLists lists, string? desk, CancellationToken cancel) =>
                Answer.Of(await lists.WaitingAsync(Queried.Desk(asker.By, desk), asker.By.Id, ListOverdue.Patience, MostCounted, cancel)))
            .Named("getWaiting", Tags.Lists, "How much stands in each list of what waits, counted to a hundred.")
            .Admits(Role.Editor)
            .Gives<Waiting>();
    }
}
