using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Recording;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Replies;

internal static class ExemptReply
{
    /// <param name="Code">The kind of reason.</param>
    /// <param name="Words">The reason in words.</param>
    /// <param name="Link">Where it can be read.</param>
    internal sealed record Request(ExemptionCode? Code, string Words = "", string Link = "")
    {
        public override string ToString() => $"exemption for {Code}";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Code).IsThere();
            RuleFor(request => request.Words).IsPerhapsWords();
            RuleFor(request => request.Link).IsPerhapsWords(RecordLimits.LongestPhrase);
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/stories/{story}/replies/{reply}/exemption", static async (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
            {
                var (code, words, link) = body.Value;
                return RecordAnswer.Of(await newsroom.ExemptAsync(write.Request, RouteToken.Of(http, "reply"), new Exemption(code!.Value, words, link), cancel));
            })
            .Named("exemptReply", Tags.Records, "Says why a subject need not be asked; a manager vouches for it.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapDelete("/stories/{story}/replies/{reply}/exemption", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.ExemptAsync(write.Request, RouteToken.Of(http, "reply"), null, cancel)))
            .Named("withdrawExemption", Tags.Records, "Says that the subject must be asked after all.")
            .Admits(Role.Reporter, Matter.Story)
            .WritesRecord();
    }
}
