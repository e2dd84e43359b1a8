using System.Text;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>A span's own words, cut where they would fill a report.</summary>
internal static class Excerpt
{
    /// <summary>UTF-16 code units of an excerpt in JSON and SARIF before it is cut and ends in "…".</summary>
    public const int Limit = 1000;

    public static string Of(string text, Span span, int limit = Limit)
    {
        if (span.Length <= limit)
        {
            return text.Substring(span.Start, span.Length);
        }

        var end = span.Start + limit;
        if (char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text.AsSpan(span.Start, end - span.Start), "…");
    }

    /// <summary>An excerpt on one line, without what a terminal or a mail would act on.</summary>
    public static string OnOneLine(string text, Span span, int limit)
    {
        var line = new StringBuilder();
        foreach (var rune in Of(text, span, limit).EnumerateRunes())
        {
            Printable.Append(line, rune);
        }

        return line.ToString();
    }
}
