using System.Text;

namespace PressCheck.Formats.Reports;

/// <summary>Text as HTML: nothing in it is markup, and no character in it acts on the page.</summary>
internal static class Html
{
    public static string Of(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Append(html, text);
        return html.ToString();
    }

    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    html.Append(' ');
                    break;
                case < ' ' or (>= 0x7F and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF:
                    html.Append('\uFFFD');
                    break;
                default:
                    html.Append(rune);
                    break;
            }
        }
    }
}
