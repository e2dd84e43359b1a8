using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousAttack : Rule
{
    private const int Reach = 60;
    private static readonly PhraseTable Forecasts = PhraseTable.Load("phrases-forecast");

    public override RuleDescriptor Descriptor { get; } = new("ANON006", "anonymous-attack", "Anonymous attack or opinion", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (!source.IsReliedOn)
            {
                continue;
            }

            var attack = source.Quotations.Select(quotation => In(reading, source, quotation.FirstToken, quotation.EndToken, quoted: true)).FirstOrDefault(finding => finding is not null)
                ?? source.Mentions.Select(mention => InWordsOf(reading, source, mention)).FirstOrDefault(finding => finding is not null);
            if (attack is not null)
            {
                found.Add(attack);
            }
        }

        return found;
    }

    private Finding? InWordsOf(Reading reading, Source source, SourceMention mention)
    {
        if (!mention.IsStatement || mention.Speech is not { } speech)
        {
            return null;
        }

        var sentence = reading.Sentences[mention.Sentence];
        return In(reading, source, Math.Max(sentence.First, speech.CueToken - Reach), Math.Min(sentence.End, speech.CueToken + Reach), quoted: false);
    }

    private Finding? In(Reading reading, Source source, int first, int end, bool quoted)
    {
        var tokens = reading.Tokens;
        Finding? forecast = null;
        for (var i = first; i < end; i++)
        {
            if (reading.Clauses.IsQuoted(i) != quoted)
            {
                continue;
            }

            if (tokens[i].Is(WordFlags.Pejorative) && tokens[i].Shape == TokenShape.Lower && Target(reading, first, i) is { } target && !source.Span.Overlaps(target))
            {
                var confidence = source.Confidence == Confidence.Low ? Confidence.Low : quoted ? Confidence.High : Confidence.Medium;
                return Found(tokens[i].Span, "A source without a name passes judgement on somebody who is named.", confidence, new Evidence(source.Span, "source"), new Evidence(target, "target"));
            }

            if (forecast is null && Forecasts.Match(tokens, i, end, out _) is > 0 and var length && NamedBetween(reading, first, end) is { } subject && !source.Span.Overlaps(subject))
            {
                forecast = Found(tokens[i].Span.Cover(tokens[i + length - 1].Span), "A source without a name offers an opinion or a forecast.", Confidence.Low, new Evidence(source.Span, "source"), new Evidence(subject, "about"));
            }
        }

        return forecast;
    }

    /// <summary>“Smith is a weak …”, “called Smith a coward”: the person whom a word of blame is said of; null if it is said of no person.</summary>
    private static Span? Target(Reading reading, int floor, int at)
    {
        var tokens = reading.Tokens;
        var clauses = reading.Clauses;
        var copula = false;
        for (var i = at - 1; i >= Math.Max(floor, at - 8); i--)
        {
            if (tokens[i].Is(WordFlags.Negation) || tokens[i].Kind == TokenKind.Mark || (tokens[i].Kind == TokenKind.Punctuation && clauses.CharOf(i) is '.' or ';' or '!' or '?'))
            {
                return null;
            }

            if (!copula && tokens[i].Is(WordFlags.Preposition) && tokens[i].Shape == TokenShape.Lower && !clauses.IsWord(i, "of") && !clauses.IsWord(i, "as") && !clauses.IsWord(i, "like"))
            {
                // “he was involved in a nasty divorce”: said of the divorce.
                return null;
            }

            copula |= clauses.IsWord(i, "is") || clauses.IsWord(i, "was") || clauses.IsWord(i, "are") || clauses.IsWord(i, "'s") || clauses.IsWord(i, "been") || clauses.IsWord(i, "were") || clauses.IsWord(i, "became") || clauses.IsWord(i, "called") || clauses.IsWord(i, "as");
            if (reading.Speakers.MentionAt(i) is { } mention)
            {
                var verb = mention.FirstToken > floor && (clauses.IsWord(mention.FirstToken - 1, "called") || clauses.IsWord(mention.FirstToken - 1, "branded") || clauses.IsWord(mention.FirstToken - 1, "considered"));
                var possessor = mention.EndToken < tokens.Length && tokens[mention.EndToken].Kind == TokenKind.Clitic && !copula;
                var inside = mention.FirstToken > floor && tokens[mention.FirstToken - 1].Is(WordFlags.Preposition);
                return (copula || verb) && !possessor && !inside ? mention.Span : null;
            }

            if (copula && (clauses.IsWord(i, "he") || clauses.IsWord(i, "she")) && LastNamed(reading, i) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>Whom “he” or “she” can mean: the last person named in the sentence or the two before it.</summary>
    private static Span? LastNamed(Reading reading, int at)
    {
        var sentence = reading.SentenceAt(reading.Tokens[at].Start);
        var floor = Math.Max(reading.Sentences[Math.Max(0, sentence - 2)].First, at - (2 * Reach));
        for (var i = at - 1; i >= floor; i--)
        {
            if (reading.Speakers.MentionAt(i) is { } mention)
            {
                return mention.Span;
            }
        }

        return null;
    }

    private static Span? NamedBetween(Reading reading, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (reading.Speakers.MentionAt(i) is { } mention)
            {
                return mention.Span;
            }
        }

        return null;
    }
}
