using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Paging;

namespace PressCheck.Desk.People;

internal static class ListPeople
{
    private const string List = "people";

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/people", static async (Page page, string? desk, Roster roster, CancellationToken cancel) =>
            ListAnswer.Of(page, await roster.PageAsync(page.Parts(List, 1) is [var after] ? after : "", page.Fetch, desk, cancel), static person => Page.Cursor(List, person.Id)))
        .Named("listPeople", Tags.People, "Everybody who works here or did, in order of their ids; of one desk if it is named.")
        .Admits(Role.Manager)
        .GivesList<PersonAnswer>();
}
