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
            if (IsListed(reading, quotation) || IsHeading(reading, quotation) || IsOwned(reading, quotation, around) || around.IsShown || IsMadeOfCapitals(reading, quotation))
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

        var subject = reading.Clauses.MainSubject(around.First, Math.Max(0, quotation.FirstToken - 1));
        if (!subject.IsEmpty && reading.Speakers.Of(subject, quotation.FirstToken) is { Class: not (SpeakerClass.None or SpeakerClass.Collective or SpeakerClass.Role) })
        {
            return true;
        }

        var before = around.First - 1;
        return before >= reading.Paragraphs[quotation.Paragraph].FirstSentence && around.ActBetween(before, before) is not null;
    }

    /// <summary>“fraud”, “theft” and “arson”: words enumerated, not held at arm's length.</summary>
    private static bool IsListed(Reading reading, Quotation quotation)
    {
        var before = quotation.FirstToken - 3;
        var after = quotation.EndToken + 2;
        return (before >= 0 && (IsMark(reading, before) || IsMark(reading, before + 1))) || (after < reading.Tokens.Length && (IsMark(reading, after) || IsMark(reading, after - 1)));
    }

    private static bool IsMark(Reading reading, int token) => reading.Tokens[token].Kind == TokenKind.Mark;

    private static bool IsHeading(Reading reading, Quotation quotation)
    {
        var paragraph = reading.Paragraphs[quotation.Paragraph];
        return paragraph.EndToken - paragraph.FirstToken <= 8;
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
