using System.Collections.Immutable;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Cms.Documents;

/// <summary>A document of the CMS, in one culture, as a story, with the way back from its draft to the document's own values.</summary>
public sealed class DocumentStory
{
    private readonly FieldsDraft _fields;
    private readonly IReadOnlyList<StoryPlace> _places;

    internal DocumentStory(DocumentValues values, string type, string? culture, FieldsDraft fields, IReadOnlyList<StoryPlace> places)
    {
        Document = values.Document;
        Culture = culture;
        DocumentType = type;
        Id = StoryId.Of(values.Document, culture);
        _fields = fields;
        _places = places;
        Title = TitleOf(fields.Draft) ?? values.Name ?? "";
    }

    /// <summary>The story's id: <see cref="StoryId"/>.</summary>
    public string Id { get; }

    /// <summary>The document's key.</summary>
    public Guid Document { get; }

    /// <summary>The culture; null if the document does not vary by culture.</summary>
    public string? Culture { get; }

    /// <summary>The document type's alias.</summary>
    public string DocumentType { get; }

    /// <summary>The headline, or the document's name if it has none; at most 200 UTF-16 code units.</summary>
    public string Title { get; }

    public Draft Draft => _fields.Draft;

    /// <summary>The place at which a span begins, as far as it keeps to one property; null if the draft is empty.</summary>
    /// <param name="span">A span of the draft, such as a finding's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the draft.</exception>
    public DocumentPlace? PlaceOf(Span span) => PlacesOf(span) is [var first, ..] ? first : null;

    /// <summary>All places of a span that goes on from one property to the next, in the draft's order.</summary>
    /// <inheritdoc cref="PlaceOf"/>
    public ImmutableArray<DocumentPlace> PlacesOf(Span span) =>
    [
        .. _fields.Locate(span).Select(found =>
        {
            var place = _places[found.Field];
            return new DocumentPlace(place.Property, place.Path, place.Culture, place.Segment, found.Start, found.End, place.Label);
        }),
    ];

    public override string ToString() => $"{nameof(DocumentStory)} {Id}";

    private const int LongestTitle = 200;

    private static string? TitleOf(Draft draft)
    {
        foreach (var part in draft.Parts)
        {
            if (part.Kind == PartKind.Headline && !part.Span.IsEmpty)
            {
                var length = Math.Min(part.Span.Length, LongestTitle);
                length -= length > 1 && char.IsHighSurrogate(draft.Text[part.Span.Start + length - 1]) ? 1 : 0;
                return draft.Text.Substring(part.Span.Start, length);
            }
        }

        return null;
    }
}

/// <summary>Where characters of a story stand in its document.</summary>
/// <param name="Property">Alias of the document's property; null for the document's name.</param>
/// <param name="Path">From the document's property down to the block that holds the characters; empty if the property itself does.</param>
/// <param name="Culture">The culture of the property's value; null if the property does not vary by culture.</param>
/// <param name="Segment">The segment of the property's value; null for the default one.</param>
/// <param name="Start">Offset in UTF-16 code units of the text or markup of the property that holds the characters.</param>
/// <param name="End">Offset just past them.</param>
/// <param name="Label">What the place is called to people, outermost first: “Body › Picture › Caption”.</param>
public sealed record DocumentPlace(string? Property, ImmutableArray<BlockStep> Path, string? Culture, string? Segment, int Start, int End, string Label);

/// <summary>One step down into blocks.</summary>
/// <param name="Block">The key of the block's content.</param>
/// <param name="Alias">Alias of the property of that block.</param>
public sealed record BlockStep(Guid Block, string Alias);

/// <summary>A property's own text in a story.</summary>
internal sealed record StoryPlace(string? Property, ImmutableArray<BlockStep> Path, string? Culture, string? Segment, string Label);
