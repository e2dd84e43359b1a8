using System.Collections.Immutable;
using System.Text.Json;
using PressCheck.Cms.Documents;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace PressCheck.Cms.Api;

/// <summary>The values of a document as the backoffice's screen holds them.</summary>
internal static class ValuesInput
{
    private const int MostValues = 2000;

    /// <summary>Reads <c>{ documentType, name, values: [{ alias, editorAlias, culture, segment, value }] }</c>. What else stands there is let be: screens of other versions may send more.</summary>
    /// <param name="body">The request's body.</param>
    /// <param name="document">The document's key.</param>
    /// <param name="depth">Brackets within brackets at most.</param>
    /// <exception cref="ProblemException">It can't be read.</exception>
    public static DocumentValues Read(ReadOnlyMemory<byte> body, Guid document, int depth)
    {
        JsonElement root;
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = depth });
            root = json.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ProblemException(JsonProblem.Of(e, typeof(object)));
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ProblemException(JsonProblem.Null);
        }

        if (Text(root, "documentType") is not { } type || !Guid.TryParse(type, out var documentType))
        {
            throw Invalid("documentType is to be the key of a document type.");
        }

        if (!root.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array || values.GetArrayLength() > MostValues)
        {
            throw Invalid($"values is to be a list of {MostValues} values at most.");
        }

        var read = ImmutableArray.CreateBuilder<DocumentValue>(values.GetArrayLength());
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Object || Text(value, "alias") is not { Length: > 0 } alias)
            {
                throw Invalid("Every value is to be an object with an alias.");
            }

            read.Add(new DocumentValue(alias, Text(value, "editorAlias"), Text(value, "culture"), Text(value, "segment"), ValueOf(value)));
        }

        return new DocumentValues(document, documentType, Text(root, "name"), read.MoveToImmutable());
    }

    private static object? ValueOf(JsonElement value) => !value.TryGetProperty("value", out var found) ? null : found.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => found.GetString(),
        _ => found,
    };

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ProblemException Invalid(string sentence) => new(new Problem(StatusCodes.Status422UnprocessableEntity, "invalid-values", sentence));
}
