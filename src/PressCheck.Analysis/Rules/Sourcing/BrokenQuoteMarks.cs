using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class BrokenQuoteMarks : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("QUO005", "broken-quote-marks", "Quotation marks that do not pair", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        var closers = UnopenedByParagraph(reading);
        var end = 0;
        for (var q = 0; q < reading.Quotations.Count; q++)
        {
            var quotation = reading.Quotations[q];
            if (reading.Paragraphs[quotation.Paragraph].Part == PartKind.Furniture)
            {
                continue;
            }

            var open = new Span(quotation.Span.Start, quotation.Content.Start - quotation.Span.Start);
            if (quotation.Fault == MarkFault.Mismatched && !IsMarkup(reading.Text, open))
            {
                found.Add(Found(Span.FromBounds(quotation.Content.End, quotation.Span.End), "This mark closes a quotation that another kind of mark opens.", Confidence.Medium, new Evidence(open, "opening mark")));
            }
            else if (quotation.Fault == MarkFault.Unclosed && !IsCarriedOn(reading, quotation) && !IsMarkup(reading.Text, open))
            {
                // The closing mark may wait in the next paragraph, which then lacks its opening one.
                var late = closers.Remove(quotation.Paragraph + 1, out var closer);
                var sure = quotation.Style != MarkStyle.Single && quotation.Span.Start >= end && !IsReopened(reading, q);
                found.Add(late
                    ? Found(open, "This quotation runs on into the next paragraph, which does not open with a mark.", Confidence.High, new Evidence(closer, "closing mark"))
                    : Found(open, "This quotation opens and nothing closes it.", sure ? Confidence.High : Confidence.Medium, new Evidence(quotation.Content, "quotation")));
            }

            end = Math.Max(end, quotation.Closed ? quotation.Span.End : 0);
        }

        foreach (var mark in closers.Values)
        {
            found.Add(Found(mark, "This mark closes a quotation that nothing opens.", IsAfterFigure(reading.Text, mark) ? Confidence.Low : Confidence.High));
        }

        return found;
    }

    /// <summary>The first closing mark of each paragraph that nothing opens.</summary>
    private static Dictionary<int, Span> UnopenedByParagraph(Reading reading)
    {
        var marks = new Dictionary<int, Span>();
        foreach (var mark in reading.UnopenedMarks)
        {
            var paragraph = reading.ParagraphAt(mark.Start);
            if (!IsMarkup(reading.Text, mark) && reading.Paragraphs[paragraph].Part != PartKind.Furniture)
            {
                marks.TryAdd(paragraph, mark);
            }
        }

        return marks;
    }

    /// <summary>Another quotation opens right where this one breaks off: perhaps a paragraph break was lost, and the mark carries it on.</summary>
    private static bool IsReopened(Reading reading, int quotation) =>
        quotation + 1 < reading.Quotations.Count && reading.Quotations[quotation + 1].Span.Start - reading.Quotations[quotation].Span.End is >= 0 and <= 2;

    /// <summary>The next paragraph opens with the same mark: a quotation over paragraphs closes only its last.</summary>
    private static bool IsCarriedOn(Reading reading, Quotation quotation)
    {
        if (quotation.Paragraph + 1 >= reading.Paragraphs.Length)
        {
            return false;
        }

        var first = reading.Tokens[reading.Paragraphs[quotation.Paragraph + 1].FirstToken];
        return first.Kind == TokenKind.Mark && reading.Text[first.Start] == reading.Text[quotation.Span.Start];
    }

    /// <summary>It may stand for inches, feet, minutes or seconds.</summary>
    private static bool IsAfterFigure(string text, Span mark) => mark.Start > 0 && char.IsAsciiDigit(text[mark.Start - 1]);

    /// <summary>href="…": a tag that slipped into the text.</summary>
    private static bool IsMarkup(string text, Span mark) => (mark.Start > 0 && text[mark.Start - 1] is '=') || (mark.End < text.Length && text[mark.End] is '>');
}
