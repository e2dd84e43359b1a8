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

internal static class PutReply
{
    /// <param name="Subject">The subject's name as the story has it.</param>
    /// <param name="Allegations">The story's allegations about the subject, put to it or not.</param>
    /// <param name="Deadline">By when the subject was asked to answer.</param>
    /// <param name="Passage">The story's words that carry the answer.</param>
    internal sealed record Request(
        string Subject,
        IReadOnlyList<PutAllegation>? Allegations = null,
        DateTimeOffset? Deadline = null,
        ReplyOutcome Outcome = ReplyOutcome.Pending,
        DateTimeOffset? RepliedAt = null,
        string Passage = "",
        string WhyLeftOut = "",
        string Explanation = "")
    {
        public override string ToString() => "a reply";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Subject).IsWords(RecordLimits.LongestPhrase);
            RuleFor(request => request.Allegations).Must(put => put is null || (put.Count <= RecordLimits.MostInList && put.All(allegation => allegation is not null && Demands.AreWords(allegation.Words))))
                .WithMessage($"This is to be a list of allegations with their words, {RecordLimits.MostInList} at most.");
            RuleFor(request => request.Passage).IsPerhapsWords();
            RuleFor(request => request.WhyLeftOut).IsPerhapsWords();
            RuleFor(request => request.Explanation).IsPerhapsWords();
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{story}/replies", static (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) => PutAsync(write, "", body.Value, newsroom, cancel))
            .Named("addReply", Tags.Records, "Adds a subject of allegations to the reply log.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>(Limits.Text)
            .WritesRecord();
        api.MapPut("/stories/{story}/replies/{reply}", static (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                PutAsync(write, RouteToken.Of(http, "reply"), body.Value, newsroom, cancel))
            .Named("changeReply", Tags.Records, "Changes an entry of the reply log. Attempts and the exemption stay as they are.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>(Limits.Text)
            .WritesRecord();
    }

    private static async Task<IResult> PutAsync(Write write, string id, Request request, Newsroom newsroom, CancellationToken cancel) => RecordAnswer.Of(await newsroom.PutReplyAsync(
        write.Request,
        new ReplyEntry
        {
            Id = id,
            Subject = request.Subject,
            Allegations = [.. request.Allegations ?? []],
            Deadline = request.Deadline,
            Outcome = request.Outcome,
            RepliedAt = request.RepliedAt,
            Passage = request.Passage,
            WhyLeftOut = request.WhyLeftOut,
            Explanation = request.Explanation,
        },
        cancel));
}
