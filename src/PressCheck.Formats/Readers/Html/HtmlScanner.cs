using System.Buffers;

namespace PressCheck.Formats.Readers.Html;

internal enum HtmlPiece
{
    Text,
    StartTag,
    EndTag,

    /// <summary>Comments, declarations, processing instructions, CDATA: nothing that is shown.</summary>
    Nothing,
}

/// <summary>An attribute with the span of its value in the source, without the quotes.</summary>
internal readonly record struct HtmlAttribute(string Name, int Start, int End);

/// <summary>
/// HTML cut into text and tags where browsers cut it, each with its place in the source. A parser that builds a document loses
/// the places of characters inside text, which is what a draft's map is made of; this one keeps nothing else.
/// </summary>
internal sealed class HtmlScanner(string source)
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");
    private static readonly SearchValues<char> AttributeEnds = SearchValues.Create("\t\n\f\r />=");
    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("\t\n\f\r >");
    private static readonly SearchValues<char> Blanks = SearchValues.Create("\t\n\f\r ");
    private static readonly HashSet<string> RawNames = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript"];
    private static readonly HashSet<string> Kept = ["class", "id", "itemprop", "rel", "role", "hidden", "style", "name", "property", "content", "open", "data-content-key", "data-content-udi"];

    private readonly List<HtmlAttribute> _attributes = [];
    private int _at;
    private string? _raw;

    public HtmlPiece Piece { get; private set; }

    /// <summary>Offset of the piece in the source.</summary>
    public int Start { get; private set; }

    /// <summary>Offset just past it.</summary>
    public int End => _at;

    /// <summary>The tag's name in small letters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Those attributes of a start tag that a reader asks for; the first of a name counts.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes => _attributes;

    public bool Next()
    {
        Start = _at;
        if (_at >= source.Length)
        {
            return false;
        }

        if (_raw is { } raw)
        {
            _raw = null;
            _at = raw == "script" ? ScriptEnd() : RawEnd(raw, _at);
            if (_at > Start)
            {
                Piece = HtmlPiece.Text;
                return true;
            }
        }

        if (source[_at] == '<' && _at + 1 < source.Length)
        {
            var c = source[_at + 1];
            if (char.IsAsciiLetter(c))
            {
                return Tag(HtmlPiece.StartTag, _at + 1);
            }

            if (c == '/' && _at + 2 < source.Length && char.IsAsciiLetter(source[_at + 2]))
            {
                return Tag(HtmlPiece.EndTag, _at + 2);
            }

            if (c is '!' or '?' or '/')
            {
                Piece = HtmlPiece.Nothing;
                _at = source.AsSpan(_at).StartsWith("<!--", StringComparison.Ordinal) ? CommentEnd(_at + 4) : After('>', _at + 2);
                return true;
            }
        }

        var next = source.AsSpan(_at + 1).IndexOf('<');
        _at = next < 0 ? source.Length : _at + 1 + next;
        Piece = HtmlPiece.Text;
        return true;
    }

    private bool Tag(HtmlPiece piece, int name)
    {
        var end = Until(NameEnds, name);
        Name = HtmlNames.Of(source.AsSpan(name, end - name));
        _attributes.Clear();
        for (_at = end; _at < source.Length;)
        {
            _at += source.AsSpan(_at).IndexOfAnyExcept(Blanks) is var skip and >= 0 ? skip : source.Length - _at;
            if (_at >= source.Length)
            {
                break;
            }

            if (source[_at] == '>')
            {
                _at++;
                Piece = piece;
                _raw = piece == HtmlPiece.StartTag && RawNames.Contains(Name) ? Name : null;
                return true;
            }

            if (source[_at] == '/')
            {
                _at++;
                continue;
            }

            Attribute(piece);
        }

        // A tag that never ends shows nothing of itself.
        Piece = HtmlPiece.Nothing;
        return true;
    }

    private void Attribute(HtmlPiece piece)
    {
        var start = _at;
        var nameEnd = Until(AttributeEnds, _at + 1);
        _at = nameEnd + (source.AsSpan(nameEnd).IndexOfAnyExcept(Blanks) is var skip and >= 0 ? skip : source.Length - nameEnd);
        int valueStart = nameEnd, valueEnd = nameEnd;
        if (_at < source.Length && source[_at] == '=')
        {
            _at++;
            _at += source.AsSpan(_at).IndexOfAnyExcept(Blanks) is var blank and >= 0 ? blank : source.Length - _at;
            if (_at < source.Length && source[_at] is '"' or '\'')
            {
                valueStart = _at + 1;
                _at = After(source[_at], valueStart);
                valueEnd = Math.Max(valueStart, _at - 1);
            }
            else if (_at < source.Length && source[_at] != '>')
            {
                valueStart = _at;
                valueEnd = _at = Until(ValueEnds, _at);
            }
        }
        else
        {
            _at = nameEnd;
        }

        var length = nameEnd - start;
        if (piece == HtmlPiece.StartTag && length <= 16 && HtmlNames.Of(source.AsSpan(start, length)) is var name && Kept.Contains(name) && !_attributes.Exists(known => known.Name == name))
        {
            _attributes.Add(new HtmlAttribute(name, valueStart, valueEnd));
        }
    }

    private int Until(SearchValues<char> ends, int from)
    {
        var length = from >= source.Length ? -1 : source.AsSpan(from).IndexOfAny(ends);
        return length < 0 ? source.Length : from + length;
    }

    private int After(char c, int from)
    {
        var length = from >= source.Length ? -1 : source.AsSpan(from).IndexOf(c);
        return length < 0 ? source.Length : from + length + 1;
    }

    private int CommentEnd(int from)
    {
        var rest = source.AsSpan(from);
        if (rest.StartsWith('>') || rest.StartsWith("->", StringComparison.Ordinal))
        {
            return from + (rest[0] == '>' ? 1 : 2);
        }

        for (var at = 0; rest[at..].IndexOf("--", StringComparison.Ordinal) is var dashes and >= 0; at += dashes + 1)
        {
            var after = rest[(at + dashes + 2)..];
            if (after.StartsWith('>'))
            {
                return from + at + dashes + 3;
            }

            if (after.StartsWith("!>", StringComparison.Ordinal))
            {
                return from + at + dashes + 4;
            }
        }

        return source.Length;
    }

    /// <summary>Where the end tag of an element starts whose content is not markup.</summary>
    private int RawEnd(string name, int from)
    {
        for (var at = from; source.AsSpan(at).IndexOf("</", StringComparison.Ordinal) is var found and >= 0; at += found + 2)
        {
            if (Names(at + found + 2, name))
            {
                return at + found;
            }
        }

        return source.Length;
    }

    /// <summary>A script inside a comment inside a script does not end the outer one, or the page would be cut in two.</summary>
    private int ScriptEnd()
    {
        var comment = false;
        var inner = false;
        for (var at = _at; source.AsSpan(at).IndexOfAny('<', '-') is var found and >= 0; at += found + 1)
        {
            var here = at + found;
            var rest = source.AsSpan(here);
            if (rest[0] == '-')
            {
                (comment, inner) = rest.StartsWith("-->", StringComparison.Ordinal) ? (false, false) : (comment, inner);
            }
            else if (rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                comment = true;
            }
            else if (comment && !inner && Names(here + 1, "script"))
            {
                inner = true;
            }
            else if (rest.StartsWith("</", StringComparison.Ordinal) && Names(here + 2, "script"))
            {
                if (!inner)
                {
                    return here;
                }

                inner = false;
            }
        }

        return source.Length;
    }

    private bool Names(int at, string name) =>
        at + name.Length < source.Length && source.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && NameEnds.Contains(source[at + name.Length]);
}
