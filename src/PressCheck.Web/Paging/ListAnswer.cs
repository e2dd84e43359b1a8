using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using PressCheck.Web.Json;

namespace PressCheck.Web.Paging;

/// <summary>A part of a list.</summary>
/// <param name="Items">In the list's order.</param>
/// <param name="Next">What to send as <c>after</c> for the part that follows; null if there is none.</param>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A part of a list; the header Link says where it goes on.</summary>
internal sealed record ListAnswer<T>(Listed<T> List) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (List.Next is { } next)
        {
            var query = new QueryBuilder(httpContext.Request.Query.Where(pair => pair.Key != "after")) { { "after", next } };
            httpContext.Response.Headers.Link = $"<{httpContext.Request.PathBase}{httpContext.Request.Path}{query}>; rel=\"next\"";
        }

        return new JsonAnswer<Listed<T>>(List).ExecuteAsync(httpContext);
    }
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
