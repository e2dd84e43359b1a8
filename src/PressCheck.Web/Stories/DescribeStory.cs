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

internal static class DescribeStory
{
    /// <param name="Title">What lists call it.</param>
    /// <param name="Desk">The desk it belongs to.</param>
    /// <param name="Authors">Who wrote it, by their ids.</param>
    internal sealed record Request(string Title, string Desk, IReadOnlyList<string> Authors);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Title).IsWords(300);
            RuleFor(request => request.Desk).IsToken();
            RuleFor(request => request.Authors).Must(authors => authors is { Count: >= 1 and <= 20 }).WithMessage("A story has 1 to 20 authors.");
            RuleForEach(request => request.Authors).IsToken();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/stories/{story}", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            StoryAnswer.Of(await newsroom.DescribeAsync(write.Request, body.Value.Title, body.Value.Desk, [.. body.Value.Authors], cancel)))
        .Named("describeStory", Tags.Stories, "Says what lists call the story, which desk it belongs to and who wrote it.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<Request>()
        .WritesStory();
}
