using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Json;

/// <summary>Where JSON can't be read. What stands there is not repeated: it may be the words of a story.</summary>
internal static class JsonProblem
{
    private const string Slug = "malformed-json";

    public static Problem Null => new(StatusCodes.Status400BadRequest, Slug, "The body is to be a JSON object.");

    public static Problem NotText => new(StatusCodes.Status400BadRequest, Slug, "The body has a string that is no valid text.");

    /// <summary>What went wrong where.</summary>
    /// <param name="e">What the reader said.</param>
    /// <param name="type">What was to be read.</param>
    public static Problem Of(JsonException e, Type type)
    {
        var (line, column) = (e.LineNumber + 1 ?? 1, e.BytePositionInLine + 1 ?? 1);
        return new Problem(StatusCodes.Status400BadRequest, Slug, $"The JSON can't be taken at line {line}, column {column}: it is malformed, too deep, or has a member or value that isn't known.")
            .With("line", line).With("column", column).With("path", Known(e.Path ?? "$", type));
    }

    /// <summary>A path as far as it is made of our own names; what else stands in one is the client's.</summary>
    private static string Known(string path, Type? type)
    {
        var known = new StringBuilder("$");
        foreach (var step in path.Split('.').Skip(1))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? step : step[..bracket];
            if (type is null || StrictJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == name) is not { } member)
            {
                break;
            }

            known.Append('.').Append(name);
            var of = StrictJson.Options.GetTypeInfo(member.PropertyType);
            type = of.ElementType is { } element && bracket >= 0 ? element : of.Type;
            if (bracket >= 0 && of.ElementType is not null)
            {
                known.Append(step.AsSpan(bracket));
            }
        }

        return known.ToString();
    }
}
