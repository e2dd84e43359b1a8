using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Json;

namespace PressCheck.Web.Problems;

/// <summary>Why a request was not answered as asked, as RFC 9457 has it. It never holds what the client sent.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="slug">What kind of problem, for programs: it never changes. docs/api.md lists them.</param>
/// <param name="detail">One sentence for a person.</param>
internal sealed class Problem(int status, string slug, string detail) : IResult
{
    public const string MediaType = "application/problem+json";
    private const string TypePrefix = "urn:presscheck:problem:";

    private readonly Dictionary<string, object?> _more = new(StringComparer.Ordinal);

    public int Status { get; } = status;

    public string Slug { get; } = slug;

    public string Detail { get; } = detail;

    /// <summary>The problem with one member more.</summary>
    public Problem With(string name, object? value)
    {
        _more[name] = value;
        return this;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var members = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = TypePrefix + Slug,
            ["title"] = Slug.Replace('-', ' '),
            ["status"] = Status,
            ["detail"] = Detail,
        };
        foreach (var (name, value) in _more)
        {
            members[name] = value;
        }

        var answer = httpContext.Response;
        answer.StatusCode = Status;
        answer.ContentType = MediaType;
        answer.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(answer.Body, members, StrictJson.Options, httpContext.RequestAborted);
    }
}

/// <summary>Ends a request with a problem, from wherever it is found.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
