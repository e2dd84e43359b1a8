using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>
/// From spans of a draft to the exact characters of its source. The draft is cut into segments in its own order; a segment as
/// long as its stretch of source maps character by character, any other (an entity, collapsed blanks) as a whole.
/// </summary>
public sealed class SourceMap
{
    private readonly Segment[] _segments;
    private readonly ParagraphMark[] _paragraphs;
    private int[]? _lines;

    /// <param name="Draft">Offset in the draft at which the segment starts; it ends where the next one starts.</param>
    /// <param name="Start">Offset in the source.</param>
    /// <param name="End">Offset in the source just past the segment.</param>
    internal readonly record struct Segment(int Draft, int Start, int End);

    /// <summary>A paragraph that is counted in place of a line, for sources that have no lines.</summary>
    internal readonly record struct ParagraphMark(int Draft, int Number);

    /// <summary>The map of a draft whose text is its source.</summary>
    public SourceMap(string source)
        : this(source, [], source?.Length ?? 0)
    {
    }

    internal SourceMap(string source, Segment[] segments, int length, ParagraphMark[]? paragraphs = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
        Length = length;
        _segments = segments;
        _paragraphs = paragraphs ?? [];
    }

    /// <summary>The decoded source that locations point into; of a Word file the text of its main part.</summary>
    public string Source { get; }

    /// <summary>UTF-16 code units of the draft that is mapped.</summary>
    internal int Length { get; }

    /// <summary>Where a span of the draft stands in the source, in time logarithmic in the number of segments.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the draft.</exception>
    public SourceLocation Locate(Span span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start);
        ArgumentOutOfRangeException.ThrowIfNegative(span.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        var (start, end) = Bounds(span);
        var (line, column) = _paragraphs.Length > 0 ? Paragraph(span.Start) : LineAt(start);
        return new SourceLocation(start, end, line, column);
    }

    internal (int Start, int End) Bounds(Span span)
    {
        if (_segments.Length == 0)
        {
            return (span.Start, span.End);
        }

        var first = Find(span.Start);
        var start = StartIn(first, span.Start);
        if (span.Length == 0)
        {
            return (start, start);
        }

        var last = Find(span.End - 1);
        var end = EndIn(last, span.End - 1);

        // Fields of a ninjs item may stand in another order than the draft's parts: then the span keeps to its first field.
        for (; end < start && last > first; end = _segments[last].End)
        {
            last--;
        }

        return (start, Math.Max(start, end));
    }

    /// <summary>The pieces of a span, each with its own stretch of source, for a map laid over this one.</summary>
    internal IEnumerable<(int Length, int Start, int End)> Pieces(Span span)
    {
        if (_segments.Length == 0)
        {
            yield return (span.Length, span.Start, span.End);
            yield break;
        }

        var at = span.Start;
        for (var i = Find(at); at < span.End; i++)
        {
            var end = Math.Min(span.End, DraftEnd(i));
            yield return (end - at, StartIn(i, at), EndIn(i, end - 1));
            at = end;
        }
    }

    private int DraftEnd(int i) => i + 1 < _segments.Length ? _segments[i + 1].Draft : Length;

    private bool IsExact(int i) => _segments[i].End - _segments[i].Start == DraftEnd(i) - _segments[i].Draft;

    private int StartIn(int i, int offset) => IsExact(i) ? _segments[i].Start + offset - _segments[i].Draft : _segments[i].Start;

    private int EndIn(int i, int offset) => IsExact(i) ? _segments[i].Start + offset - _segments[i].Draft + 1 : _segments[i].End;

    private int Find(int offset)
    {
        int low = 0, high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_segments[middle].Draft <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private (int Line, int Column) Paragraph(int offset)
    {
        int low = 0, high = _paragraphs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_paragraphs[middle].Draft <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return (_paragraphs[low].Number, offset - _paragraphs[low].Draft + 1);
    }

    internal (int Line, int Column) LineAt(int offset)
    {
        var lines = _lines ??= LineStarts(Source);
        var found = Array.BinarySearch(lines, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lines[line] + 1);
    }

    internal static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.AsSpan().IndexOfAny('\n', '\r'); at >= 0;)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
            var next = text.AsSpan(at).IndexOfAny('\n', '\r');
            at = next < 0 ? -1 : at + next;
        }

        return [.. starts];
    }
}
