using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class HeadlineQuote : Rule
{
    private const int FewestWords = 2;
    private const int SureWords = 4;
    private const int MostFindings = 20;
    private const int LongestHeadline = 120;

    public override RuleDescriptor Descriptor { get; } = new("QUO006", "headline-quote", "Headline quotes words that the story does not have", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.Draft.Has(PartKind.Headline) && !reading.Draft.Has(PartKind.Standfirst))
        {
            return [];
        }

        var found = new List<Finding>();
        BodyWords? body = null;
        foreach (var quotation in reading.Quotations)
        {
            var paragraph = reading.Paragraphs[quotation.Paragraph];
            if (quotation.Depth > 0 || quotation.Words < FewestWords || paragraph.Part is not (PartKind.Headline or PartKind.Standfirst) || paragraph.EndToken - paragraph.FirstToken > LongestHeadline ||
                quotation.Kind is QuotationKind.Title or QuotationKind.Nickname || IsTitle(reading, quotation))
            {
                continue;
            }

            if (found.Count >= MostFindings)
            {
                break;
            }

            body ??= new BodyWords(reading);
            if (!body.IsEmpty && !body.Holds(quotation, out var nearest))
            {
                var confidence = Sure(reading, quotation);
                found.Add(nearest.IsEmpty
                    ? Found(quotation.Span, "The story below does not have these words.", confidence)
                    : Found(quotation.Span, "The story below does not have these words.", confidence, new Evidence(nearest, "nearest words")));
            }
        }

        return found;
    }

    /// <summary>Capitals throughout the marks in a headline that has none elsewhere: the name of a work.</summary>
    private static bool IsTitle(Reading reading, Quotation quotation)
    {
        var paragraph = reading.Paragraphs[quotation.Paragraph];
        var plain = false;
        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = reading.Tokens[i];
            if (!token.IsWord || token.Length < 4)
            {
                continue;
            }

            var inside = i >= quotation.FirstToken && i < quotation.EndToken;
            if (inside && !token.IsCapital)
            {
                return false;
            }

            plain |= !inside && token.Shape == TokenShape.Lower && !token.Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Determiner);
        }

        return plain;
    }

    /// <summary>Two or three words with nobody beside them may be a term of the day rather than somebody's.</summary>
    private static Confidence Sure(Reading reading, Quotation quotation)
    {
        if (quotation.Words >= SureWords && quotation.Fault == MarkFault.None)
        {
            return Confidence.High;
        }

        var said = quotation.Attribution is { Confidence: Confidence.High } || (quotation.FirstToken > 1 && reading.TextOf(reading.Tokens[quotation.FirstToken - 2]) is ":");
        return quotation.Fault != MarkFault.None || !said ? Confidence.Low : Confidence.Medium;
    }
}
