using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers.Markdown;
using PressCheck.Formats.Readers.Parts;

namespace PressCheck.Formats.Readers;

/// <summary>
/// Markdown as newsrooms write it: blocks line by line, marks inside them left out. Rendering would lose the places of
/// characters, and general parsers take quadratic time on hostile input.
/// </summary>
internal sealed class MarkdownReader
{
    private readonly string _source;
    private readonly Copy _copy;
    private readonly MarkdownInline _inline;
    private readonly List<Span> _lines = [];
    private readonly List<string> _locations = [];
    private StoryType? _type;
    private bool _titled;
    private bool _quoted;
    private bool _table;
    private readonly PartKind? _kind;
    private bool _field;

    private MarkdownReader(string source, Copy copy)
    {
        _source = source;
        _copy = copy;
        _kind = copy.Kind;
        _inline = new MarkdownInline(source, Definitions(source));
    }

    /// <summary>Takes down the Markdown of a field, in a kind of its own if the copy has one: its headline stands elsewhere, and it has no front matter.</summary>
    public static void WriteField(string source, Copy copy)
    {
        var reader = new MarkdownReader(source, copy) { _titled = true, _field = true };
        reader.Blocks(0);
        copy.EndParagraph();
    }

    public static SourceDraft Read(string name, string source)
    {
        var reader = new MarkdownReader(source, new Copy(source));
        reader.Blocks(reader.Front());
        var (text, map) = reader._copy.Finish();
        return PlainTextReader.Drafted(name, text, reader._copy.Paragraphs, map, reader._type, [.. reader._locations]);
    }

    private int Front()
    {
        var length = FrontMatter.Length(_source);
        if (length == 0)
        {
            return 0;
        }

        var fields = FrontMatter.Fields(_source, length).ToList();
        _titled = Field(fields, PartKind.Headline, "title", "headline");
        Field(fields, PartKind.Standfirst, "standfirst", "summary", "description", "subtitle", "dek");
        Field(fields, PartKind.Byline, "byline", "author", "authors");
        Field(fields, PartKind.Dateline, "dateline");
        foreach (var (key, value) in fields)
        {
            _type ??= key is "type" or "genre" or "category" or "section" ? Labels.Named(value.Of(_source)) : null;
            if (key is "location" or "locations" or "place" or "places")
            {
                Locations(value);
            }
        }

        return length;
    }

    /// <summary>“Birmingham, Alabama” is one place, “[Birmingham, Hull]” are two.</summary>
    private void Locations(Span value)
    {
        var text = value.Of(_source).ToString();
        var listed = _source[value.Start - 1] == '[' ? text.Split(',') : [text];
        _locations.AddRange(listed.Select(place => place.Trim(' ', '"', '\'')).Where(place => place.Length > 0));
    }

