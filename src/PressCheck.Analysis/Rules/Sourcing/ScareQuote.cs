using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class ScareQuote : Rule
{
    private const int MostWords = 3;
    private const WordFlags Contentious = WordFlags.WrongdoingNoun | WordFlags.WrongdoingVerb | WordFlags.WrongdoingAdjective | WordFlags.Pejorative;

    public override RuleDescriptor Descriptor { get; } = new("QUO007", "scare-quote", "Contentious word in marks that nobody owns", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Depth > 0 || quotation.Words > MostWords || quotation.Fault != MarkFault.None || quotation.Kind is QuotationKind.Title or QuotationKind.Nickname ||
                reading.Paragraphs[quotation.Paragraph].Part is not (PartKind.Body or PartKind.Caption or PartKind.Standfirst) || Word(reading, quotation) is not { } word)
            {
                continue;
            }

            var around = new Surroundings(reading, quotation);
            if (IsOwned(reading, quotation, around) || around.IsShown || IsMadeOfCapitals(reading, quotation))
            {
                continue;
            }

            found.Add(Found(quotation.Span, "The marks hold this at arm’s length, and nobody is named for it.", Confidence.Medium, new Evidence(word, "contentious word")));
        }

        return found;
    }

    /// <summary>The first word that accuses or runs down, if there is one.</summary>
    private static Span? Word(Reading reading, Quotation quotation)
    {
        for (var i = quotation.FirstToken; i < quotation.EndToken; i++)
        {
            if (reading.Tokens[i].Is(Contentious))
            {
                return reading.Tokens[i].Span;
            }
        }

        return null;
    }

    /// <summary>Somebody speaks in that sentence or the one before it in its paragraph, or a person's name stands in it: the word is taken to be theirs.</summary>
    private static bool IsOwned(Reading reading, Quotation quotation, Surroundings around)
    {
        if (quotation.Attribution is { Link: not AttributionLink.Governing } || around.ActBetween(around.First, around.Last) is not null || !around.PersonIn(around.First).IsEmpty)
        {
            return true;
        }

        var before = around.First - 1;
        return before >= reading.Paragraphs[quotation.Paragraph].FirstSentence && around.ActBetween(before, before) is not null;
    }

    /// <summary>“Murder Most Foul”: a name, whatever it names.</summary>
    private static bool IsMadeOfCapitals(Reading reading, Quotation quotation)
    {
        for (var i = quotation.FirstToken; i < quotation.EndToken; i++)
        {
            if (reading.Tokens[i] is { IsWord: true, IsCapital: false })
            {
                return false;
            }
        }

        return true;
    }
}
