using System.Collections.Immutable;
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

namespace PressCheck.Web.Sources;

internal static class PutSource
{
    /// <summary>There is no member for who the source is, and none that is not listed is taken.</summary>
    /// <param name="Descriptors">The source as the story describes it.</param>
    /// <param name="People">People behind the description.</param>
    internal sealed record Request(
        IReadOnlyList<string> Descriptors,
        int People = 1,
        AnonymityReason? Reason = null,
        string ReasonWords = "",
        KnowledgeBasis? Basis = null,
        string BasisWords = "",
        Corroboration Corroboration = Corroboration.NotRecorded,
        string CorroborationWords = "",
        bool IsPseudonym = false,
        bool? DeclinesInStory = null)
    {
        public SourceEntry For(string id) => new()
        {
            Id = id,
            Descriptors = [.. Descriptors],
            People = People,
            Reason = Reason,
            ReasonWords = ReasonWords,
            Basis = Basis,
            BasisWords = BasisWords,
            Corroboration = Corroboration,
            CorroborationWords = CorroborationWords,
            IsPseudonym = IsPseudonym,
            DeclinesInStory = DeclinesInStory,
        };

        public override string ToString() => "a source";
    }

    /// <param name="Warnings">Where, in UTF-16 code units of the field; the words are not repeated.</param>
    internal sealed record Names(ImmutableArray<NameWarning> Warnings);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Descriptors).IsListOfWords(least: 1);
            RuleFor(request => request.People).InclusiveBetween(1, RecordLimits.MostPeople).WithMessage($"This is to be 1 to {RecordLimits.MostPeople}.");
            RuleFor(request => request.ReasonWords).IsPerhapsWords();
            RuleFor(request => request.BasisWords).IsPerhapsWords();
            RuleFor(request => request.CorroborationWords).IsPerhapsWords();
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{story}/sources", static (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) => PutAsync(write, "", body.Value, newsroom, cancel))
            .Named("addSource", Tags.Records, "Adds a source without a name to the register. Warns where words look like somebody's name.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapPut("/stories/{story}/sources/{source}", static (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                PutAsync(write, RouteToken.Of(http, "source"), body.Value, newsroom, cancel))
            .Named("changeSource", Tags.Records, "Changes an entry of the source register.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapPost("/stories/{story}/sources/names", static async (Asker asker, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                Answer.Of(new Names(await newsroom.NamesInSourceAsync(asker.Story.Id, body.Value.For(""), cancel))))
            .Named("findNames", Tags.Records, "What in an entry's words looks like somebody's name that the story doesn't print, asked before the entry is kept. Nothing is kept.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .Gives<Names>();
    }

    private static async Task<IResult> PutAsync(Write write, string id, Request request, Newsroom newsroom, CancellationToken cancel) => RecordAnswer.Of(await newsroom.PutSourceAsync(
        write.Request,
        request.For(id),
        cancel));
}
