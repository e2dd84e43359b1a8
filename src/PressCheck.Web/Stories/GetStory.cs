using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Stories;

internal static class GetStory
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}", static (Asker asker) => new StoryAnswer(asker.Story))
        .Named("getStory", Tags.Stories, "A story as it is now; its ETag is what writes send as If-Match.")
        .Admits(Role.Reporter, Matter.Story)
        .Gives<Story>();
}
