using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.StoryRecords;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Fields;

internal static class PutFields
{
    /// <summary>All of them: what is left out is as if nobody had said.</summary>
    internal sealed record Request(
        StoryClass? Class = null,
        StoryAct Act = StoryAct.Publish,
        DateTimeOffset? PublishAt = null,
        bool IsSensitive = false,
        IReadOnlyList<string>? Bylines = null,
        IReadOnlyList<string>? GatheredIn = null,
        IReadOnlyList<Protection>? Protections = null,
        IReadOnlyList<string>? ProtectedNames = null,
        IReadOnlyList<BorrowedQuotation>? BorrowedQuotations = null)
    {
        public override string ToString() => "story fields";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Bylines).IsListOfWords();
            RuleFor(request => request.GatheredIn).IsListOfWords();
            RuleFor(request => request.ProtectedNames).IsListOfWords();
            RuleFor(request => request.Protections).Must(list => list is null or { Count: <= RecordLimits.MostInList }).WithMessage($"This is to be a list of {RecordLimits.MostInList} at most.");
            RuleFor(request => request.BorrowedQuotations)
                .Must(list => list is null || (list.Count <= RecordLimits.MostInList && list.All(quote => quote is not null && Demands.AreWords(quote.Words) && Demands.AreWords(quote.Origin, RecordLimits.LongestPhrase))))
                .WithMessage($"This is to be a list of quotations with their words and where they were first, {RecordLimits.MostInList} at most.");
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/stories/{story}/fields", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
        {
            var request = body.Value;
            return StoryAnswer.Of(await newsroom.PutFieldsAsync(
                write.Request,
                new StoryFields
                {
                    Class = request.Class,
                    Act = request.Act,
                    PublishAt = request.PublishAt,
                    IsSensitive = request.IsSensitive,
                    Bylines = [.. request.Bylines ?? []],
                    GatheredIn = [.. request.GatheredIn ?? []],
                    Protections = [.. request.Protections ?? []],
                    ProtectedNames = [.. request.ProtectedNames ?? []],
                    BorrowedQuotations = [.. request.BorrowedQuotations ?? []],
                },
                cancel));
        })
        .Named("putFields", Tags.Records, "Sets what the desk knows of a story beside its text. What has the rules ask for less is an editor's to set.")
        .Admits(Role.Reporter, Matter.Story)
        .Takes<Request>(Limits.Text)
        .WritesStory();
}