    private bool Field(List<(string Key, Span Value)> fields, PartKind kind, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (found, value) in fields)
            {
                if (found == key)
                {
                    _copy.Kind = kind;
                    Value(value);
                    _copy.EndParagraph();
                    _copy.Kind = null;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>In a value between double quotes a backslash stands before a quote that is meant.</summary>
    private void Value(Span value)
    {
        var end = value.Start;
        for (var at = value.Start; at + 1 < value.End; at++)
        {
            if (_source[value.Start - 1] == '"' && _source[at] == '\\' && _source[at + 1] is '"' or '\\')
            {
                _copy.Collapsed(_source.AsSpan(end, at - end), end);
                _copy.Mapped(_source.AsSpan(at + 1, 1), at, at + 2);
                end = at + 2;
                at++;
            }
        }

        _copy.Collapsed(_source.AsSpan(end, value.End - end), end);
    }

    private void Blocks(int from)
    {
        var starts = SourceMap.LineStarts(_source);
        var first = Array.BinarySearch(starts, from);
        for (var i = first < 0 ? ~first : first; i < starts.Length; i++)
        {
            var line = LineAt(starts, i);
            if (_table && line.Kind is not LineKind.Blank && _source.AsSpan(line.Start, line.End - line.Start).Contains('|'))
            {
                Row(Span.FromBounds(line.Start, line.End));
                continue;
            }

            _table = false;
            switch (line.Kind)
            {
                case LineKind.Blank or LineKind.Rule:
                    Flush();
                    break;
                case LineKind.Heading:
                    Flush();
                    Heading(line.Level, Span.FromBounds(line.Start, line.End));
                    break;
                case LineKind.Underline when _lines.Count > 0 && !_quoted:
                    Heading(line.Level, [.. _lines]);
                    _lines.Clear();
                    break;
                case LineKind.Underline:
                    Flush();
                    break;
                case LineKind.Fence:
                    Flush();
                    i = Code(starts, i, _source.AsSpan(line.Start, 3));
                    break;
                case LineKind.Html when _lines.Count == 0 && !line.Quoted:
                    i = Html(starts, i);
                    break;
                case LineKind.Definition when _lines.Count == 0:
                    break;
                case LineKind.TableRule when _lines.Count == 1 && _lines[0].Of(_source).Contains('|'):
                    _table = true;
                    Row(_lines[0]);
                    _lines.Clear();
                    break;
                default:
                    Text(line);
                    break;
            }
        }

        Flush();
    }

    private MarkdownLine LineAt(int[] starts, int i) => MarkdownLine.Of(_source, starts[i], EndOf(starts, i));

    private int EndOf(int[] starts, int i) => i + 1 < starts.Length ? starts[i + 1] : _source.Length;

    private void Text(MarkdownLine line)
    {
        if (line.Item || (line.Quoted && !_quoted))
        {
            Flush();
        }

        // A quotation goes on over a line without its sign.
        _quoted |= line.Quoted;
        _lines.Add(Span.FromBounds(line.Start, line.End));
    }

    private void Flush()
    {
        if (_lines.Count > 0)
        {
            _copy.Kind = _kind ?? (_quoted ? PartKind.BlockQuote : null);
            Write(_lines);
            _lines.Clear();
        }

        _quoted = false;
    }

    private void Write(List<Span> lines)
    {
        _inline.Write(_copy, lines);
        if (_inline.IsEmphasised && _copy.Paragraphs is [.., { Kind: PartKind.Headline }] && _copy.Length > 30)
        {
            _copy.Claim(PartKind.Standfirst);
        }

        _copy.EndParagraph();
        _copy.Kind = _kind;
    }

    private void Heading(int level, params List<Span> lines)
    {
        // The first heading of a text without a title is its headline, whatever its level.
        _copy.Kind = _kind ?? (!_titled && (level == 1 || _copy.Paragraphs.Count == 0) ? PartKind.Headline : PartKind.Subheading);
        _titled |= _copy.Kind == PartKind.Headline;
        Write(lines);
    }

    private void Row(Span row)
    {
        var start = row.Start;
        for (var at = row.Start; at <= row.End; at++)
        {
            if (at == row.End || (_source[at] == '|' && (at == row.Start || _source[at - 1] != '\\')))
            {
                var cell = _source.AsSpan(start, at - start);
                var text = cell.Trim();
                if (!text.IsEmpty)
                {
                    Write([new Span(start + cell.Length - cell.TrimStart().Length, text.Length)]);
                }

                start = at + 1;
            }
        }
    }

    private int Code(int[] starts, int fence, ReadOnlySpan<char> sign)
    {
        for (var i = fence + 1; i < starts.Length; i++)
        {
            var line = _source.AsSpan(starts[i], EndOf(starts, i) - starts[i]);
            if (line.TrimStart().StartsWith(sign))
            {
                _copy.EndParagraph();
                return i;
            }

            _copy.EndParagraph();
            _copy.Collapsed(line.TrimEnd(), starts[i]);
        }

        _copy.EndParagraph();
        return starts.Length;
    }

    /// <summary>A block of HTML ends with an empty line, a script or a comment with itself.</summary>
    private int Html(int[] starts, int first)
    {
        var start = starts[first];
        var text = _source.AsSpan(start).TrimStart();
        var closing = text.StartsWith("<!--") ? "-->" : text.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script>" : text.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style>" : null;
        var last = first;
        if (closing is not null)
        {
            var found = _source.AsSpan(start).IndexOf(closing, StringComparison.OrdinalIgnoreCase);
            var end = found < 0 ? _source.Length : start + found + closing.Length;
            while (last + 1 < starts.Length && starts[last + 1] < end)
            {
                last++;
            }
        }
        else
        {
            while (last + 1 < starts.Length && !_source.AsSpan(starts[last + 1], EndOf(starts, last + 1) - starts[last + 1]).IsWhiteSpace())
            {
                last++;
            }
        }

        var block = _source[start..EndOf(starts, last)];
        var layer = _copy.Layer;
        var from = layer?.Bounds(new Span(start, 0)).Start ?? start;
        _copy.Layer = new SourceMap(_source, [new SourceMap.Segment(0, from, from + block.Length)], block.Length);
        if (_field)
        {
            HtmlReader.WriteField(block, _copy, null);
        }
        else
        {
            HtmlReader.Write(block, _copy, _titled);
        }

        _copy.Layer = layer;
        _copy.Kind = _kind;
        return last;
    }

    private static HashSet<string> Definitions(string source)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!source.Contains("]:", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            if (text.StartsWith('[') && text.IndexOf("]:") is > 1 and < 200 and var close && close + 2 < text.Length)
            {
                found.Add(text[1..close].ToString());
            }
        }

        return found;
    }
}
