using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>
/// A sentence on one line with a span of it underlined on the next. A long sentence is cut around the span, at blanks where
/// it can be; only what is shown is looked at, however long the sentence.
/// </summary>
/// <param name="Line">The sentence, or the part of it that fits.</param>
/// <param name="Marks">Blanks up to the span, then one mark a cell.</param>
internal readonly record struct SentenceWindow(string Line, string Marks)
{
    // A cell may carry combining marks, but not a page of them.
    private const int UnitsPerCell = 8;

    private const int BlankWithin = 14;

    /// <param name="text">The draft's text.</param>
    /// <param name="sentence">The sentence that the span starts in.</param>
    /// <param name="span">What is underlined; shown up to its first line break.</param>
    /// <param name="width">Cells of the line.</param>
    /// <param name="mark">The character that underlines.</param>
    public static SentenceWindow Of(string text, Span sentence, Span span, int width, char mark)
    {
        var start = Math.Min(sentence.Start, span.Start);
        var end = EndOfLine(text, span, Math.Max(sentence.End, span.End), width);
        var spanEnd = Math.Min(span.End, end);
        var room = Math.Max(10, width - 2);
        var (shownEnd, spanCells) = Forward(text, span.Start, spanEnd, room);
        if (shownEnd < spanEnd)
        {
            // The span alone fills the line: a little of what leads up to it, then its beginning.
            var (lead, leadCells) = Back(text, span.Start, start, room / 6);
            (lead, leadCells) = AtBlank(text, lead, leadCells, start, span.Start);
            shownEnd = EndAtBlank(text, Forward(text, span.Start, spanEnd, room - leadCells).Offset, span.Start + 1);
            return Drawn(text, lead, shownEnd, Span.FromBounds(span.Start, shownEnd), lead > start, true, mark);
        }

        var rest = room - spanCells;
        var after = Forward(text, spanEnd, end, rest);
        var before = Back(text, span.Start, start, Math.Max(rest / 2, rest - after.Cells));
        after = Forward(text, spanEnd, end, rest - before.Cells);
        before = AtBlank(text, before.Offset, before.Cells, start, span.Start);
        var to = after.Offset < end ? EndAtBlank(text, after.Offset, spanEnd) : end;
        return Drawn(text, before.Offset, to, Span.FromBounds(span.Start, spanEnd), before.Offset > start, to < end || spanEnd < span.End, mark);
    }

    private static int EndOfLine(string text, Span span, int end, int width)
    {
        var limit = Math.Min(end - span.Start, (width + 2) * UnitsPerCell);
        var offset = text.AsSpan(span.Start, limit).IndexOfAny('\n', '\r', '\u2029');
        return offset >= 0 ? span.Start + offset : end;
    }

    private static (int Offset, int Cells) Forward(string text, int from, int to, int room)
    {
        var cells = 0;
        var at = from;
        var limit = Math.Min(to, from + (room * UnitsPerCell));
        while (at < limit)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at, to - at), out var rune, out var units);
            var own = Printable.Cells(Printable.Of(rune));
            if (cells + own > room)
            {
                break;
            }

            cells += own;
            at += units;
        }

        return (at, cells);
    }

    private static (int Offset, int Cells) Back(string text, int from, int to, int room)
    {
        var cells = 0;
        var at = from;
        var limit = Math.Max(to, from - (room * UnitsPerCell));
        while (at > limit)
        {
            _ = Rune.DecodeLastFromUtf16(text.AsSpan(to, at - to), out var rune, out var units);
            var own = Printable.Cells(Printable.Of(rune));
            if (cells + own > room)
            {
                break;
            }

            cells += own;
            at -= units;
        }

        return (at, cells);
    }

    /// <summary>Moves a cut beginning on to the next word, if one begins soon.</summary>
    private static (int Offset, int Cells) AtBlank(string text, int offset, int cells, int start, int limit)
    {
        if (offset <= start)
        {
            return (offset, cells);
        }

        var within = text.AsSpan(offset, Math.Min(BlankWithin, limit - offset));
        var blank = within.IndexOf(' ');
        return blank < 0 ? (offset, cells) : (offset + blank + 1, Forward(text, offset + blank + 1, limit, cells).Cells);
    }

    private static int EndAtBlank(string text, int offset, int limit)
    {
        var from = Math.Max(limit, offset - BlankWithin);
        var blank = text.AsSpan(from, offset - from).LastIndexOf(' ');
        return blank < 0 ? offset : from + blank;
    }

    private static SentenceWindow Drawn(string text, int from, int to, Span span, bool cutBefore, bool cutAfter, char mark)
    {
        var line = new StringBuilder();
        var marks = new StringBuilder();
        if (cutBefore)
        {
            line.Append('…');
            marks.Append(' ');
        }

        for (var at = from; at < to;)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(at, to - at), out var rune, out var units);
            var printable = Printable.Of(rune);
            Printable.Append(line, rune);
            marks.Append(at >= span.Start && at < span.End ? mark : ' ', Printable.Cells(printable));
            at += units;
        }

        if (cutAfter)
        {
            line.Append('…');
        }

        var underline = marks.ToString().TrimEnd(' ');
        if (underline.Length == 0)
        {
            // An empty span, or one without a visible character: point at where it stands.
            underline = new string(' ', (cutBefore ? 1 : 0) + Forward(text, from, span.Start, int.MaxValue / UnitsPerCell).Cells) + mark;
        }

        return new SentenceWindow(line.ToString(), underline);
    }
}
