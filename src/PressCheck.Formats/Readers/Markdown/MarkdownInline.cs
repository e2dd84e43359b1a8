using System.Buffers;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Html;

namespace PressCheck.Formats.Readers.Markdown;

/// <summary>
/// The characters of one paragraph of Markdown: what is markup is left out, what is text is handed on with its place. Two
/// passes, one that finds the marks and pairs them on stacks and one that writes; no text is looked at more than a fixed
/// number of times, whatever it is made of.
/// </summary>
internal sealed class MarkdownInline(string source, HashSet<string> definitions)
{
    private const int DeepestParentheses = 32;
    private const int LongestLabel = 200;
    private const int LongestTitle = 500;
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\&`*_[]<");

    private readonly MarkdownMarks _marks = new(source);
    private readonly List<int> _brackets = [];
    private readonly Dictionary<int, int> _lastTicks = [];

    /// <summary>Whether the paragraph written last was emphasised from its first character to its last.</summary>
    public bool IsEmphasised { get; private set; }

    /// <param name="copy">Takes the text down.</param>
    /// <param name="lines">The paragraph's lines in the source, without what marks them as a block's.</param>
    public void Write(Copy copy, List<Span> lines)
    {
        _marks.Clear();
        _brackets.Clear();
        for (var i = 0; i < lines.Count; i++)
        {
            Find(lines[i], i + 1 < lines.Count ? lines[i + 1].Start : -1);
        }

        IsEmphasised = _marks.PairOver(lines[0].Start, lines[^1].End);
        Emit(copy, lines);
    }

    private void Emit(Copy copy, List<Span> lines)
    {
        var mark = 0;
        var skip = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                copy.Blank(lines[i - 1].End, lines[i].Start);
            }

            var at = Math.Max(lines[i].Start, skip);
            for (; mark < _marks.Count && _marks[mark].Start <= lines[i].End; mark++)
            {
                var found = _marks[mark];
                if (found.Start < at)
                {
                    continue;
                }

                copy.Collapsed(source.AsSpan(at, found.Start - at), at);
                if (found.IsBreak)
                {
                    copy.LineBreak(found.Start, found.End);
                }
                else if (found.Text is { } text)
                {
                    copy.Mapped(text, found.Start, found.End);
                }
                else if (found.Kept > 0)
                {
                    copy.Exact(source.AsSpan(found.End - found.Kept, found.Kept), found.End - found.Kept);
                }

                at = skip = found.End;
            }

            if (at < lines[i].End)
            {
                copy.Collapsed(source.AsSpan(at, lines[i].End - at), at);
            }
        }
    }

    private void Find(Span line, int next)
    {
        FindTicks(line);
        for (var at = line.Start; at < line.End;)
        {
            var found = source.AsSpan(at, line.End - at).IndexOfAny(Markup);
            if (found < 0)
            {
                break;
            }

            at += found;
            at = source[at] switch
            {
                '\\' => Escape(at, line.End),
                '&' => Entity(at, line.End),
                '`' => Code(at, line.End),
                '*' or '_' => _marks.Delimiter(at, line),
                '[' => OpenBracket(at, line),
                ']' => CloseBracket(at, line.End),
                _ => Tag(at, line.End),
            };
        }

        // Two blanks or a backslash at a line's end break it.
        if (next >= 0)
        {
            var broken = line.End < source.Length && source.AsSpan(line.End, Math.Min(2, next - line.End)) is "  ";
            if (broken || (line.Length > 0 && source[line.End - 1] == '\\' && !_marks.EndAt(line.End)))
            {
                _marks.Add(broken ? line.End : line.End - 1, line.End, isBreak: true);
            }
        }
    }

    private int Escape(int at, int end) =>
        at + 1 < end && char.IsAscii(source[at + 1]) && (char.IsPunctuation(source[at + 1]) || char.IsSymbol(source[at + 1])) ? _marks.Add(at, at + 2, source[at + 1].ToString()) : at + 1;

    private int Entity(int at, int end)
    {
        var length = HtmlText.Reference(source.AsSpan(at, end - at), out var meant);
        return length > 0 && source[at + length - 1] == ';' ? _marks.Add(at, at + length, meant) : at + 1;
    }

    private int Ticks(int at, int end)
    {
        var run = source.AsSpan(at, end - at).IndexOfAnyExcept('`');
        return run < 0 ? end - at : run;
    }

    private void FindTicks(Span line)
    {
        _lastTicks.Clear();
        for (var at = line.Start; at < line.End && source.AsSpan(at, line.End - at).IndexOf('`') is var found and >= 0;)
        {
            at += found;
            var run = Ticks(at, line.End);
            _lastTicks[run] = at;
            at += run;
        }
    }

    /// <summary>Code keeps its characters; one that has no end is a mark like any other.</summary>
    private int Code(int at, int end)
    {
        var run = Ticks(at, end);
        if (_lastTicks[run] <= at)
        {
            return at + run;
        }

        _marks.Add(at, at + run);
        for (var close = at + run; ; close += Ticks(close, end))
        {
            close += source.AsSpan(close, end - close).IndexOf('`');
            if (Ticks(close, end) == run)
            {
                return _marks.Add(close, close + run);
            }
        }
    }

    private int OpenBracket(int at, Span line)
    {
        // The mark of an image's exclamation mark belongs to it.
        var image = at > line.Start && source[at - 1] == '!' && !_marks.EndAt(at);
        _brackets.Add(_marks.Count);
        _marks.Add(image ? at - 1 : at, at + 1, kept: image ? 2 : 1);
        return at + 1;
    }

    private int CloseBracket(int at, int end)
    {
        if (_brackets.Count == 0)
        {
            return at + 1;
        }

        var open = _brackets[^1];
        _brackets.RemoveAt(_brackets.Count - 1);
        var label = _marks[open].End;
        var past = at + 1 < end && source[at + 1] == '(' ? Destination(at + 2, end)
            : at + 1 < end && source[at + 1] == '[' && Label(at + 2, end) is var close and > 0 && IsDefined(close == at + 3 ? label : at + 2, close == at + 3 ? at : close - 1) ? close
            : IsDefined(label, at) ? at + 1 : -1;
        if (past < 0)
        {
            return at + 1;
        }

        var image = _marks[open].End - _marks[open].Start == 2;
        _marks.Leave(open, image ? past : label);
        return image ? past : _marks.Add(at, past);
    }

    /// <summary>Just past <c>](address "title")</c>, -1 if there is none.</summary>
    private int Destination(int from, int end)
    {
        var depth = 0;
        for (var at = from; at < end; at++)
        {
            var c = source[at];
            if (c == '\\')
            {
                at++;
            }
            else if (c is '"' && at > from && source[at - 1] == ' ')
            {
                var close = source.AsSpan(at + 1, Math.Min(LongestTitle, end - at - 1)).IndexOf("\")", StringComparison.Ordinal);
                return close < 0 ? -1 : at + 1 + close + 2;
            }
            else if (c == '(' && ++depth > DeepestParentheses)
            {
                return -1;
            }
            else if (c == ')' && depth-- == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    private int Label(int from, int end)
    {
        var close = source.AsSpan(from, Math.Min(end - from, LongestLabel)).IndexOfAny('[', ']');
        return close >= 0 && source[from + close] == ']' ? from + close + 1 : -1;
    }

    private bool IsDefined(int start, int end) =>
        definitions.Count > 0 && end > start && end - start <= LongestLabel && definitions.Contains(source[start..end]);

    private int Tag(int at, int end)
    {
        if (source.AsSpan(at, end - at).StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = source.AsSpan(at, end - at).IndexOf("-->", StringComparison.Ordinal);
            return _marks.Add(at, close < 0 ? end : at + close + 3);
        }

        var stop = at + 1 < end ? source.AsSpan(at + 1, end - at - 1).IndexOfAny('<', '>') : -1;
        if (stop <= 0 || source[at + 1 + stop] == '<')
        {
            return at + 1;
        }

        var inside = source.AsSpan(at + 1, stop);
        var past = at + stop + 2;
        if (inside.ContainsAny('@', ':') && !inside.Contains(' ') && !inside.Contains('='))
        {
            _marks.Add(at, at + 1);
            return _marks.Add(past - 1, past);
        }

        var closing = inside[0] == '/';
        var name = HtmlNames.Of(closing ? inside[1..Math.Max(1, NameLength(inside[1..]) + 1)] : inside[..NameLength(inside)]);
        if (name.Length == 0)
        {
            return at + 1;
        }

        if (name == "br")
        {
            return _marks.Add(at, past, isBreak: true);
        }

        if (!closing && HtmlNames.IsSilent(name) && !HtmlNames.IsVoid(name))
        {
            var shut = source.AsSpan(past, end - past).IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            var gone = shut < 0 ? -1 : source.AsSpan(past + shut, end - past - shut).IndexOf('>');
            past = gone < 0 ? end : past + shut + gone + 1;
        }

        return _marks.Add(at, past);
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        var length = 1;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-'))
        {
            length++;
        }

        return length;
    }
}
