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
    /// <param name="Address">Where it goes.</param>
    /// <param name="Words">What will be said of the subject, in words for the subject.</param>
    /// <param name="AnswerBy">By when to reply.</param>
    /// <param name="AnswerHow">How to reply.</param>
    /// <param name="Language">The language of what stands around the words.</param>
    internal sealed record Request(string Address, string Words, DateTimeOffset? AnswerBy, string AnswerHow, string Language = "en")
    {
        public ReplyRequest Of(string reply) => new(reply, Address, Words, AnswerBy!.Value, AnswerHow, Language);

        public override string ToString() => "a reply request";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Address).Must(static address => Message.Address(address) is not null).WithMessage("This is to be a plain address, such as name@example.org.");
            RuleFor(request => request.Words).IsWords();
            RuleFor(request => request.AnswerBy).IsThere();
            RuleFor(request => request.AnswerHow).IsWords(RecordLimits.LongestPhrase);
            RuleFor(request => request.Language).IsToken();
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{story}/replies/{reply}/request", static (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                InTimeAsync(async () => RecordAnswer.Of(await newsroom.RequestReplyAsync(write.Request, body.Value.Of(RouteToken.Of(http, "reply")), cancel))))
            .Named("requestReply", Tags.Records, "Asks the subject by mail, and logs that as an attempt. Show the preview first.")
            .Admits(Role.Editor, Matter.Story)
            .Takes<Request>(Limits.Text)
            .WritesRecord();
        api.MapPost("/stories/{story}/replies/{reply}/request/preview", static (HttpContext http, Body<Request> body, Newsroom newsroom, MailSettings mail) =>
                InTimeAsync(() => Task.FromResult(Answer.Of(newsroom.PreviewReplyRequest(body.Value.Of(RouteToken.Of(http, "reply")), mail)))))
            .Named("previewReplyRequest", Tags.Records, "The mail as it would be sent. Nothing is done.")
            .Admits(Role.Editor, Matter.Story)
            .Takes<Request>(Limits.Text)
            .Gives<ReplyPreview>();
    }

    /// <summary>Only the clock can still find fault with a body that is as it should be.</summary>
    private static async Task<IResult> InTimeAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ArgumentException e)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "invalid", e.Message);
        }
    }
}
