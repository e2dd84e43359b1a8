using System.Text.Json;

namespace PressCheck.Cms.Documents;

/// <summary>The blocks of one value: what each holds, where it stands, and in which cultures it is shown.</summary>
internal sealed class BlockValue
{
    private readonly Dictionary<Guid, JsonElement> _contents = [];
    private readonly HashSet<Guid> _read = [];
    private readonly JsonElement _value;
    private readonly string _property;

    /// <param name="value">The value, an object.</param>
    /// <param name="property">What mistakes call it.</param>
    /// <exception cref="UnreadableDocumentException">The value is no value of blocks.</exception>
    public BlockValue(JsonElement value, string property)
    {
        _property = property;
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Broken();
        }

        _value = value;
        foreach (var content in Items(Member(value, "contentData")))
        {
            if (KeyOf(content, "key", "udi") is not { } key)
            {
                throw Broken();
            }

            _contents[key] = content;
        }
    }

    /// <summary>The blocks that the layout shows, in its order, each once.</summary>
    public IEnumerable<Guid> Order()
    {
        var layouts = Member(_value, "layout");
        if (layouts.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return [];
        }

        if (layouts.ValueKind != JsonValueKind.Object)
        {
            throw Broken();
        }

        var keys = new List<Guid>();
        foreach (var layout in layouts.EnumerateObject())
        {
            Walk(layout.Value, keys);
        }

        return keys;
    }

    /// <summary>Takes out the content of a block that is shown in a culture; null if it is not, or was read before.</summary>
    public JsonElement? Take(Guid key, string? culture, string? segment) =>
        _contents.TryGetValue(key, out var content) && IsExposed(key, culture, segment) && _read.Add(key) ? content : null;

    /// <summary>A key as it is written: a GUID, or at the end of an old identifier.</summary>
    public static Guid? Key(string? text)
    {
        const string Old = "umb://element/";
        var digits = text is not null && text.StartsWith(Old, StringComparison.OrdinalIgnoreCase) ? text[Old.Length..] : text;
        return Guid.TryParse(digits, out var key) ? key : null;
    }

    public Guid? KeyOf(JsonElement item, string key, string old)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw Broken();
        }

        return Key(Text(Member(item, key))) ?? Key(Text(Member(item, old)));
    }

    /// <summary>A block's value of a property, the one that its culture and segment mean; null if there is none.</summary>
    public JsonElement? ValueOf(JsonElement content, string alias, string? culture, string? segment)
    {
        var values = Member(content, "values");
        if (values.ValueKind == JsonValueKind.Undefined)
        {
            // Before values had cultures they stood beside the block's key.
            return content.TryGetProperty(alias, out var old) ? old : null;
        }

        JsonElement? best = null;
        var bestScore = -1;
        foreach (var value in Items(values))
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                throw Broken();
            }

            if (!alias.Equals(Text(Member(value, "alias")), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var score = Score(Text(Member(value, "culture")), culture, 4) + Score(Text(Member(value, "segment")), segment, 1);
            if (score > bestScore)
            {
                (best, bestScore) = (Member(value, "value"), score);
            }
        }

        return best;
    }

    /// <summary>A member of an object by its name; undefined if there is none.</summary>
    public static JsonElement Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var found) ? found : default;

    public IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Array => list.EnumerateArray(),
        _ => throw Broken(),
    };

    private UnreadableDocumentException Broken() => UnreadableDocumentException.Of(_property, "its blocks are not put together as blocks are");

    private string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? PropertyText.String(value, _property) : null;

    /// <summary>The wanted one first, then one for all, and for a document of one culture any; far apart enough that the culture decides.</summary>
    private static int Score(string? has, string? wanted, int weight) =>
        string.IsNullOrEmpty(has) ? (string.IsNullOrEmpty(wanted) ? 2 * weight : weight)
        : has.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? 2 * weight
        : string.IsNullOrEmpty(wanted) && weight > 1 ? 0
        : -100;

    /// <summary>A block is shown only where it is exposed; values from before there was such a list show all. Elements that vary name the culture, others none.</summary>
    private bool IsExposed(Guid key, string? culture, string? segment)
    {
        var expose = Member(_value, "expose");
        if (expose.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return true;
        }

        foreach (var shown in Items(expose))
        {
            if (KeyOf(shown, "contentKey", "contentUdi") == key && Fits(Text(Member(shown, "culture")), culture) && Fits(Text(Member(shown, "segment")), segment))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(string? has, string? wanted) => string.IsNullOrEmpty(has) || string.IsNullOrEmpty(wanted) || has.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private void Walk(JsonElement items, List<Guid> keys)
    {
        foreach (var item in Items(items))
        {
            if (KeyOf(item, "contentKey", "contentUdi") is { } key)
            {
                keys.Add(key);
            }

            foreach (var area in Items(Member(item, "areas")))
            {
                Walk(Member(area, "items"), keys);
            }
        }
    }
}
