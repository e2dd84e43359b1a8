using System.Collections.Immutable;
using System.Text.Json;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Readers.Html;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;

namespace PressCheck.Cms.Documents;

/// <summary>One document's properties, taken down into a story in reading order, blocks and what is nested in them where they stand.</summary>
internal sealed class DocumentWalk(StoryTypes types, TypeShape type, DocumentValues values, string? culture, string? segment)
{
    /// <summary>Blocks inside blocks; more than this is no page but an attack.</summary>
    private const int DeepestBlocks = 48;

    /// <summary>A block's plain text of fewer words is a setting or a label, unless its alias or a mapping says what it is.</summary>
    private const int FewestWords = 4;

    /// <summary>UTF-16 code units of all properties together.</summary>
    private const int LongestDocument = 20_000_000;

    private readonly StoryFields _fields = new();
    private readonly List<StoryPlace> _places = [];
    private readonly Dictionary<Guid, TypeShape?> _shapes = [];
    private int _words;
    private int _depth;

    /// <summary>Words of the wordiest property of prose, blocks and all.</summary>
    public int MostWords { get; private set; }

    /// <summary>Where a value was met: what leads to it, and in which culture and segment blocks in it are read.</summary>
    private sealed record Position(StoryPlace Place, string? Segment, bool Inline)
    {
        public Position Down(Guid block, PropertyShape property, string element) => this with
        {
            Place = Place with { Path = Place.Path.Add(new BlockStep(block, property.Alias)), Label = $"{Place.Label} › {element} › {property.Name}" },
        };
    }

    /// <summary>The properties of one part.</summary>
    /// <returns>Whether any of them holds text.</returns>
    public bool Write(StoryField field, bool mapped)
    {
        var before = _fields.Length;
        foreach (var alias in field.Properties)
        {
            var (own, media) = Split(alias);
            if (type.Property(own) is not { } property)
            {
                continue;
            }

            _words = 0;
            foreach (var value in ValuesOf(property))
            {
                var place = new StoryPlace(property.Alias, [], value.Culture, value.Segment, property.Name);
                Write(property, media, value.Value, Kind(field.Part), new Position(place, value.Segment ?? segment, false), mapped);
            }

            MostWords = property.Editor is "Umbraco.TextBox" ? MostWords : Math.Max(MostWords, _words);
        }

        return _fields.Length > before;
    }

    public void WriteName()
    {
        if (!string.IsNullOrWhiteSpace(values.Name))
        {
            _places.Add(new StoryPlace(null, [], culture, null, "Name"));
            _fields.AddText(values.Name, PartKind.Headline);
        }
    }

    public DocumentStory Finish(StoryType? kind) => new(values, type.Alias, culture, _fields.Finish(StoryId.Of(values.Document, culture), kind), _places);

    /// <summary>Of the body its elements, words and place say more than “body”.</summary>
    private static PartKind? Kind(PartKind part) => part == PartKind.Body ? null : part;

    /// <summary>The default segment's value and then, unless one segment is asked for, what the others say instead.</summary>
    private IEnumerable<DocumentValue> ValuesOf(PropertyShape property)
    {
        var wanted = property.ByCulture && type.ByCulture ? culture : null;
        var all = values.Values.Where(value => value.Alias.Equals(property.Alias, StringComparison.OrdinalIgnoreCase) && Same(value.Culture, wanted)).ToList();
        var general = all.Find(value => Same(value.Segment, null));
        if (!property.BySegment)
        {
            return general is null ? [] : [general];
        }

        if (segment is not null)
        {
            return (all.Find(value => Same(value.Segment, segment)) ?? general) is { } one ? [one] : [];
        }

        return all.OrderBy(value => value.Segment ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private static bool Same(string? one, string? other) => string.IsNullOrEmpty(one) ? string.IsNullOrEmpty(other) : one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>picture.caption</c>: the property of a document, and the property of the media that it picks.</summary>
    private static (string Own, string? Media) Split(string alias) => alias.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? (alias[..point], alias[(point + 1)..]) : (alias, null);

    private void Write(PropertyShape property, string? media, object? value, PartKind? kind, Position at, bool mapped)
    {
        var name = property.Alias;
        if (media is not null)
        {
            Nested(name, value, picked => Picked(picked, name, media, kind, at));
            return;
        }

        switch (PropertyText.KindOf(property.Editor))
        {
            case PropertyKind.Markup:
                Markup(property, value, kind, at);
                break;
            case PropertyKind.Blocks:
                Nested(name, value, json => Blocks(new BlockValue(json, name), kind, at));
                break;
            case PropertyKind.Markdown:
                Add(PropertyText.Text(value, name), at, markdown => _fields.AddMarkdown(markdown, kind));
                break;
            case PropertyKind.Lines when value is JsonElement { ValueKind: JsonValueKind.Array } lines:
                Add(string.Join('\n', lines.EnumerateArray().Select(line => PropertyText.Text(line, name))), at, text => _fields.AddText(text, kind));
                break;
            case PropertyKind.Text or PropertyKind.Lines:
                Add(PropertyText.Text(value, name), at, text => _fields.AddText(text, kind));
                break;
            case PropertyKind.Other when mapped && (value is string || value is JsonElement { ValueKind: JsonValueKind.String }):
                // An editor that we don't know, and a house style that says there is text in it.
                Add(PropertyText.Text(value, name), at, text => text.Contains("</", StringComparison.Ordinal) ? _fields.AddHtml(text, kind) : _fields.AddText(text, kind));
                break;
        }
    }

    private void Markup(PropertyShape property, object? value, PartKind? kind, Position at)
    {
        if (!PropertyText.IsJson(value))
        {
            Add(PropertyText.Text(value, property.Alias), at, markup => _fields.AddHtml(markup, kind), markup: true);
            return;
        }

        Nested(property.Alias, value, json =>
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw UnreadableDocumentException.Of(property.Alias, "it should hold rich text and holds something else");
            }

            var beside = BlockValue.Member(json, "blocks");
            var blocks = beside.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : new BlockValue(beside, property.Alias);
            Action<HtmlInsert>? insert = blocks is null ? null : found =>
            {
                if (BlockValue.Key(found.Key) is { } key)
                {
                    Block(blocks, key, kind, at with { Inline = at.Inline || found.Inline });
                }
            };
            var markup = BlockValue.Member(json, "markup");
            Add(PropertyText.Text(markup.ValueKind == JsonValueKind.Undefined ? null : markup, property.Alias), at, text => _fields.AddHtml(text, kind, insert), markup: true);
        });
    }

