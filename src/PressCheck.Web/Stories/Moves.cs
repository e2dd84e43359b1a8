using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Stories;

/// <summary>The moves of a story that take nothing but the asker's word.</summary>
internal static class Moves
{
    public static void Map(RouteGroupBuilder api)
    {
        Map(api, "submit", "submitStory", Role.Reporter, "Hands the latest draft to the desk.", static newsroom => newsroom.SubmitAsync);
        Map(api, "request-changes", "requestChanges", Role.Editor, "Hands the story back to its authors; a sign-off lapses.", static newsroom => newsroom.RequestChangesAsync);
        Map(api, "publish", "publishStory", Role.Editor, "Publishes the latest draft, or a correction, if the gate lets it pass.", static newsroom => newsroom.PublishAsync);
        Map(api, "withdraw", "withdrawStory", Role.Editor, "Takes a published story back.", static newsroom => newsroom.WithdrawAsync);
    }

    private static void Map(RouteGroupBuilder api, string move, string name, Role least, string summary, Func<Newsroom, Func<WriteRequest, CancellationToken, Task<Outcome>>> make) => api
        .MapPost($"/stories/{{story}}/{move}", async (Write write, Newsroom newsroom, CancellationToken cancel) => StoryAnswer.Of(await make(newsroom)(write.Request, cancel)))
        .Named(name, Tags.Stories, summary)
        .Admits(least, Matter.Story)
        .WritesStory();
}
