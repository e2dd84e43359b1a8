using System.Globalization;
using System.Text;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>One story of the page: its paragraphs with their marks, and beside each the findings that begin in it.</summary>
internal sealed class HtmlStory
{
    private const int EvidenceLimit = 160;
    private const int TitleLimit = 160;

    private readonly StringBuilder _html;
    private readonly ReportHeader _header;
    private readonly CheckedDraft _draft;
    private readonly int _number;
    private readonly CheckedFinding[] _findings;
    private readonly (int At, Enforcement Enforcement)[] _ends;
    private readonly int[] _active = new int[(int)Enforcement.Block + 1];
    private int _started;
    private int _ended;

    public HtmlStory(StringBuilder html, ReportHeader header, CheckedDraft draft, int number)
    {
        _html = html;
        _header = header;
        _draft = draft;
        _number = number;
        _findings = [.. draft.Open];
        _ends = [.. _findings.Select(finding => (finding.Finding.Span.End, finding.Enforcement)).OrderBy(end => end.End)];
    }

    public static string Verb(Enforcement enforcement) => enforcement switch
    {
        Enforcement.Block => "Blocks",
        Enforcement.Answer => "Wants an answer",
        Enforcement.Advise => "Advises",
        Enforcement.Off => "Off",
    };

    /// <summary>The headline if the draft has one, else its name.</summary>
    public static string TitleOf(Draft draft)
    {
        var headline = draft.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
        var title = headline.Span.IsEmpty ? "" : Excerpt.Of(draft.Text, headline.Span, TitleLimit).Trim();
        return title.Length > 0 ? title : draft.Name;
    }

    public void Write(ReportTotals totals)
    {
        var hasHeadline = _draft.Draft.Parts.Any(part => part.Kind == PartKind.Headline && !part.Span.IsEmpty);
        _html.Append(CultureInfo.InvariantCulture, $"<article id=\"d{_number}\">\n<header>\n");
        _html.Append(hasHeadline ? "<p class=\"name\">" : "<h2 class=\"name\">");
        Html.Append(_html, _draft.Draft.Name);
        _html.Append(hasHeadline ? "</p>\n" : "</h2>\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p class=\"facts\">{_draft.Words:#,0} {(_draft.Words == 1 ? "word" : "words")}: {totals.Counts}</p>\n</header>\n<div class=\"story\">\n");
        var text = _draft.Draft.Text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                Paragraph(start, end);
            }

