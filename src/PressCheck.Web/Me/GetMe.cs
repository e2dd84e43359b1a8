using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Web.Me;

internal static class GetMe
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/me", static (Asker asker) => Answer.Of(asker.By))
        .Named("getMe", Tags.Me, "Who you are to this newsroom: id, role and desk.")
        .Admits(Role.Reporter)
        .Gives<Person>();
}
