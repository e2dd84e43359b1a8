using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Json;
using PressCheck.Formats.Readers.Parts;

namespace PressCheck.Formats.Readers;

/// <summary>
/// A story as an IPTC ninjs item, versions 1 to 3: parts in fields of their own (<c>headline</c>, <c>body_xhtml</c>) or in lists
/// of them (<c>headlines</c>, <c>bodies</c>). Of several forms of one field the one with most structure is read.
/// </summary>
internal sealed class NinjsReader
{
    private readonly string _source;
    private readonly JsonItem _item;
    private readonly Copy _copy;

    private NinjsReader(string source, JsonItem item)
    {
        _source = source;
        _item = item;
        _copy = new Copy(source);
    }

    public static SourceDraft Read(string name, string source)
    {
        var item = JsonItem.Parse(name, source);
        if (item.Elements.Count == 1)
        {
            item = item.Elements[0];
        }

        if (!item.IsObject)
        {
            throw new UnreadableSourceException($"This file is JSON and holds no single ninjs item.");
        }

        var reader = new NinjsReader(source, item);
        if (!reader.Write())
        {
            throw new UnreadableSourceException($"This file is JSON without a headline or a body that ninjs knows.");
        }

        var (text, map) = reader._copy.Finish();
        return PlainTextReader.Drafted(name, text, reader._copy.Paragraphs, map, reader.Genre(), reader.Locations());
    }

    private bool Write()
    {
        var titled = Write(PartKind.Headline, Text("headline") ?? Listed("headlines") ?? Text("title"));
        Write(PartKind.Standfirst, Text("description_text") ?? Text("description_xhtml") ?? Text("description_html") ?? Listed("descriptions") ?? Text("abstract"));
        Write(PartKind.Byline, Text("byline") ?? Text("by"));
        var body = Text("body_xhtml") ?? Text("body_html") ?? Text("body_text") ?? Listed("bodies") ?? AnyBody();
        var located = Text("dateline") ?? Text("located");
        if (located is not null && (body is null || !StartsWithDateline(body.Value)))
        {
            Write(PartKind.Dateline, located);
        }

        var found = Write(null, body, titled) || titled;
        WriteCaptions();
        return found;
    }

    private readonly record struct Field(JsonItem Value, bool Html);

    private Field? Text(string key) => Text(_item, key);

    private static Field? Text(JsonItem item, string key) =>
        item[key] is { IsString: true } value && value.End > value.Start ? new Field(value, key.EndsWith("html", StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>Of a list of forms, the one that says it is the main one, else HTML before text, else the first.</summary>
    private Field? Listed(string key)
    {
        Field? best = null;
        var bestScore = -1;
        foreach (var form in _item[key]?.Elements ?? [])
        {
            if (form["value"] is not { IsString: true } value || value.End == value.Start)
            {
                continue;
            }

            var html = String(form["contenttype"]).Contains("html", StringComparison.OrdinalIgnoreCase);
            var score = (String(form["role"]) is "main" or "primary" or "headline" or "body" ? 2 : 0) + (html ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (new Field(value, html), score);
            }
        }

        return best;
    }

    private Field? AnyBody()
    {
        foreach (var (key, value) in _item.Fields)
        {
            if (key.StartsWith("body_", StringComparison.OrdinalIgnoreCase) && value is { IsString: true } && value.End > value.Start)
            {
                return new Field(value, false);
            }
        }

        return null;
    }

    private string String(JsonItem? item) => item is { IsString: true } ? item.Read(_source).Text : "";

    private bool StartsWithDateline(Field body)
    {
        var copy = new Copy(_source);
        Take(copy, body, titled: true);
        var (text, _) = copy.Finish();
        foreach (var paragraph in copy.Paragraphs)
        {
            return Datelines.Length(paragraph.Span.Of(text)) > 0;
        }

        return false;
    }

    private bool Write(PartKind? kind, Field? field, bool titled = false)
    {
        if (field is null)
        {
            return false;
        }

        _copy.Kind = kind;
        Take(_copy, field.Value, titled);
        _copy.Kind = null;
        return true;
    }

    private void Take(Copy copy, Field field, bool titled)
    {
        var (text, map) = field.Value.Read(_source);
        copy.Layer = map;
        if (field.Html || LooksHtml(text))
        {
            HtmlReader.Write(text, copy, titled || copy.Kind is not null);
        }
        else
        {
            var at = 0;
            foreach (var line in text.AsSpan().EnumerateLines())
            {
                copy.Collapsed(line, at);
                copy.EndParagraph();
                at += line.Length;
                at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            }
        }

        copy.EndParagraph();
        copy.Layer = null;
    }

    /// <summary>Whether text in a field that does not say what it is holds markup all the same.</summary>
    public static bool LooksHtml(string text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("&amp;", StringComparison.Ordinal) || text.Contains("&nbsp;", StringComparison.Ordinal) || text.Contains("&#", StringComparison.Ordinal);

    /// <summary>Pictures that go with the story are items of their own, with their captions in them.</summary>
    private void WriteCaptions()
    {
        if (_item["associations"] is not { } associations)
        {
            return;
        }

        foreach (var item in associations.IsObject ? associations.Fields.Select(field => field.Value) : associations.Elements)
        {
            if (String(item["type"]) is "picture" or "image" or "photo" or "video" or "graphic")
            {
                Write(PartKind.Caption, Text(item, "description_text") ?? Text(item, "description_html") ?? Text(item, "body_text"));
            }
        }
    }

    /// <summary>The places that the item is tagged with, by their names.</summary>
    private ImmutableArray<string> Locations() =>
        [.. ((_item["place"] ?? _item["places"])?.Elements ?? []).Select(place => String(place["name"])).Where(name => name.Length > 0)];

    private StoryType? Genre()
    {
        if ((_item["genre"] ?? _item["genres"]) is not { } genre)
        {
            return null;
        }

        foreach (var item in genre.IsString || genre.IsObject ? [genre] : genre.Elements)
        {
            if (Labels.Named(item.IsString ? String(item) : String(item["name"])) is { } type)
            {
                return type;
            }
        }

        return null;
    }
}
