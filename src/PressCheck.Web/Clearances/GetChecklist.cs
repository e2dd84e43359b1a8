using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Clearances;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Clearances;

internal static class GetChecklist
{
    /// <param name="Story">The story's id.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="SignedOff">The sign-off that it had last, whether it still counts or not; null if it never had one.</param>
    /// <param name="Items">The lines of the checklist; what is open again says why.</param>
    internal sealed record StoryChecklist(string Story, long Version, LastSignOff? SignedOff, ImmutableArray<ChecklistItem> Items);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}/checklist", static async Task<IResult> (Asker asker, Newsroom newsroom, CancellationToken cancel) =>
            await newsroom.ReviewAsync(asker.Story.Id, cancel) is { } review
                ? Answer.Of(new StoryChecklist(asker.Story.Id, asker.Story.Version, review.SignedOff, review.Items))
                : Known.NotFound)
        .Named("getChecklist", Tags.Clearances, "What is open, answered, waived and fixed of the story's latest draft, what is open again and why, and the last sign-off.")
        .Admits(Role.Reporter, Matter.Story)
        .Gives<StoryChecklist>();
}
