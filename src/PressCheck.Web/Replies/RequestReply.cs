using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Recording;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Replies;

internal static class RequestReply
{
    /// <param name="Address">Where it goes: a plain mail address.</param>
    /// <param name="Words">What will be said of the subject.</param>
    /// <param name="AnswerBy">By when to reply.</param>
    /// <param name="AnswerHow">How to reply: a number, an address, a person to ask for.</param>
    /// <param name="Language">The language of what stands around the words.</param>
    internal sealed record Request(string Address, string Words, DateTimeOffset? AnswerBy, string AnswerHow, string Language = "en")
    {
        public ReplyRequest For(string reply) => new(reply, Address, Words, AnswerBy!.Value, AnswerHow, Language);

        public override string ToString() => "a request for reply";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Address).IsWords(320);
            RuleFor(request => request.Words).IsWords();
            RuleFor(request => request.AnswerBy).IsThere();
            RuleFor(request => request.AnswerHow).IsWords(RecordLimits.LongestPhrase);
            RuleFor(request => request.Language).IsToken();
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{story}/replies/{reply}/requests", static async (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                await FitAsync(async () => RecordAnswer.Of(await newsroom.RequestReplyAsync(write.Request, body.Value.For(RouteToken.Of(http, "reply")), cancel))))
            .Named("requestReply", Tags.Records, "Asks the subject by mail: the mail, the attempt and the deadline are one write. Show the preview first.")
            .Admits(Role.Editor, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapPost("/stories/{story}/replies/{reply}/requests/preview", static async (Asker asker, HttpContext http, Body<Request> body, MailSettings settings, TimeProvider clock) =>
                await FitAsync(() => Task.FromResult(Answer.Of(body.Value.For(RouteToken.Of(http, "reply")).Preview(settings, clock.GetUtcNow())))))
            .Named("previewReplyRequest", Tags.Records, "The mail as it would be sent; nothing is.")
            .Admits(Role.Editor, Matter.Story)
            .Takes<Request>()
            .Gives<ReplyPreview>();
    }

    private static async Task<IResult> FitAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ArgumentException)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "unfit-request", "The request can't be sent: the address is to be plain, such as name@example.org, and the time to reply is to be in the future.");
        }
    }
}
