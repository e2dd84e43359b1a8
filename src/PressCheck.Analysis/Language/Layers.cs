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
        var quoted = new Quoted[tokens.Length];
        foreach (var quotation in Quotations)
        {
            if (quotation.Depth == 0)
            {
                var (first, end) = quotation.Words > 3 ? (quotation.FirstToken, quotation.EndToken) : (quotation.FirstToken - 1, quotation.EndToken + (quotation.Closed ? 1 : 0));
                Array.Fill(quoted, quotation.Words > 3 ? Quoted.Long : Quoted.Short, first, end - first);
            }
        }

        Names = new Names(text, tokens, sentences, paragraphs);
        Clauses = new Clauses(text, tokens, sentences, quoted);
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
