using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The layers of a reading that build on each other: quotations, names, acts of speech, the ties between them.</summary>
internal sealed class Layers
{
    public Layers(Reading reading, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs)
    {
        var text = reading.Text;
        var marks = new QuotationMarks(text, tokens, paragraphs);
        Quotations = marks.Read();
        UnopenedMarks = [.. marks.Unopened.Select(mark => tokens[mark.Token].Span)];
        var quotationOf = new int[tokens.Length];
        Array.Fill(quotationOf, -1);
        foreach (var quotation in Quotations)
        {
            if (quotation.Depth == 0 && quotation.Words > 3)
            {
                Array.Fill(quotationOf, quotation.Index, quotation.FirstToken, quotation.EndToken - quotation.FirstToken);
            }
        }

        Names = new Names(text, tokens, sentences, paragraphs);
        Clauses = new Clauses(text, tokens, sentences, quotationOf);
        Speakers = new Speakers(text, tokens, Names, reading.Conventions);
        Acts = new SpeechActs(text, tokens, sentences, Clauses, Speakers).All;
        new QuotationSpeakers(text, tokens, sentences, paragraphs, Clauses, Speakers, Acts, Quotations).Tie();
    }

    public Quotation[] Quotations { get; }

    public Span[] UnopenedMarks { get; }

    public Names Names { get; }

    public Clauses Clauses { get; }

    public Speakers Speakers { get; }

    public IReadOnlyList<SpeechAct> Acts { get; }
}
