using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Readers;

/// <summary>The <c>key: value</c> lines between two rules of dashes at the head of a Markdown file.</summary>
internal static class FrontMatter
{
    /// <summary>Code units up to the text after the closing rule; 0 if there is no front matter.</summary>
    public static int Length(string text)
    {
        var starts = 0;
        var at = 0;
        var keys = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var end = at + line.Length;
            end += end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0;
            var bare = line.TrimEnd();
            if (starts == 0 && bare is not "---")
            {
                return 0;
            }

            if (starts > 0 && bare is "---" or "...")
            {
                return keys > 0 ? end : 0;
            }

            if (starts > 100)
            {
                return 0;
            }

            keys += starts > 0 && Key(line) > 0 ? 1 : 0;
            starts++;
            at = end;
        }

        return 0;
    }

    /// <summary>The fields with the spans of their values in the text, quotes left off; keys in small letters.</summary>
    public static IEnumerable<(string Key, Span Value)> Fields(string text, int length)
    {
        var starts = SourceMap.LineStarts(text[..length]);
        for (var i = 1; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1] : length;
            var line = text.AsSpan(starts[i], end - starts[i]);
            var key = Key(line);
            if (key == 0)
            {
                continue;
            }

            var value = line[(key + 1)..];
            var start = starts[i] + key + 1 + value.Length - value.TrimStart().Length;
            value = value.Trim();
            if (value.Length >= 2 && value[0] is '"' or '\'' or '[' && value[^1] == (value[0] == '[' ? ']' : value[0]))
            {
                value = value[1..^1];
                start++;
            }

            if (!value.IsEmpty)
            {
                yield return (line[..key].Trim().ToString().ToLowerInvariant(), new Span(start, value.Length));
            }
        }
    }

    private static int Key(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0 && (colon + 1 == line.TrimEnd().Length || char.IsWhiteSpace(line[Math.Min(colon + 1, line.Length - 1)])) && line[..colon].IndexOfAnyExceptInRange('-', 'z') < 0 ? colon : 0;
    }
}
