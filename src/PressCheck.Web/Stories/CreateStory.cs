using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Stories;

internal static class CreateStory
{
    /// <param name="Title">What lists call it.</param>
    /// <param name="Desk">The desk it belongs to; the asker's own if left out.</param>
    /// <param name="Authors">Who wrote it, by their ids; the asker if left out.</param>
    /// <param name="Id">An id of the client's own, such as a CMS has; one is made if left out.</param>
    internal sealed record Request(string Title, string? Desk = null, IReadOnlyList<string>? Authors = null, string? Id = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Title).IsWords(300);
            RuleFor(request => request.Desk).IsTokenOrLeftOut();
            RuleFor(request => request.Id).IsTokenOrLeftOut();
            RuleFor(request => request.Authors).Must(authors => authors is null or { Count: <= 20 }).WithMessage("A story has 20 authors at most.");
            RuleForEach(request => request.Authors).IsToken();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories", static async (HttpContext http, Asker asker, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
        {
            var key = IdempotencyKey.Of(http);
            var (title, desk, authors, id) = body.Value;
            var request = new WriteRequest(key, id ?? IdOf(key, asker.By), 0, asker.By);
            return StoryAnswer.OfNew(await newsroom.CreateAsync(request, title, desk ?? asker.By.Desk, [.. authors ?? []], cancel), asker.By);
        })
        .Named("createStory", Tags.Stories, "Makes a story, without a draft yet.")
        .Admits(Role.Reporter)
        .Takes<Request>()
        .WithMetadata(MakesStory.Yes)
        .Gives<Story>(StatusCodes.Status201Created);

    /// <summary>The same request asked again is to make the same story.</summary>
    private static string IdOf(string key, Person by) => "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{by.Id} {key}")).AsSpan(0, 12));
}
