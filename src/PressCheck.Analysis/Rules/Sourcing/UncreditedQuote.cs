using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UncreditedQuote : Rule
{
    private static readonly PhraseTable Platforms = PhraseTable.Load("phrases-platform");

    public override RuleDescriptor Descriptor { get; } = new("QUO009", "uncredited-quote", "Words taken from elsewhere without saying where", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var found = new List<Finding>();
        var asked = -1;
        foreach (var i in reading.Landmarks.Of(Landmark.Elsewhere))
        {
            var s = reading.SentenceOf(i);
            var sentence = reading.Sentences[s];
            if (s == asked || reading.Paragraphs[sentence.Paragraph].Part is not (PartKind.Body or PartKind.Caption or PartKind.Standfirst) || reading.Clauses.IsQuoted(i) ||
                Phrases.Elsewhere.Match(reading.Tokens, i, sentence.End, out var kind) is not (> 0 and var length))
            {
                continue;
            }

            asked = s;
            if (!IsNamed(reading, s, i, i + length) && Quoted(reading, s) is { } words)
            {
                var span = reading.Tokens[i].Span.Cover(reading.Tokens[i + length - 1].Span);
                var message = kind == "post" ? "The words come from a post, and the story does not say where it was posted." : "The words were said to another outlet, and the story does not name it.";
                found.Add(Found(span, message, Confidence.Medium, new Evidence(words, "words")));
            }
        }

        found.AddRange(Borrowed(reading, records));
        return found;
    }

    /// <summary>Quotations that the desk says were first heard elsewhere, where the story doesn't say so.</summary>
    private IEnumerable<Finding> Borrowed(Reading reading, Records records)
    {
        if (records.Story.BorrowedQuotations.IsEmpty)
        {
            yield break;
        }

        var text = new FoldedText(reading.Text);
        var origins = records.Story.BorrowedQuotations.DistinctBy(borrowed => FoldedText.Of(borrowed.Words)).ToDictionary(borrowed => FoldedText.Of(borrowed.Words), borrowed => borrowed.Origin, StringComparer.Ordinal);
        foreach (var quotation in reading.Quotations)
        {
            if (origins.TryGetValue(FoldedText.Of(reading.TextOf(quotation.Content)), out var origin) && text.Find(origin) is null)
            {
                yield return Found(quotation.Span, $"The desk has these words from {(origin.Length > 0 ? origin : "elsewhere")}, and the story does not say so.", Confidence.High);
            }
        }
    }

    /// <summary>An outlet, a platform, a handle or an address is named in the sentence or beside it.</summary>
    private static bool IsNamed(Reading reading, int sentence, int from, int end)
    {
        var paragraph = reading.Sentences[sentence].Paragraph;
        for (var s = Math.Max(0, sentence - 2); s <= Math.Min(reading.Sentences.Length - 1, sentence + 1); s++)
        {
            var bounds = reading.Sentences[s];
            for (var i = bounds.First; i < bounds.End; i++)
            {
                var token = reading.Tokens[i];
                if (token.Kind == TokenKind.Address || (token.IsCapital && token.Is(WordFlags.Outlet)) || Platforms.Match(reading.Tokens, i, bounds.End, out _) > 0)
                {
                    return true;
                }
            }
        }

        // “told a newspaper, the Harbour Gazette, …”, “the radio station WXYZ”: a name right behind.
        for (var i = end; i < Math.Min(reading.Tokens.Length, end + 4); i++)
        {
            if (reading.Tokens[i].IsCapital && !reading.Tokens[i].Is(WordFlags.Weekday | WordFlags.Month) && !reading.Clauses.IsQuoted(i))
            {
                return true;
            }
        }

        return from < reading.Paragraphs[paragraph].FirstToken;
    }

    /// <summary>The quotation in that sentence or right after it.</summary>
    private static Span? Quoted(Reading reading, int sentence)
    {
        var bounds = reading.Sentences[sentence];
        var limit = Math.Min(reading.Tokens.Length, bounds.End + 2);
        for (var i = bounds.First; i < limit; i++)
        {
            if (reading.Clauses.IsQuoted(i))
            {
                var end = i;
                while (end + 1 < reading.Tokens.Length && reading.Clauses.IsQuoted(end + 1))
                {
                    end++;
                }

                return reading.Tokens[i].Span.Cover(reading.Tokens[end].Span);
            }
        }

        return null;
    }
}
