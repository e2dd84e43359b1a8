using System.Buffers;

namespace PressCheck.Formats.Readers;

/// <summary>Which format a text is in: by its name's ending, and where that doesn't tell by what no other format would hold.</summary>
internal static class FormatSniffer
{
    private const int Reach = 4096;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" >/\t\r\n");
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static SourceFormat Of(string name, string text)
    {
        var dot = name.LastIndexOf('.');
        var ending = dot < 0 || name.AsSpan(dot).ContainsAny('/', '\\') ? "" : name[dot..].ToLowerInvariant();
        return ending switch
        {
            ".md" or ".markdown" => SourceFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
            ".json" or ".ninjs" => SourceFormat.Ninjs,
            ".txt" => IsPage(text) ? SourceFormat.Html : SourceFormat.PlainText,
            _ => Sniff(text),
        };
    }

    private static SourceFormat Sniff(string text) =>
        IsPage(text) || IsFragment(text) ? SourceFormat.Html
        : IsNinjs(text) ? SourceFormat.Ninjs
        : IsMarkdown(text) ? SourceFormat.Markdown
        : SourceFormat.PlainText;

    private static bool IsPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", AnyCase) || start.StartsWith("<html", AnyCase)
            || (start.StartsWith("<?xml", AnyCase) && start[..Math.Min(start.Length, Reach)].Contains("<html", AnyCase));
    }

    /// <summary>Begins with an element that articles are made of, and closes one somewhere.</summary>
    private static bool IsFragment(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start is not ['<', _, ..])
        {
            return false;
        }

        var end = start[1..].IndexOfAny(NameEnds);
        if (start.StartsWith("<!--", AnyCase))
        {
            return text.Contains("</p>", AnyCase);
        }

        Span<char> lower = stackalloc char[12];
        return end is > 0 and <= 12
            && lower[..start.Slice(1, end).ToLowerInvariant(lower)] is "p" or "div" or "article" or "section" or "header" or "main" or "h1" or "h2" or "h3" or "figure" or "blockquote" or "ul" or "ol" or "span" or "b" or "strong" or "em" or "body" or "head"
            && text.Contains("</", AnyCase);
    }

    private static bool IsNinjs(string text) =>
        text.AsSpan().TrimStart().StartsWith('{')
        && (text.Contains("\"headline", AnyCase) || text.Contains("\"body_", AnyCase) || text.Contains("\"bodies\"", AnyCase) || text.Contains("\"versioncreated\"", AnyCase));

    /// <summary>Front matter, or two different signs that no plain text carries by chance.</summary>
    private static bool IsMarkdown(string text)
    {
        if (FrontMatter.Length(text) > 0)
        {
            return true;
        }

        bool heading = false, link = false, strong = false, quote = false;
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, 4 * Reach)).EnumerateLines())
        {
            var hashes = line.IndexOfAnyExcept('#');
            heading |= hashes is >= 1 and <= 6 && line[hashes] == ' ';
            quote |= line.StartsWith("> ");
            var close = line.IndexOf("](http");
            link |= close > 0 && line[..close].Contains('[');
            var star = line.IndexOf("**");
            strong |= star >= 0 && line[(star + 2)..].Contains("**", StringComparison.Ordinal);
        }

        return (heading ? 1 : 0) + (link ? 1 : 0) + (strong ? 1 : 0) + (quote ? 1 : 0) >= 2;
    }
}
