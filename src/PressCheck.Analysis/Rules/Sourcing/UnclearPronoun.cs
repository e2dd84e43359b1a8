using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UnclearPronoun : Rule
{
    private const int ParagraphsBack = 2;
    private const int SentencesBack = 4;
    private const int Reach = 120;
    private const int LongReach = 600;
    private const WordFlags Human = WordFlags.Role | WordFlags.PersonNoun | WordFlags.Kinship | WordFlags.Spokesperson | WordFlags.SourceNoun | WordFlags.OfficialNoun | WordFlags.CollectiveNoun;
    private const WordFlags Titled = WordFlags.Honorific | WordFlags.GivenName;

    public override RuleDescriptor Descriptor { get; } = new("QUO004", "unclear-pronoun", "He or she said, but who", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        var lastFlagged = -1;
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Depth > 0 || quotation.Attribution is not { Link: AttributionLink.Before or AttributionLink.After, Speech.Kind: CueKind.Speech } attribution ||
                GenderOf(reading, attribution.Speaker) is not { } gender || attribution.Speaker.FirstToken == lastFlagged ||
                reading.Paragraphs[quotation.Paragraph].Part is not (PartKind.Body or PartKind.BlockQuote or PartKind.Caption))
            {
                continue;
            }

            var finding = Ambiguous(reading, quotation, attribution.Speaker, gender) ?? Nobody(reading, attribution.Speaker);
            if (finding is not null)
            {
                lastFlagged = attribution.Speaker.FirstToken;
                found.Add(finding);
            }
        }

        return found;
    }

    private static Gender? GenderOf(Reading reading, Speaker speaker) => speaker.IsPronoun ? GenderOf(reading.TextOf(speaker.Head)) : null;

    private static Gender? GenderOf(ReadOnlySpan<char> pronoun) => pronoun switch
    {
        "he" or "He" => Gender.Male,
        "she" or "She" => Gender.Female,
        _ => null,
    };

    /// <summary>Two people whom the pronoun fits stand side by side in the sentence before, and neither had the word until then.</summary>
    private Finding? Ambiguous(Reading reading, Quotation quotation, Speaker pronoun, Gender gender)
    {
        // The reporter's sentence before the one that holds the pronoun and its quotation.
        var own = Math.Min(reading.SentenceAt(quotation.Span.Start), reading.SentenceAt(pronoun.Span.Start));
        var sentence = own - 1;
        if (sentence < 0 || reading.Sentences[sentence].Paragraph < reading.Sentences[own].Paragraph - 1 || MentionIn(reading, own, pronoun.FirstToken, gender) is not null)
        {
            return null;
        }

        PersonMention? first = null, second = null;
        var bounds = reading.Sentences[sentence];
        for (var i = Math.Max(bounds.First, bounds.End - Reach); i < bounds.End; i++)
        {
            if (reading.Clauses.IsQuoted(i))
            {
                continue;
            }

            if (reading.Speakers.MentionAt(i) is not { } mention)
            {
                if (first is null && GenderOf(reading.TextOf(reading.Tokens[i])) == gender)
                {
                    // “He met Hale and Stone. …” goes on with him.
                    return null;
                }

                continue;
            }

            i = mention.EndToken - 1;
            if (mention.Person.Gender != gender || IsPossessor(reading, mention))
            {
                continue;
            }

            if (first is null)
            {
                first = mention;
            }
            else if (mention.Person != first.Person)
            {
                second = mention;
                break;
            }
        }

        if (first is null || second is null || HasWord(reading, first.Person, sentence) || HasWord(reading, second.Person, sentence))
        {
            return null;
        }

        var confidence = Tie(reading, first.EndToken, second.FirstToken);
        return confidence is not { } sure ? null : Found(pronoun.Span, $"“{pronoun.Span.Of(reading.Text)}” may be either of two people named just before.", sure, new Evidence(first.Span, "may be meant"), new Evidence(second.Span, "may be meant"));
    }

    /// <summary>“Hale and Stone” weigh the same, “Hale met Stone” nearly so; anything longer has one subject that carries on.</summary>
    private static Confidence? Tie(Reading reading, int from, int to)
    {
        if (to - from is < 1 or > 4)
        {
            return null;
        }

        var verb = false;
        for (var i = from; i < to; i++)
        {
            var token = reading.Tokens[i];
            if (reading.TextOf(token) is "and" or "or" or "nor")
            {
                return Confidence.High;
            }

            if (!token.IsWord || token.Is(WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb))
            {
                return null;
            }

            verb |= token.Shape == TokenShape.Lower && !token.Is(WordFlags.Preposition | WordFlags.Determiner | WordFlags.Adverb | WordFlags.Possessive);
        }

        return verb ? Confidence.Medium : null;
    }

    /// <summary>“Hale’s plan” speaks of the plan.</summary>
    private static bool IsPossessor(Reading reading, PersonMention mention) => mention.EndToken < reading.Tokens.Length && reading.Tokens[mention.EndToken].Kind == TokenKind.Clitic;

    private static PersonMention? MentionIn(Reading reading, int sentence, int before, Gender gender)
    {
        for (var i = Math.Max(reading.Sentences[sentence].First, before - Reach); i < before; i++)
        {
            if (!reading.Clauses.IsQuoted(i) && reading.Speakers.MentionAt(i) is { } mention && mention.Person.Gender != (gender == Gender.Male ? Gender.Female : Gender.Male))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The person is the one the story is with: quoted or telling something, in that sentence or the few before.</summary>
    private static bool HasWord(Reading reading, Person person, int sentence)
    {
        var acts = reading.SpeechActs;
        for (var a = Nearby.FirstAct(reading, sentence - SentencesBack); a < acts.Count && acts[a].Sentence <= sentence; a++)
        {
            if (acts[a].Speaker.Person == person)
            {
                return true;
            }
        }

        // Named already in the sentences before that one: the story is with that person.
        var start = reading.Sentences[Math.Max(0, sentence - SentencesBack)].Span.Start;
        return Nearby.MentionBetween(person, start, reading.Sentences[sentence].Span.Start) is not null;
    }

    /// <summary>No person is named or described in two paragraphs.</summary>
    private Finding? Nobody(Reading reading, Speaker pronoun)
    {
        if (pronoun.Person is not null)
        {
            return null;
        }

        var paragraph = reading.ParagraphAt(pronoun.Span.Start);
        var first = Math.Max(reading.Paragraphs[Math.Max(0, paragraph - ParagraphsBack)].FirstToken, pronoun.FirstToken - LongReach);
        // “…,” he, the mayor, said: the few words after the pronoun count too.
        var limit = Math.Min(reading.Tokens.Length, pronoun.EndToken + 6);
        for (var i = first; i < limit; i++)
        {
            var token = reading.Tokens[i];
            var human = token.Is(Human) || (token.IsCapital && token.Is(Titled));
            if (human || reading.Speakers.MentionAt(i) is not null || reading.Speakers.NameAt(i) is { Kind: not NameKind.Other } || (i != pronoun.FirstToken && reading.TextOf(token) is "he" or "she" or "He" or "She" or "who"))
            {
                if (i < pronoun.FirstToken || human)
                {
                    return null;
                }
            }
        }

        return Found(pronoun.Span, $"Nobody whom “{pronoun.Span.Of(reading.Text)}” could be is named in the two paragraphs before.", Confidence.Medium);
    }
}
