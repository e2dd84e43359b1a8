using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace PressCheck.Review.HouseStyles;

/// <summary>One key of a group and its value.</summary>
internal readonly record struct SettingsMember(string Key, Place Place, SettingsNode Value);

/// <summary>
/// JSON in which every value and every key knows its line and column, and a key written twice is kept twice. Comments and
/// trailing commas are allowed, since people write these files by hand.
/// </summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">The text of a string without its marks; a number or literal as written.</param>
/// <param name="Members">The keys of a group, in order.</param>
/// <param name="Items">The values of a list, in order.</param>
internal sealed record SettingsNode(
    JsonValueKind Kind,
    Place Place,
    string Text,
    ImmutableArray<SettingsMember> Members,
    ImmutableArray<SettingsNode> Items)
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static SettingsNode Parse(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var places = new Places(bytes);
        reader.Read();
        var root = Value(ref reader, places);
        reader.Read();
        return root;
    }

    /// <summary>What the value is, in words for a person.</summary>
    public string KindInWords => Kind switch
    {
        JsonValueKind.Object => "a group in braces",
        JsonValueKind.Array => "a list in brackets",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => $"'{Text}'",
        _ => "null",
    };

    private static SettingsNode Value(ref Utf8JsonReader reader, Places places)
    {
        var place = places.Of(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = ImmutableArray.CreateBuilder<SettingsMember>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    var keyPlace = places.Of(reader.TokenStartIndex);
                    reader.Read();
                    members.Add(new SettingsMember(key, keyPlace, Value(ref reader, places)));
                }

                return new SettingsNode(JsonValueKind.Object, place, "", members.ToImmutable(), []);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<SettingsNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, places));
                }

                return new SettingsNode(JsonValueKind.Array, place, "", [], items.ToImmutable());
            case JsonTokenType.String:
                return new SettingsNode(JsonValueKind.String, place, reader.GetString()!, [], []);
            default:
                var kind = reader.TokenType switch
                {
                    JsonTokenType.Number => JsonValueKind.Number,
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    _ => JsonValueKind.Null,
                };
                return new SettingsNode(kind, place, Encoding.UTF8.GetString(reader.ValueSpan), [], []);
        }
    }

    /// <summary>From offsets in bytes to lines and columns; offsets come in rising order, so that all of them cost one pass.</summary>
    private sealed class Places(byte[] bytes)
    {
        private int _line = 1;
        private int _lineStart;
        private int _seen;

        public Place Of(long offset)
        {
            for (; _seen < offset; _seen++)
            {
                if (bytes[_seen] == '\n')
                {
                    _line++;
                    _lineStart = _seen + 1;
                }
            }

            return new Place(_line, Encoding.UTF8.GetCharCount(bytes.AsSpan(_lineStart.._seen)) + 1);
        }
    }
}