    /// <summary>Texts that picked media carry themselves; a picture that is gone has none.</summary>
    private void Picked(JsonElement picked, string property, string alias, PartKind? kind, Position at)
    {
        if (picked.ValueKind != JsonValueKind.Array)
        {
            throw UnreadableDocumentException.Of(property, "it should hold picked media and holds something else");
        }

        foreach (var item in picked.EnumerateArray())
        {
            var key = BlockValue.Member(item, "mediaKey");
            if (BlockValue.Key(key.ValueKind == JsonValueKind.String ? key.GetString() : null) is not { } mediaKey || types.Media(mediaKey) is not { } media || !media.Properties.TryGetValue(alias, out var found))
            {
                continue;
            }

            var place = at.Place with { Path = at.Place.Path.Add(new BlockStep(mediaKey, found.Alias)), Label = $"{at.Place.Label} › {found.PropertyType.Name}" };
            var shape = new PropertyShape(found.Alias, found.PropertyType.Name, found.PropertyType.PropertyEditorAlias, false, false);
            Write(shape, null, found.GetValue(found.PropertyType.Variations == ContentVariation.Nothing ? null : culture), kind, at with { Place = place }, mapped: true);
        }
    }

    private void Nested(string property, object? value, Action<JsonElement> read)
    {
        if (_depth == DeepestBlocks)
        {
            throw UnreadableDocumentException.Of(property, $"its blocks are nested more than {DeepestBlocks} deep");
        }

        _depth++;
        using var held = PropertyText.Json(value, property, out var json);
        if (json.ValueKind != JsonValueKind.Undefined)
        {
            read(json);
        }

        _depth--;
    }

    private void Blocks(BlockValue blocks, PartKind? kind, Position at)
    {
        foreach (var key in blocks.Order())
        {
            Block(blocks, key, kind, at);
        }
    }

    private void Block(BlockValue blocks, Guid key, PartKind? kind, Position at)
    {
        // The CMS shows no block whose element type is gone.
        if (blocks.Take(key, culture, at.Segment) is not { } content || blocks.KeyOf(content, "contentTypeKey", "contentTypeKey") is not { } typeKey || Shape(typeKey) is not { } element)
        {
            return;
        }

        var mapped = types.ElementMapping(element.Alias);
        foreach (var field in mapped?.Fields ?? Recognition.Element(element))
        {
            foreach (var alias in field.Properties)
            {
                var (own, media) = Split(alias);
                if (element.Property(own) is not { } property || blocks.ValueOf(content, property.Alias, culture, at.Segment) is not { } value)
                {
                    continue;
                }

                if (mapped is null && field.Part == PartKind.Body && property.Editor is "Umbraco.TextBox" && WordCount.Of(PropertyText.Text(value, property.Alias), markup: false) < FewestWords)
                {
                    continue;
                }

                Write(property, media, value, kind ?? Kind(field.Part), at.Down(key, property, element.Name), mapped is not null);
                if (!at.Inline)
                {
                    _fields.EndParagraph();
                }
            }
        }
    }

    private TypeShape? Shape(Guid key)
    {
        if (!_shapes.TryGetValue(key, out var shape))
        {
            _shapes[key] = shape = types.Shape(key);
        }

        return shape;
    }

    private void Add(string? text, Position at, Func<string, int> add, bool markup = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (text.Length > LongestDocument - _fields.Length)
        {
            throw new UnreadableDocumentException($"This document is longer than the {LongestDocument / 1_000_000} million characters that PressCheck reads.");
        }

        _words += WordCount.Of(text, markup);
        _places.Add(at.Place);
        add(text);
    }
}
