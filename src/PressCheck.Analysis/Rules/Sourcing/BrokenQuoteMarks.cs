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
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Fault == MarkFault.Unclosed && !IsCarriedOn(reading, quotation))
            {
                found.Add(Found(new Span(quotation.Span.Start, quotation.Content.Start - quotation.Span.Start), "This quotation opens and nothing closes it.", quotation.Style == MarkStyle.Single ? Confidence.Medium : Confidence.High, new Evidence(quotation.Content, "quotation")));
            }
            else if (quotation.Fault == MarkFault.Mismatched)
            {
                found.Add(Found(Span.FromBounds(quotation.Content.End, quotation.Span.End), "This mark closes a quotation that another kind of mark opens.", Confidence.Medium, new Evidence(new Span(quotation.Span.Start, quotation.Content.Start - quotation.Span.Start), "opening mark")));
            }
        }

        foreach (var mark in reading.UnopenedMarks)
        {
            found.Add(Found(mark, "This mark closes a quotation that nothing opens.", IsAfterFigure(reading.Text, mark) ? Confidence.Low : Confidence.High));
        }

        return found;
    }

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
}
