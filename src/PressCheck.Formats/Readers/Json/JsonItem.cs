using System.Text;
using System.Text.Json;

namespace PressCheck.Formats.Readers.Json;

/// <summary>A value of a JSON text with its place; strings keep their escapes, because that is what the source has.</summary>
internal sealed class JsonItem
{
    private Dictionary<string, JsonItem>? _fields;
    private List<JsonItem>? _elements;

    /// <summary>Offsets of a string's characters in the source, without the quotes.</summary>
    public int Start { get; private init; }

    public int End { get; private init; }

    public bool IsString { get; private init; }

    public bool IsObject => _fields is not null;

    public IReadOnlyList<JsonItem> Elements => _elements ?? [];

    public IEnumerable<KeyValuePair<string, JsonItem>> Fields => _fields ?? [];

    public JsonItem? this[string key] => _fields is not null && _fields.TryGetValue(key, out var value) ? value : null;

    /// <exception cref="UnreadableSourceException">The text is not JSON.</exception>
    public static JsonItem Parse(string name, string source)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = false });
        try
        {
            return Parse(ref reader, bytes);
        }
        catch (JsonException broken)
        {
            var line = (int)(broken.LineNumber ?? 0);
            var start = 0;
            for (var i = 0; i < line; i++)
            {
                start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
            }

            var column = Encoding.UTF8.GetCharCount(bytes.AsSpan(start, (int)Math.Min(broken.BytePositionInLine ?? 0, bytes.Length - start))) + 1;
            throw new UnreadableSourceException($"This file is not valid JSON (line {line + 1}, column {column}).", line + 1, column);
        }
    }

    /// <summary>A string's characters and the map from them to the source.</summary>
    public (string Text, SourceMap Map) Read(string source)
    {
        var text = new StringBuilder(End - Start);
        var segments = new List<SourceMap.Segment>();
        for (var at = Start; at < End;)
        {
            var stop = source.AsSpan(at, End - at).IndexOf('\\');
            var plain = stop < 0 ? End - at : stop;
            if (plain > 0)
            {
                segments.Add(new SourceMap.Segment(text.Length, at, at + plain));
                text.Append(source, at, plain);
                at += plain;
            }

            if (stop >= 0)
            {
                var length = source[at + 1] == 'u' ? 6 : 2;
                segments.Add(new SourceMap.Segment(text.Length, at, at + length));
                text.Append(length == 6 ? (char)Convert.ToUInt16(source.Substring(at + 2, 4), 16) : Escaped(source[at + 1]));
                at += length;
            }
        }

        return (text.ToString(), new SourceMap(source, [.. segments], text.Length));
    }

    private static char Escaped(char c) => c switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => c,
    };

    private static JsonItem Parse(ref Utf8JsonReader reader, byte[] bytes)
    {
        var open = new Stack<JsonItem>();
        var key = "";
        JsonItem? root = null;
        int atByte = 0, atChar = 0;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    key = reader.GetString() ?? "";
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    continue;
            }

            JsonItem item;
            if (reader.TokenType == JsonTokenType.String)
            {
                // Bytes are counted into characters once, from the last string to this one.
                var first = (int)reader.TokenStartIndex + 1;
                var start = atChar + Encoding.UTF8.GetCharCount(bytes, atByte, first - atByte);
                var end = start + Encoding.UTF8.GetCharCount(reader.ValueSpan);
                (atByte, atChar) = (first + reader.ValueSpan.Length, end);
                item = new JsonItem { IsString = true, Start = start, End = end };
            }
            else
            {
                item = new JsonItem
                {
                    _fields = reader.TokenType == JsonTokenType.StartObject ? new(StringComparer.OrdinalIgnoreCase) : null,
                    _elements = reader.TokenType == JsonTokenType.StartArray ? [] : null,
                };
            }

            if (open.TryPeek(out var parent))
            {
                parent._elements?.Add(item);
                parent._fields?.TryAdd(key, item);
            }

            root ??= item;
            if (item._fields is not null || item._elements is not null)
            {
                open.Push(item);
            }
        }

        return root!;
    }
}
