using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Drafts;

internal static class PutDraft
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/stories/{story}/drafts/latest", static async (Write write, Body<DraftInput> body, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.SaveDraftAsync(write.Request, body.Value.Read(write.Request.Story).Draft, cancel)))
        .Named("putDraft", Tags.Drafts, "Saves a draft and checks it. A sign-off lapses unless the draft is the same to the letter.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<DraftInput>(Limits.Text)
        .WritesStory();
}
