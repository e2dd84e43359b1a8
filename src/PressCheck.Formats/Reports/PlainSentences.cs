using System.Text;

namespace PressCheck.Formats.Reports;

/// <summary>A page's Markdown as plain sentences on one line: lists run on, marks of emphasis and code go.</summary>
internal static class PlainSentences
{
    public static string Of(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        foreach (var raw in markdown.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal))
            {
                line = line[2..];
            }

            if (line.IsEmpty)
            {
                continue;
            }

            if (plain.Length > 0)
            {
                plain.Append(' ');
            }

            foreach (var c in line)
            {
                if (c is not ('*' or '`'))
                {
                    plain.Append(c);
                }
            }
        }

        return plain.ToString();
    }
}
