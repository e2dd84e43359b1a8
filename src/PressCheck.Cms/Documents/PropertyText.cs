using System.Text.Json;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Documents;

/// <summary>How a property's text is written down.</summary>
internal enum PropertyKind
{
    /// <summary>No text of a story, as far as is known.</summary>
    Other,
    Text,
    Markup,
    Markdown,
    Blocks,
    Lines,
}

/// <summary>Values as editors keep them: plain strings, JSON in strings, or JSON itself, which is how the editing screen sends them.</summary>
internal static class PropertyText
{
    /// <summary>Deeper than any page is built, shallow enough for any stack.</summary>
    private const int DeepestJson = 512;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestJson };

    public static PropertyKind KindOf(string? editor) => editor switch
    {
        Editors.TextBox or Editors.TextArea => PropertyKind.Text,
        Editors.RichText or "Umbraco.TinyMCE" => PropertyKind.Markup,
        Editors.MarkdownEditor => PropertyKind.Markdown,
        Editors.MultipleTextstring => PropertyKind.Lines,
        _ => IsBlocks(editor) ? PropertyKind.Blocks : PropertyKind.Other,
    };

    public static bool IsBlocks(string? editor) => editor is Editors.BlockList or Editors.BlockGrid or "Umbraco.SingleBlock";

    /// <summary>A value that must be text: null if there is none.</summary>
    /// <exception cref="UnreadableDocumentException">The value is something else.</exception>
    public static string? Text(object? value, string property) => value switch
    {
        null => null,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement { ValueKind: JsonValueKind.String } json => String(json, property),
        JsonElement { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } json => json.GetRawText(),
        JsonElement => throw UnreadableDocumentException.Of(property, "it should hold text and holds something else"),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw UnreadableDocumentException.Of(property, "it should hold text and holds something else"),
    };

    /// <summary>A value that is JSON, in a string or as such; <paramref name="json"/> is undefined if there is no value. What is returned must be disposed of after it was read.</summary>
    /// <exception cref="UnreadableDocumentException">The value is not valid JSON.</exception>
    public static JsonDocument? Json(object? value, string property, out JsonElement json)
    {
        json = default;
        switch (value)
        {
            case JsonElement { ValueKind: JsonValueKind.String } inner:
                return Json(String(inner, property), property, out json);
            case JsonElement element:
                json = element.ValueKind == JsonValueKind.Null ? default : element;
                return null;
            case null or "":
                return null;
            case string text when string.IsNullOrWhiteSpace(text):
                return null;
            case string text:
                try
                {
                    var document = JsonDocument.Parse(text, Options);
                    json = document.RootElement.ValueKind == JsonValueKind.Null ? default : document.RootElement;
                    return document;
                }
                catch (Exception broken) when (broken is JsonException or ArgumentException)
                {
                    throw UnreadableDocumentException.Of(property, "its value is not valid JSON, or is nested too deeply");
                }

            default:
                throw UnreadableDocumentException.Of(property, "it should hold JSON and holds something else");
        }
    }

    /// <summary>A rich text's value: old ones are markup as it is, newer ones JSON with markup in it. The CMS tells them apart by their first and last character.</summary>
    public static bool IsJson(object? value) =>
        value is JsonElement { ValueKind: not JsonValueKind.String } || (value as string ?? (value is JsonElement json ? json.GetString() : null)) is { } text && text.AsSpan().Trim() is ['{', .., '}'] or ['[', .., ']'];

    public static string String(JsonElement json, string property)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw UnreadableDocumentException.Of(property, "its text has half a character in it");
        }
    }
}
