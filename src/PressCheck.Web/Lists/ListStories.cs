using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Web.Lists;

internal static class ListStories
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories", static async (Asker asker, Page page, StoryLists lists, string? state, string? desk, string? author, string? editor, CancellationToken cancel) =>
        {
            var by = asker.By;
            var filter = new StoryFilter(Queried.Id(desk, "desk"), Queried.Value<StoryState>(state, "state"), Queried.Id(author, "author"), Queried.Id(editor, "editor"));
            var after = Queried.After(page, "stories");
            var stories = filter is { Desk: null, Author: null, Editor: null } && by.Role != Role.Manager
                ? await lists.NewestOfDeskAndOwnAsync(by, filter.State, after, page.Fetch, cancel)
                : await lists.NewestAsync(filter.Author == by.Id ? filter : filter with { Desk = Queried.Desk(by, desk) }, after, page.Fetch, cancel);
            return Queried.Answer(page, "stories", stories, story => story.Key);
        })
        .Named("listStories", Tags.Lists, "The stories that you may see, the latest changed first.")
        .Admits(Role.Reporter)
        .GivesList<StoryLine>();
}
