using PressCheck.Desk.Hosting;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Desk.People;

internal static class InvitePerson
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/people/{person}/link", static async (Asker asker, string person, Roster roster, DeskSettings settings, TimeProvider clock, CancellationToken cancel) =>
        {
            var (outcome, link) = await roster.InviteAsync(person, asker.By.Id, cancel);
            return link is { } token ? Answer.Of(LinkAnswer.Of(settings, token, clock.GetUtcNow())) : PeopleApi.Refuse(outcome, null);
        })
        .Named("invitePerson", Tags.People, "Makes a link by which somebody chooses a password, a first or another. It works once, for three days; those made before no longer do.")
        .Admits(Role.Manager)
        .Gives<LinkAnswer>();
}
