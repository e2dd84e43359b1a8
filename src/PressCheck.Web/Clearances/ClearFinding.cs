using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Clearances;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Clearances;

internal static class ClearFinding
{
    /// <param name="Rule">The rule's id.</param>
    /// <param name="Fingerprint">The finding's fingerprint.</param>
    /// <param name="Kind">An answer or a waiver.</param>
    /// <param name="Reason">A reason that a clearance can have.</param>
    /// <param name="Words">Why, in words. They stay in the database.</param>
    /// <param name="ExpiresAt">When it no longer counts; never if left out.</param>
    internal sealed record Request(string Rule, string Fingerprint, ClearanceKind? Kind, string Reason, string Words, DateTimeOffset? ExpiresAt = null)
    {
        public override string ToString() => $"clearance of {Rule}";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Rule).IsToken();
            RuleFor(request => request.Fingerprint).IsToken();
            RuleFor(request => request.Kind).IsThere();
            RuleFor(request => request.Reason).IsToken();
            RuleFor(request => request.Words).IsWords();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/clearances", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
        {
            var (rule, fingerprint, kind, reason, words, expires) = body.Value;
            return StoryAnswer.Of(await newsroom.ClearAsync(write.Request, rule, fingerprint, kind!.Value, reason, words, expires, cancel));
        })
        .Named("clearFinding", Tags.Clearances, "Answers or waives a finding of the latest draft. The Idempotency-Key is the clearance's id.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<Request>()
        .WritesStory();
}
