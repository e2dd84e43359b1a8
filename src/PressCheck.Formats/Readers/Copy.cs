using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>A paragraph of copy and what its format says it is; null if it says nothing.</summary>
internal readonly record struct CopyParagraph(Span Span, PartKind? Kind);

/// <summary>
/// Copy as a reader takes it down: text with the way back to the source, paragraph by paragraph, blanks collapsed. Offsets
/// given to it point into one text; <see cref="Layer"/> leads on from there if that text was itself taken out of the source.
/// </summary>
internal sealed class Copy(string source)
{
    private const string Break = "\n\n";
    private static readonly int Kinds = Enum.GetValues<PartKind>().Length;

    private readonly StringBuilder _text = new();
    private readonly List<SourceMap.Segment> _segments = [];
    private readonly List<CopyParagraph> _paragraphs = [];
    private readonly List<SourceMap.ParagraphMark> _marks = [];
    private readonly int[] _votes = new int[Kinds];
    private int _segmentDraftEnd;
    private int _sourceEnd;
    private int _start = -1;
    private (int Start, int End)? _blank;
    private (int Start, int End)? _lineBreak;
    private SourceMap? _heldLayer;

    /// <summary>From the text that offsets point into to the source; null if they are the same.</summary>
    public SourceMap? Layer { get; set; }

    /// <summary>What the characters that follow are, as the format says; null if it says nothing.</summary>
    public PartKind? Kind { get; set; }

    /// <summary>The number of the paragraph that follows, in a source that counts paragraphs instead of lines; 0 if it counts lines.</summary>
    public int Number { get; set; }

    public IReadOnlyList<CopyParagraph> Paragraphs => _paragraphs;

    /// <summary>Characters of the paragraph in the making.</summary>
    public int Length => _start < 0 ? 0 : _text.Length - _start;

    /// <summary>Appends characters that stand in the source as they are; a line break there may be a blank here.</summary>
    public void Exact(ReadOnlySpan<char> text, int sourceStart)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Open(sourceStart, text[0]);
        Add(text, sourceStart, sourceStart + text.Length);
    }

    /// <summary>Appends characters that stand for other ones in the source: an entity, an escape.</summary>
    public void Mapped(ReadOnlySpan<char> text, int sourceStart, int sourceEnd)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Open(sourceStart, text[0]);
        Add(text, sourceStart, sourceEnd);
    }

    /// <summary>Appends text with its blanks collapsed, as HTML and Word mean it.</summary>
    public void Collapsed(ReadOnlySpan<char> text, int sourceStart)
    {
        for (var at = 0; at < text.Length;)
        {
            if (IsBlank(text[at]))
            {
                var from = at;
                while (++at < text.Length && IsBlank(text[at]))
                {
                }

                Blank(sourceStart + from, sourceStart + at);
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !(IsBlank(text[end]) && (end + 1 >= text.Length || IsBlank(text[end + 1]) || text[end] != ' ')))
            {
                end++;
            }

            Exact(text[at..end], sourceStart + at);
            at = end;
        }
    }

    /// <summary>A blank, once there is text on both of its sides.</summary>
    public void Blank(int sourceStart, int sourceEnd)
    {
        _blank = (_blank is { } held && _heldLayer == Layer ? held.Start : sourceStart, sourceEnd);
        _heldLayer = _lineBreak is null ? Layer : _heldLayer;
    }

    /// <summary>The end of a line inside a paragraph: kept where a line could end by itself, otherwise a blank.</summary>
    public void LineBreak(int sourceStart, int sourceEnd)
    {
        if (_lineBreak is null)
        {
            _lineBreak = (sourceStart, sourceEnd);
            _heldLayer = Layer;
        }
    }

    /// <summary>Says what the paragraph in the making is, after its text was taken down.</summary>
    public void Claim(PartKind kind)
    {
        Array.Clear(_votes);
        _votes[(int)kind] = Length;
    }

    public void EndParagraph()
    {
        _blank = null;
        _lineBreak = null;
        if (_start < 0)
        {
            return;
        }

        var span = Span.FromBounds(_start, _text.Length);
        PartKind? kind = null;
        for (var i = 0; i < _votes.Length; i++)
        {
            // Two thirds of a paragraph speak for all of it: "By <a rel=author>Jane Doe</a>".
            if (_votes[i] * 3 >= span.Length * 2)
            {
                kind = (PartKind)i;
            }
        }

        Array.Clear(_votes);
        _paragraphs.Add(new CopyParagraph(span, kind));
        _start = -1;
    }

    public (string Text, SourceMap Map) Finish()
    {
        EndParagraph();
        var text = _text.ToString();
        return (text, new SourceMap(source, [.. _segments], text.Length, [.. _marks]));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private void Open(int sourceStart, char next)
    {
        if (_start < 0)
        {
            if (_text.Length > 0)
            {
                Between(Break, sourceStart);
            }

            _start = _text.Length;
            if (Number > 0)
            {
                _marks.Add(new SourceMap.ParagraphMark(_start, Number));
            }
        }
        else if ((_lineBreak ?? _blank) is { } held)
        {
            // It may have been met in another text than the one that goes on here.
            var layer = Layer;
            Layer = _heldLayer;
            Add(_lineBreak is not null && EndsLine(next) ? "\n" : " ", held.Start, held.End);
            Layer = layer;
        }

        _blank = null;
        _lineBreak = null;
    }

    /// <summary>A short line before a capital, or one that ends a sentence, was broken on purpose.</summary>
    private bool EndsLine(char next)
    {
        var last = _text[^1];
        return last is '.' or '!' or '?' or ':' or '…' or '”' or '’' or '"' or ')' || (Length < 60 && !char.IsLower(next) && last is not (',' or ';' or '-'));
    }

    private void Add(ReadOnlySpan<char> text, int sourceStart, int sourceEnd)
    {
        if (Kind is { } kind)
        {
            _votes[(int)kind] += text.Length;
        }

        if (Layer is null)
        {
            Segment(text.Length, sourceStart, sourceEnd);
        }
        else if (text.Length == sourceEnd - sourceStart)
        {
            foreach (var (length, start, end) in Layer.Pieces(Span.FromBounds(sourceStart, sourceEnd)))
            {
                Segment(length, start, end);
            }
        }
        else
        {
            var (start, end) = Layer.Bounds(Span.FromBounds(sourceStart, sourceEnd));
            Segment(text.Length, start, end);
        }

        _text.Append(text);
    }

    /// <summary>Paragraphs' break stands for what lies between them in the source.</summary>
    private void Between(string text, int sourceStart)
    {
        var next = Layer?.Bounds(new Span(sourceStart, 0)).Start ?? sourceStart;
        Segment(text.Length, _sourceEnd, Math.Max(_sourceEnd, next));
        _text.Append(text);
    }

    private void Segment(int length, int sourceStart, int sourceEnd)
    {
        var exact = length == sourceEnd - sourceStart;
        if (exact && _segments.Count > 0 && _segments[^1] is var last && last.End == sourceStart && last.End - last.Start == _segmentDraftEnd - last.Draft)
        {
            _segments[^1] = last with { End = sourceEnd };
        }
        else
        {
            _segments.Add(new SourceMap.Segment(_segmentDraftEnd, sourceStart, sourceEnd));
        }

        _segmentDraftEnd += length;
        _sourceEnd = sourceEnd;
    }
}
