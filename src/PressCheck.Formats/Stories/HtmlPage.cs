using System.Text;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Stories;

/// <summary>One article as a page of its own: no script, no style, nothing loaded from elsewhere.</summary>
internal static class HtmlPage
{
    public static string Of(SignedStory story)
    {
        var paragraphs = StoryParagraph.Of(story.Draft);
        var title = paragraphs.Find(paragraph => paragraph.Kind == PartKind.Headline).Text ?? story.Id;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Html.Of(title)).Append("</title>\n");
        Meta(html, "presscheck-story", story.Id);
        Meta(html, "presscheck-sha256", story.Draft.Sha256);
        html.Append("</head>\n<body>\n<article>\n");
        ArticleMarkup.Append(html, paragraphs);
        return html.Append("</article>\n</body>\n</html>\n").ToString();
    }

    private static void Meta(StringBuilder html, string name, string value) =>
        html.Append("<meta name=\"").Append(name).Append("\" content=\"").Append(Html.Of(value)).Append("\">\n");
}
