using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Json;

/// <summary>Where JSON can't be read. What stands there is not repeated: it may be the words of a story.</summary>
internal static partial class JsonProblem
{
    private const string Slug = "malformed-json";
    private const int LongestPath = 100;

    public static Problem Null => new(StatusCodes.Status400BadRequest, Slug, "The body is to be a JSON object.");

    public static Problem NotText => new(StatusCodes.Status400BadRequest, Slug, "The body has a string that is no valid text.");

    public static Problem Of(JsonException e)
    {
        var (line, column) = (e.LineNumber + 1 ?? 1, e.BytePositionInLine + 1 ?? 1);
        var path = e.Path is { Length: <= LongestPath } whole && Plain().IsMatch(whole) ? whole : null;
        return new Problem(StatusCodes.Status400BadRequest, Slug, $"The JSON can't be taken at line {line}, column {column}: it is malformed, too deep, or has a member or value that isn't known.")
            .With("line", line).With("column", column).With("path", path);
    }

    /// <summary>A path of our own members: what else could stand in one is the client's.</summary>
    [GeneratedRegex(@"^\$(\.[A-Za-z0-9]{1,32}|\[[0-9]{1,6}\])*$", RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
