using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Review.Lists;
using PressCheck.Review.Newsrooms;
using PressCheck.Web.Access;
using PressCheck.Web.Json;

namespace PressCheck.Web.Paging;

/// <summary>A part of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">What to send as <c>after</c> for the part that follows; null if there is none.</param>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A part of a list; the header Link says where it goes on.</summary>
internal sealed record ListAnswer<T>(Listed<T> List) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (List.Next is { } next)
        {
            var query = new QueryBuilder(httpContext.Request.Query.Where(pair => pair.Key != "after")) { { "after", next } };
            httpContext.Response.Headers.Link = $"<{httpContext.Request.PathBase}{httpContext.Request.Path}{query}>; rel=\"next\"";
        }

        await new JsonAnswer<Listed<T>>(List with { Items = await SeenAsync(httpContext) }).ExecuteAsync(httpContext);
    }

    /// <summary>A host that hides single stories makes parts shorter than was asked for; where the list goes on stays the same.</summary>
    private async ValueTask<IReadOnlyList<T>> SeenAsync(HttpContext http)
    {
        if (List.Items.Count == 0 || StoryOf(List.Items[0]) is null || http.RequestServices.GetService<IStoryAccess>() is not { } access)
        {
            return List.Items;
        }

        var seen = await access.SeenAsync(http, Asker.Of(http).By, [.. List.Items.Select(item => StoryOf(item)!).Distinct(StringComparer.Ordinal)]);
        return [.. List.Items.Where(item => seen.Contains(StoryOf(item)!))];
    }

    /// <summary>The story that an item is about; null for items that are about none.</summary>
    private static string? StoryOf(T item) => item switch
    {
        StoryLine line => line.Id,
        SecondWanted wanted => wanted.Story,
        CountedLine counted => counted.Story,
        Escape escape => escape.Story,
        _ => null,
    };
}

internal static class ListAnswer
{
    /// <summary>A part of a list that was fetched with one item more than was asked for.</summary>
    public static IResult Of<T>(Page page, IReadOnlyList<T> fetched, Func<T, string> cursor) => Of(page, fetched, static item => item, cursor);

    /// <inheritdoc cref="Of{T}(Page, IReadOnlyList{T}, Func{T, string})"/>
    public static IResult Of<TFetched, T>(Page page, IReadOnlyList<TFetched> fetched, Func<TFetched, T> show, Func<TFetched, string> cursor)
    {
        var goesOn = fetched.Count > page.Limit;
        return new ListAnswer<T>(new Listed<T>([.. fetched.Take(page.Limit).Select(show)], goesOn ? cursor(fetched[page.Limit - 1]) : null));
    }
}