            start = end + 1;
        }

        _html.Append("</div>\n<footer>Draft <code>").Append(_draft.Draft.Sha256).Append("</code></footer>\n</article>\n");
    }

    private void Paragraph(int start, int end)
    {
        var first = _started;
        var references = new List<(int At, int Finding)>();
        for (var i = first; i < _findings.Length && _findings[i].Finding.Span.Start < end; i++)
        {
            references.Add((Math.Clamp(_findings[i].Finding.Span.End, start, end), i));
        }

        references.Sort();
        if (references.Count > 0)
        {
            // The notes come first so that they can float beside the paragraph and on past it.
            _html.Append("<div class=\"marked\">\n<aside aria-label=\"Findings\">\n");
            for (var i = first; i < first + references.Count; i++)
            {
                Note(i);
            }

            _html.Append("</aside>\n");
        }

        // A dateline opens the paragraph that it stands in; the paragraph is what its last word is.
        var (open, close) = Tags(_draft.Draft.PartAt(end - 1));
        _html.Append(open);
        Marked(start, end, references);
        _html.Append(close).Append(references.Count > 0 ? "\n</div>\n" : "\n");
    }

    private void Marked(int start, int end, List<(int At, int Finding)> references)
    {
        var next = 0;
        var at = start;
        Advance(at);
        while (at < end)
        {
            var stop = end;
            stop = _started < _findings.Length ? Math.Min(stop, _findings[_started].Finding.Span.Start) : stop;
            stop = _ended < _ends.Length ? Math.Min(stop, _ends[_ended].At) : stop;
            stop = next < references.Count ? Math.Min(stop, references[next].At) : stop;
            if (stop > at)
            {
                Stretch(at, stop);
                at = stop;
            }

            for (; next < references.Count && references[next].At <= at; next++)
            {
                Reference(references[next].Finding);
            }

            if (at < end)
            {
                Advance(at);
            }
        }

        // Spans that begin at the line's very end belong to it too.
        Advance(end - 1);
    }

    /// <summary>Takes in the spans that begin or end at or before an offset.</summary>
    private void Advance(int at)
    {
        for (; _started < _findings.Length && _findings[_started].Finding.Span.Start <= at; _started++)
        {
            _active[(int)_findings[_started].Enforcement]++;
        }

        for (; _ended < _ends.Length && _ends[_ended].At <= at; _ended++)
        {
            _active[(int)_ends[_ended].Enforcement]--;
        }
    }

    private void Stretch(int start, int end)
    {
        var text = _draft.Draft.Text.AsSpan(start, end - start);
        var strongest = Array.FindLastIndex(_active, count => count > 0);
        if (strongest < 0)
        {
            Html.Append(_html, text);
            return;
        }

        _html.Append("<mark class=\"").Append(Words.Of((Enforcement)strongest)).Append("\">");
        Html.Append(_html, text);
        _html.Append("</mark>");
    }

    private void Reference(int finding) => _html.Append(
        CultureInfo.InvariantCulture,
        $"<a class=\"ref {Words.Of(_findings[finding].Enforcement)}\" id=\"d{_number}m{finding + 1}\" href=\"#d{_number}f{finding + 1}\" aria-label=\"Finding {finding + 1}\">{finding + 1}</a>");

    private void Note(int index)
    {
        var finding = _findings[index];
        _html.Append(CultureInfo.InvariantCulture, $"<section class=\"note {Words.Of(finding.Enforcement)}\" id=\"d{_number}f{index + 1}\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p class=\"verdict\"><a href=\"#d{_number}m{index + 1}\" aria-label=\"Finding {index + 1}, back to the text\">{index + 1}</a> <strong>{Verb(finding.Enforcement)}</strong> <span class=\"rule\">{finding.Rule.Id} {finding.Rule.Name}");
        _html.Append(finding.Finding.Confidence == Confidence.High ? "" : ", " + Words.Of(finding.Finding.Confidence) + " confidence").Append("</span></p>\n<p class=\"message\">");
        Html.Append(_html, finding.Finding.Message);
        _html.Append("</p>\n");
        foreach (var evidence in finding.Finding.Evidence)
        {
            _html.Append("<p class=\"evidence\"><span>");
            Html.Append(_html, evidence.Role);
            _html.Append("</span> ");
            Html.Append(_html, Excerpt.OnOneLine(_draft.Draft.Text, evidence.Span, EvidenceLimit));
            _html.Append("</p>\n");
        }

        var how = _header.HowToClear(finding.Rule);
        if (how.Length > 0)
        {
            _html.Append("<p class=\"how\"><span>To clear</span> ");
            Html.Append(_html, how);
            _html.Append("</p>\n");
        }

        _html.Append("</section>\n");
    }

    private static (string Open, string Close) Tags(PartKind part) => part switch
    {
        PartKind.Headline => ("<h2 class=\"headline\">", "</h2>"),
        PartKind.Standfirst => ("<p class=\"standfirst\">", "</p>"),
        PartKind.Subheading => ("<h3>", "</h3>"),
        PartKind.Byline => ("<p class=\"byline\">", "</p>"),
        PartKind.Dateline => ("<p class=\"byline\">", "</p>"),
        PartKind.Caption => ("<p class=\"caption\">", "</p>"),
        PartKind.BlockQuote => ("<blockquote>", "</blockquote>"),
        PartKind.PullQuote => ("<blockquote class=\"pull\">", "</blockquote>"),
        PartKind.Note => ("<p class=\"remark\">", "</p>"),
        PartKind.Furniture => ("<p class=\"furniture\">", "</p>"),
        PartKind.Body => ("<p>", "</p>"),
    };
}
