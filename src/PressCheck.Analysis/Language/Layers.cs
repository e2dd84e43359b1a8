using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The layers of a reading that build on each other: quotations, names, acts of speech, the ties between them.</summary>
internal sealed class Layers
{
    public Layers(Reading reading, Token[] tokens, Sentence[] sentences, Paragraph[] paragraphs, int[] sentenceOf)
    {
        var text = reading.Text;
        var landmarks = reading.Landmarks;
        var marks = new QuotationMarks(text, tokens, paragraphs, landmarks);
        Quotations = marks.Read();
        UnopenedMarks = [.. marks.Unopened.Select(mark => tokens[mark.Token].Span)];
        PossessiveMarks(text, tokens, landmarks);
        var quoted = new Quoted[tokens.Length];
        foreach (var quotation in Quotations)
        {
            if (quotation.Depth == 0)
            {
                var (first, end) = quotation.Words > 3 || quotation.Style == MarkStyle.Block ? (quotation.FirstToken, quotation.EndToken) : (quotation.FirstToken - 1, quotation.EndToken + (quotation.Closed ? 1 : 0));
                Array.Fill(quoted, quotation.Words > 3 || quotation.Style == MarkStyle.Block ? Quoted.Long : Quoted.Short, first, end - first);
            }
        }

        Names = new Names(text, tokens, sentences, paragraphs, sentenceOf, landmarks);
        Clauses = new Clauses(text, tokens, sentences, quoted);
        Speakers = new Speakers(text, tokens, Names, new Antecedents(text, tokens, sentences, sentenceOf, Names, quoted), reading.Conventions);
        Acts = new SpeechActs(text, tokens, sentences, sentenceOf, landmarks, Clauses, Speakers).All;
        new QuotationSpeakers(tokens, sentences, sentenceOf, paragraphs, Clauses, Speakers, Acts, Quotations).Tie();
        new QuotationKinds(text, tokens, paragraphs, Clauses, Names).Tell(Quotations);
    }

    /// <summary>“the drivers’ union”: an apostrophe after an s that belongs to no quotation is a possessive.</summary>
    private void PossessiveMarks(string text, Token[] tokens, Landmarks landmarks)
    {
        var used = new HashSet<int>();
        foreach (var quotation in Quotations)
        {
            if (quotation.Style == MarkStyle.Single)
            {
                used.Add(quotation.FirstToken - 1);
                used.Add(quotation.EndToken);
            }
        }

        foreach (var i in landmarks.Of(Landmark.Mark))
        {
            var token = tokens[i];
            if (i > 0 && token.Length == 1 && text[token.Start] is '\'' or '’' && tokens[i - 1].End == token.Start && text[token.Start - 1] is 's' or 'S' or 'z' or 'x' && !used.Contains(i))
            {
                tokens[i] = token with { Kind = TokenKind.Clitic, Flags = Lexicons.WordFlags.None };
            }
        }
    }

    public Quotation[] Quotations { get; }

    public Span[] UnopenedMarks { get; }

    public Names Names { get; }

    public Clauses Clauses { get; }

    public Speakers Speakers { get; }

    public IReadOnlyList<SpeechAct> Acts { get; }
}
