using System.Text.Json;
using System.Text.Json.Serialization;
using PressCheck.Analysis.Rules;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>Records as a rule's page writes them: one JSON object, its members named as the types', enumerations in words and hyphens.</summary>
internal static class RecordsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <exception cref="JsonException">The text is no such object; the exception names the line, from 0.</exception>
    public static Records Read(string json) => JsonSerializer.Deserialize<Records>(json, Options) ?? throw new JsonException("Records are an object.", null, 0, 0);
}
