using System.Globalization;
using System.Net;
using System.Text;

namespace PressCheck.Review.Mail;

/// <summary>A mail's body, written once as text and once as HTML. All that is put into it is encoded.</summary>
internal sealed class MailPage
{
    private const string Sheet = "margin:0 auto;max-width:36em;padding:24px;font:16px/1.5 Georgia,serif;color:#1a1a1a;background:#ffffff";
    private const string Quiet = "color:#595959;font-size:14px";

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private readonly string _language;

    public MailPage(string language) => _language = language;

    public string Text => _text.ToString();

    public string Html => $"""
        <!DOCTYPE html>
        <html lang="{Encoded(_language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;background:#ffffff"><div style="{Sheet}">
        {_html.ToString().TrimEnd('\n')}
        </div></body>
        </html>

        """.ReplaceLineEndings("\n");

    public static string Moment(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " (UTC" + (local.Offset == TimeSpan.Zero ? "" : local.ToString("zzz", CultureInfo.InvariantCulture)) + ")";
    }

    public void Paragraph(string words)
    {
        _text.Append(words).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(words).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n");
    }

    public void Note(string words)
    {
        _text.Append("-- \n").Append(words).Append('\n');
        _html.Append(CultureInfo.InvariantCulture, $"<p style=\"{Quiet}\">{Encoded(words)}</p>\n");
    }

    /// <summary>What is known: a name and a value a line.</summary>
    public void Facts(IEnumerable<(string Name, string Value)> facts)
    {
        _html.Append("<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\">\n");
        foreach (var (name, value) in facts)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
            _html.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"{Quiet};padding-right:16px\">{Encoded(name)}</td><td>{Encoded(value)}</td></tr>\n");
        }

        _text.Append('\n');
        _html.Append("</table>\n");
    }

    public void Link(string words, Uri target)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{words}: {target.AbsoluteUri}\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Encoded(target.AbsoluteUri)}\">{Encoded(words)}</a></p>\n");
    }

    private static string Encoded(string words) => WebUtility.HtmlEncode(words);
}
