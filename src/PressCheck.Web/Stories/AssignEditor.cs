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

internal static class AssignEditor
{
    /// <param name="Editor">The editor's id; nobody yet if left out.</param>
    internal sealed record Request(string? Editor = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Editor).IsTokenOrLeftOut();
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/stories/{story}/editor", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.AssignEditorAsync(write.Request, body.Value.Editor, cancel)))
        .Named("assignEditor", Tags.Stories, "Says who edits the story.")
        .Admits(Role.Editor, Matter.Story)
        .Takes<Request>()
        .WritesStory();
}
