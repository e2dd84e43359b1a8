using System.Collections.Immutable;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers.Parts;

/// <summary>
/// Tells what each paragraph is to the reader: what its format says first, otherwise what its words and its place say. When
/// in doubt a paragraph is body.
/// </summary>
internal sealed class PartMarker
{
    private const int HeadlineWords = 20;
    private const int PointedHeadlineWords = 16;
    private const int StandfirstWords = 45;

    private readonly string _text;
    private readonly IReadOnlyList<CopyParagraph> _paragraphs;
    private readonly ImmutableArray<Part>.Builder _parts = ImmutableArray.CreateBuilder<Part>();
    private bool _top = true;
    private bool _headline;

    /// <param name="text">The draft's text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    public PartMarker(string text, IReadOnlyList<CopyParagraph> paragraphs)
    {
        _text = text;
        _paragraphs = paragraphs;
        foreach (var paragraph in paragraphs)
        {
            _headline |= paragraph.Kind == PartKind.Headline;
        }
    }

    /// <summary>The kind of piece, if the copy names it.</summary>
    public StoryType? Type { get; private set; }

    public ImmutableArray<Part> Mark()
    {
        for (var i = 0; i < _paragraphs.Count; i++)
        {
            var (span, kind) = _paragraphs[i];
            kind = kind switch
            {
                null or PartKind.Body or PartKind.Furniture => Read(i, kind),
                PartKind.Subheading or PartKind.Standfirst => Weigh(kind.Value, span.Of(_text)),
                _ => kind,
            };
            if (kind is PartKind.Body or PartKind.BlockQuote && _top)
            {
                _top = false;
                if (kind == PartKind.Body && Datelines.Length(span.Of(_text)) is > 0 and var length)
                {
                    Add(PartKind.Dateline, new Span(span.Start, length));
                    Add(PartKind.Body, Span.FromBounds(span.Start + length, span.End));
                    continue;
                }
            }

            Add(kind.Value, span);
        }

        return _parts.ToImmutable();
    }

    /// <summary>Body paragraphs in a row make one part, as do those of a block quote.</summary>
    private void Add(PartKind kind, Span span)
    {
        if (_parts.Count > 0 && kind is PartKind.Body or PartKind.BlockQuote && _parts[^1] is var last && last.Kind == kind)
        {
            _parts[^1] = last with { Span = last.Span.Cover(span) };
        }
        else
        {
            _parts.Add(new Part(kind, span));
        }
    }

    /// <summary>What pages set as a heading or above a story may be something else by its words.</summary>
    private PartKind Weigh(PartKind kind, ReadOnlySpan<char> text) =>
        PageFurniture.IsFurniture(text) ? PartKind.Furniture
        : _top && Lines.IsByline(text) ? PartKind.Byline
        : _top && Lines.IsTimestamp(text) ? PartKind.Note
        : _top && kind == PartKind.Subheading && _parts.Count > 0 && _parts[^1].Kind == PartKind.Headline && Shape.Words(text) >= 8 ? PartKind.Standfirst
        : kind;

    private PartKind Read(int i, PartKind? hint)
    {
        var text = _paragraphs[i].Span.Of(_text);
        if (hint == PartKind.Furniture || PageFurniture.IsFurniture(text))
        {
            return PartKind.Furniture;
        }

        // "CORRECTION:" on a line of its own: the note is the line after it.
        if (Lines.IsNote(text) || (_parts.Count > 0 && _parts[^1].Kind == PartKind.Note && _text[_parts[^1].Span.End - 1] == ':'))
        {
            return PartKind.Note;
        }

        if (Lines.IsCaption(text))
        {
            return PartKind.Caption;
        }

        return _top ? ReadTop(i, text) : PartKind.Body;
    }

    private PartKind ReadTop(int i, ReadOnlySpan<char> text)
    {
        if (Type is null && Labels.Of(text, out var alone) is { } type)
        {
            Type = type;
            if (alone)
            {
                return PartKind.Note;
            }
        }

        if (!_headline && IsHeadline(i, text))
        {
            _headline = true;
            return PartKind.Headline;
        }

        if (Lines.IsByline(text))
        {
            return PartKind.Byline;
        }

        if (Lines.IsTimestamp(text))
        {
            return PartKind.Note;
        }

        if (Datelines.IsAlone(text))
        {
            return PartKind.Dateline;
        }

        return _headline && IsStandfirst(i, text) ? PartKind.Standfirst : PartKind.Body;
    }

    private bool IsHeadline(int i, ReadOnlySpan<char> text)
    {
        if (Shape.Words(text) > HeadlineWords || !HasBodyAfter(i) || Lines.IsByline(text) || Lines.IsTimestamp(text) || Datelines.Length(text) > 0 || Datelines.IsAlone(text))
        {
            return false;
        }

        return text[^1] switch
        {
            ',' or ';' or ':' => false,
            '.' => (Shape.IsTitleCase(text) && !text.ContainsAny('“', '"', '”')) || (Shape.Words(text) <= PointedHeadlineWords && OpensAStory(i + 1)),
            // A spoken first sentence ends inside its marks; a quotation of a headline has no point in it.
            '”' or '"' or '’' => text.Length < 2 || text[^2] is not ('.' or ',') || Shape.IsTitleCase(text),
            _ => true,
        };
    }

    /// <summary>A byline, a day or a dateline: what stands between a headline and its story.</summary>
    private bool OpensAStory(int i)
    {
        var text = _paragraphs[i].Span.Of(_text);
        return Lines.IsByline(text) || Lines.IsTimestamp(text) || Datelines.IsAlone(text) || Datelines.Length(text) > 0;
    }

    private bool HasBodyAfter(int i)
    {
        for (var next = i + 1; next < _paragraphs.Count; next++)
        {
            if (!PageFurniture.IsFurniture(_paragraphs[next].Span.Of(_text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Under the headline, before the byline or without a point at its end.</summary>
    private bool IsStandfirst(int i, ReadOnlySpan<char> text)
    {
        if (i + 1 >= _paragraphs.Count || _parts.Count == 0 || _parts[^1].Kind != PartKind.Headline || Shape.Words(text) > StandfirstWords || Datelines.Length(text) > 0)
        {
            return false;
        }

        var next = _paragraphs[i + 1].Span.Of(_text);
        if (Lines.IsByline(next) || Lines.IsTimestamp(next) || Datelines.IsAlone(next))
        {
            return true;
        }

        return Shape.Words(text) is >= 4 and <= 30 && text.TrimEnd("’”'\"") is [.., var last] && char.IsLetterOrDigit(last) && i + 2 < _paragraphs.Count && Shape.Words(next) > 8;
    }
}
