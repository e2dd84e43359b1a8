using System.Text;

namespace PressCheck.Cli;

/// <summary>A rule's page on a terminal: headings bold, fences faint, and what is flagged underlined instead of set in [| |].</summary>
internal static class PagePaint
{
    private const string Bold = "\u001b[1m";
    private const string Faint = "\u001b[2m";
    private const string Underline = "\u001b[4m";
    private const string Off = "\u001b[0m";

    public static string Of(string page)
    {
        var painted = new StringBuilder(page.Length + 256);
        foreach (var line in page.AsSpan().TrimEnd('\n').EnumerateLines())
        {
            var style = line.StartsWith('#') ? Bold : line.StartsWith("```") ? Faint : "";
            painted.Append(style).Append(line).Append(style.Length > 0 ? Off : "").Append('\n');
        }

        return painted.Replace("[|", Underline).Replace("|]", Off).ToString();
    }
}
