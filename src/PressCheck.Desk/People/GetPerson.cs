using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Desk.People;

internal static class GetPerson
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/people/{person}", static async (HttpContext http, string person, Roster roster, CancellationToken cancel) =>
            await roster.FindAsync(person, cancel) is not { } found ? Known.NotFound
            : Conditional.IsKnown(http, IfMatch.Tag(found.Version)) ? Results.Empty
            : Answer.Of(found))
        .Named("getPerson", Tags.People, "Somebody who works here or did.")
        .Admits(Role.Manager)
        .Gives<PersonAnswer>();
}
