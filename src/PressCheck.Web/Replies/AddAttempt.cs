using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Recording;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Replies;

internal static class AddAttempt
{
    /// <param name="At">When.</param>
    /// <param name="Channel">How.</param>
    /// <param name="Put">What was put to the subject, in words.</param>
    internal sealed record Request(DateTimeOffset? At, Channel? Channel, string Put = "")
    {
        public override string ToString() => $"attempt by {Channel}";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.At).IsThere();
            RuleFor(request => request.Channel).IsThere();
            RuleFor(request => request.Put).IsPerhapsWords();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/replies/{reply}/attempts", static async (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
        {
            var (at, channel, put) = body.Value;
            return RecordAnswer.Of(await newsroom.AddAttemptAsync(write.Request, RouteToken.Of(http, "reply"), new ReplyAttempt(at!.Value, channel!.Value, put), cancel));
        })
        .Named("addAttempt", Tags.Records, "Logs a try to reach a subject.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<Request>()
        .WritesRecord();
}
