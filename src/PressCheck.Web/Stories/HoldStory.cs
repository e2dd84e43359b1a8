using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Stories;

internal static class HoldStory
{
    /// <param name="Legal">Whether the story is under a legal hold; a manager lifts one.</param>
    /// <param name="EmbargoUntil">When it may go out at the earliest; no embargo if left out.</param>
    internal sealed record Request(bool? Legal, DateTimeOffset? EmbargoUntil = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Legal).IsThere();
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/stories/{story}/hold", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.HoldAsync(write.Request, body.Value.Legal!.Value, body.Value.EmbargoUntil, cancel)))
        .Named("holdStory", Tags.Stories, "Places or lifts a legal hold and an embargo.")
        .Admits(Role.Editor, Matter.Story)
        .Takes<Request>()
        .WritesStory();
}
