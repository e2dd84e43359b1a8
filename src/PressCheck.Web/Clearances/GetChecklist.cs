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
    internal sealed record StoryChecklist(string Story, long Version, ImmutableArray<ChecklistItem> Items);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/stories/{story}/checklist", static async Task<IResult> (Asker asker, Newsroom newsroom, CancellationToken cancel) =>
            await newsroom.ChecklistAsync(asker.Story.Id, cancel) is { } items
                ? Answer.Of(new StoryChecklist(asker.Story.Id, asker.Story.Version, items))
                : Known.NotFound)
        .Named("getChecklist", Tags.Clearances, "What is open, answered, waived and fixed of the story's latest draft.")
        .Admits(Role.Reporter, Matter.Story)
        .Gives<StoryChecklist>();
}
