using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Api;

/// <summary>Where the stories of many documents stand, for trees and collections.</summary>
internal static class ListStandings
{
    private const int MostKeys = 200;
    private const int MostStories = 2000;

    /// <param name="Keys">The documents' keys.</param>
    internal sealed record Request(IReadOnlyList<Guid> Keys);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Keys).Must(keys => keys is { Count: <= MostKeys }).WithMessage($"keys is to be a list of {MostKeys} keys at most.");
    }

    /// <param name="Key">The document's key.</param>
    /// <param name="Culture">The culture, as the site writes it; null if the document doesn't vary.</param>
    /// <param name="Story">The story's id.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Needs">What keeps it from going out, as far as was known at its last change.</param>
    /// <param name="NeedsSecond">Clearances that wait for a second person.</param>
    internal sealed record Standing(Guid Key, string? Culture, string Story, StoryState State, int Needs, int NeedsSecond);

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/documents/standing", static async (Body<Request> body, IBackOfficeSecurityAccessor security, DocumentRights rights, ILanguageService languages, StoryLists lists, CancellationToken cancel) =>
        {
            var user = security.BackOfficeSecurity!.CurrentUser!;
            var seen = await rights.SeenAsync(user, [.. body.Value.Keys.Distinct()]);
            var cultures = (await languages.GetAllAsync()).Select(language => language.IsoCode).Prepend(null).ToList();
            var ids = new Dictionary<string, (Guid Key, string? Culture)>(StringComparer.Ordinal);
            foreach (var culture in cultures)
            {
                foreach (var key in seen)
                {
                    ids[StoryId.Of(key, culture)] = (key, culture);
                }
            }

            var found = new List<Standing>();
            foreach (var some in ids.Keys.Chunk(MostStories))
            {
                found.AddRange((await lists.OfIdsAsync(some, cancel)).Select(line =>
                    new Standing(ids[line.Id].Key, ids[line.Id].Culture, line.Id, line.State, line.OpenBlocking + line.OpenToAnswer + line.NeedsSecond, line.NeedsSecond)));
            }

            return Answer.Of(found);
        })
        .Named("listStandings", CmsTags.Documents, "Where the stories of documents stand; of those that the asker may browse.")
        .Admits(Role.Reporter)
        .Takes<Request>()
        .Gives<IReadOnlyList<Standing>>();
}
