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

internal static class SignOffStory
{
    /// <param name="DraftHash">The draft that the asker has read, by its SHA-256: if it is not the latest, nothing is signed off.</param>
    internal sealed record Request(string DraftHash);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.DraftHash).IsHash();
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/sign-off", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.SignOffAsync(write.Request, body.Value.DraftHash, cancel)))
        .Named("signOffStory", Tags.Stories, "Binds the asker to the latest draft and the rule set that it was checked with.")
        .Admits(Role.Editor, Matter.Story)
        .Takes<Request>()
        .WritesStory();
}
