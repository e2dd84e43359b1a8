namespace PressCheck.Formats.Readers.Markdown;

internal enum LineKind
{
    Blank,
    Text,
    Heading,
    Underline,
    Rule,
    Fence,
    Html,
    Definition,
    TableRule,
}

/// <summary>A line of Markdown: what it is, and where its text starts and ends once the signs of its blocks are off.</summary>
internal readonly record struct MarkdownLine(LineKind Kind, int Start, int End, bool Quoted, bool Item, int Level)
{
    public static MarkdownLine Of(string source, int start, int end)
    {
        end = start + source.AsSpan(start, end - start).TrimEnd("\r\n").Length;
        var at = start;
        bool quoted = false, item = false;
        while (true)
        {
            var text = source.AsSpan(at, end - at);
            var indent = text.Length - text.TrimStart(" \t").Length;
            var rest = text[indent..];
            if (rest.StartsWith('>'))
            {
                quoted = true;
                at += indent + 1;
            }
            else if (!IsRule(rest) && ItemLength(rest) is > 0 and var marker)
            {
                item = true;
                at += indent + marker;
            }
            else
            {
                at += indent;
                break;
            }
        }

        var content = source.AsSpan(at, end - at).TrimEnd();
        var stop = at + content.Length;
        var (kind, level) = Classify(content);
        if (kind == LineKind.Heading)
        {
            at += level;
            at += content.Length - level - content[level..].TrimStart().Length;
            var bare = source.AsSpan(at, stop - at);
            var closing = bare.TrimEnd('#');
            stop = closing.Length == 0 || char.IsWhiteSpace(closing[^1]) ? at + closing.TrimEnd().Length : stop;
        }

        return new MarkdownLine(kind, at, stop, quoted, item, level);
    }

    private static (LineKind Kind, int Level) Classify(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return (LineKind.Blank, 0);
        }

        switch (text[0])
        {
            case '#':
                var hashes = text.IndexOfAnyExcept('#');
                return hashes < 0 ? (text.Length <= 6 ? LineKind.Heading : LineKind.Text, text.Length)
                    : hashes <= 6 && text[hashes] is ' ' or '\t' ? (LineKind.Heading, hashes) : (LineKind.Text, 0);
            case '=' when text.IndexOfAnyExcept('=') < 0:
                return (LineKind.Underline, 1);
            case '-' when text.IndexOfAnyExcept('-') < 0:
                return (LineKind.Underline, 2);
            case '*' or '_' or '-' when IsRule(text):
                return (LineKind.Rule, 0);
            case '`' or '~' when text.StartsWith("```") || text.StartsWith("~~~"):
                return (LineKind.Fence, 0);
            case '<' when text.Length > 1 && (char.IsAsciiLetter(text[1]) || text[1] is '/' or '!') && IsHtml(text):
                return (LineKind.Html, 0);
            case '[' when text.IndexOf("]:") is > 1 and var close && text[1..close].IndexOfAny('[', ']') < 0 && close + 2 < text.Length:
                return (LineKind.Definition, close);
            case '|' or ':' when IsTableRule(text):
                return (LineKind.TableRule, 0);
        }

        return (text[0] == '-' && IsTableRule(text) ? LineKind.TableRule : LineKind.Text, 0);
    }

    private static bool IsRule(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text.IsEmpty || text[0] is not ('*' or '-' or '_'))
        {
            return false;
        }

        var count = 0;
        foreach (var c in text)
        {
            if (c == text[0])
            {
                count++;
            }
            else if (c is not (' ' or '\t'))
            {
                return false;
            }
        }

        return count >= 3;
    }

    private static bool IsTableRule(ReadOnlySpan<char> text) => text.IndexOfAnyExcept("|-: \t") < 0 && text.Contains('|') && text.Contains('-');

    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<!--"))
        {
            return true;
        }

        var name = text[(text[1] == '/' ? 2 : 1)..];
        var end = name.IndexOfAny(" \t/>");
        name = end < 0 ? name : name[..end];
        return name.Length is > 0 and <= 16 && Html.HtmlNames.Of(name) is var known && (Html.HtmlNames.IsBlock(known) || known is "script" or "style" or "iframe" or "img" or "noscript" or "template" or "svg" or "video" or "audio" or "link" or "meta");
    }

    /// <summary>The length of a list's bullet or number with the blank after it, 0 if there is none.</summary>
    private static int ItemLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[0] is '-' or '*' or '+')
        {
            return text[1] is ' ' or '\t' ? 2 : 0;
        }

        // "2024. It was a year" is a list's item only in theory: numbers of lists are short.
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] is ' ' or '\t' ? digits + 2 : 0;
    }
}
