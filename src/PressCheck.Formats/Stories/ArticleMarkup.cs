using System.Text;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Stories;

/// <summary>Paragraphs as XHTML that says what each is, in the way our own reader understands.</summary>
internal static class ArticleMarkup
{
    public static void Append(StringBuilder html, IEnumerable<StoryParagraph> paragraphs)
    {
        var quoted = false;
        foreach (var (kind, text) in paragraphs)
        {
            if (quoted != (kind == PartKind.BlockQuote))
            {
                quoted = !quoted;
                html.Append(quoted ? "<blockquote>\n" : "</blockquote>\n");
            }

            var (open, close) = Tags(kind);
            html.Append(open);
            Html.Append(html, text);
            html.Append(close).Append('\n');
        }

        if (quoted)
        {
            html.Append("</blockquote>\n");
        }
    }

    private static (string Open, string Close) Tags(PartKind kind) => kind switch
    {
        PartKind.Headline => ("<h1>", "</h1>"),
        PartKind.Standfirst => ("<p class=\"standfirst\">", "</p>"),
        PartKind.Subheading => ("<h2>", "</h2>"),
        PartKind.Byline => ("<p class=\"byline\">", "</p>"),
        PartKind.Caption => ("<figure><figcaption>", "</figcaption></figure>"),
        PartKind.PullQuote => ("<p class=\"pullquote\">", "</p>"),
        PartKind.Note => ("<p class=\"editors-note\">", "</p>"),
        PartKind.Furniture => ("<p class=\"promo\">", "</p>"),
        PartKind.Body or PartKind.Dateline or PartKind.BlockQuote => ("<p>", "</p>"),
    };
}
