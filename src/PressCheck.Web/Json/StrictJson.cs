using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressCheck.Web.Json;

/// <summary>How the API reads and writes JSON: nothing unknown, nothing twice, nothing deep, names of values in kebab-case.</summary>
internal static class StrictJson
{
    /// <summary>Brackets within brackets, at most.</summary>
    public const int MaxDepth = 12;

    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            MaxDepth = MaxDepth,

            // What is missing or null is for the validators to say, all of it at once.
            RespectNullableAnnotations = false,
            RespectRequiredConstructorParameters = false,

            // Served as JSON and never sniffed, so letters of every script can stay legible.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new MomentConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
