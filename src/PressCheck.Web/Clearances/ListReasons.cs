using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;

namespace PressCheck.Web.Clearances;

internal static class ListReasons
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/reasons", static () => Answer.Of(Reasons.All))
        .Named("listReasons", Tags.Clearances, "The reasons that a clearance can have.")
        .Admits(Role.Reporter)
        .Gives<ImmutableArray<string>>();
}
