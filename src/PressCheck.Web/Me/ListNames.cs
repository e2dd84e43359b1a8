using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Me;

internal static class ListNames
{
    private const int Most = 100;

    /// <param name="Id">The person's id.</param>
    /// <param name="Name">What the screens call them.</param>
    internal sealed record PersonName(string Id, string Name)
    {
        public override string ToString() => $"name of {Id}";
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("/names", static async Task<IResult> (string? ids, INamesOfPeople names, CancellationToken cancel) =>
        {
            var asked = (ids ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
            if (asked.Count > Most || !asked.TrueForAll(Token.Is))
            {
                throw new ProblemException(Known.BadQuery($"ids is to be the ids of {Most} people at most, with commas between them."));
            }

            var found = await names.FindAsync(asked, cancel);
            return Answer.Of<ImmutableArray<PersonName>>([.. asked.Where(found.ContainsKey).Select(id => new PersonName(id, found[id]))]);
        })
        .Named("listNames", Tags.Me, "What people are called, by their ids (`ids=ines,edda`, 100 at most); whoever is not known is left out.")
        .Admits(Role.Reporter)
        .Gives<ImmutableArray<PersonName>>();
}
