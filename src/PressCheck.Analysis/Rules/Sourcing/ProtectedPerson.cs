using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class ProtectedPerson : Rule
{
    private const int Reach = 10;

    public override RuleDescriptor Descriptor { get; } = new("ANON016", "protected-person", "Name of somebody the law or the codes protect", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var found = new List<Finding>();
        var seen = new HashSet<Person>();
        var waived = false;
        var tokens = reading.Tokens;
        List<(PersonMention Victim, Span Cue, bool Sure)> victims = [];
        var next = 0;
        foreach (var i in reading.Landmarks.Of(Landmark.Victim))
        {
            if (i < next || !tokens[i].IsWord || Phrases.Victim.Match(tokens, i, Math.Min(tokens.Length, i + 8), out var tag) is not (> 0 and var length))
            {
                continue;
            }

            waived |= tag is "waiver";
            var victim = tag switch
            {
                "passive" => Before(reading, i),
                "active" => After(reading, i + length),
                "noun" => After(reading, i + length) ?? InApposition(reading, i),
                "minor" => Before(reading, i) is { } child && IsMinor(reading, child) ? child : null,
                _ => null,
            };
            if (victim is not null && seen.Add(victim.Person))
            {
                victims.Add((victim, tokens[i].Span.Cover(tokens[i + length - 1].Span), tag is "passive" or "noun" or "minor"));
            }

            next = i + length;
        }

        if (victims.Count > 0 && (!waived || records.Story.Protections.Contains(Protection.CourtOrder)))
        {
            var told = !records.Story.Protections.IsEmpty;
            HashSet<Person?> speakers = [.. reading.SpeechActs.Where(static act => act.Kind != CueKind.Attitude).Select(static act => act.Speaker.Person)];
            foreach (var (victim, cue, sure) in victims)
            {
                var confidence = speakers.Contains(victim.Person) ? (told ? Confidence.Medium : Confidence.Low) : sure || told ? Confidence.High : Confidence.Medium;
                found.Add(Found(victim.Span, "The story names somebody it describes as the victim of a sexual offence or as a child accused.", confidence, new Evidence(cue, "victim cue")));
            }
        }

        found.AddRange(Listed(reading, records, found.ConvertAll(finding => finding.Span)));
        return found;
    }

    /// <summary>Names that the desk has written down as protected: in full, or the surname alone.</summary>
    private IEnumerable<Finding> Listed(Reading reading, Records records, List<Span> known)
    {
        if (records.Story.ProtectedNames.IsEmpty)
        {
            yield break;
        }

        var text = new FoldedText(reading.Text);
        foreach (var name in records.Story.ProtectedNames)
        {
            var full = text.Find(name);
            var span = full ?? (FoldedText.WordsOf(name) is { Length: > 1 } words ? text.Find(words[^1]) : null);
            if (span is { } named && (full is not null || char.IsUpper(reading.Text[named.Start])) && !known.Exists(other => other.Overlaps(named)))
            {
                yield return Found(named, "The desk has this name down as protected.", full is not null ? Confidence.High : Confidence.Medium);
            }
        }
    }

    /// <summary>The person whom a passive verb is said of: “Jane Doe, 24, was raped”.</summary>
    private static PersonMention? Before(Reading reading, int cue)
    {
        var floor = Math.Max(reading.Sentences[reading.SentenceAt(reading.Tokens[cue].Start)].First, cue - Reach);
        for (var i = cue - 1; i >= floor; i--)
        {
            if (reading.Speakers.MentionAt(i) is { } mention)
            {
                return mention;
            }

            var token = reading.Tokens[i];
            var verb = reading.Clauses.IsVerb(i) && !token.Is(WordFlags.Auxiliary);
            if (verb || token.Is(WordFlags.Conjunction) || (token.Is(WordFlags.PersonalPronoun) && !token.Is(WordFlags.Relative | WordFlags.Possessive)) || token.Kind == TokenKind.Mark || (token.Is(WordFlags.Determiner) && !token.Is(WordFlags.Relative) && !(i > 0 && reading.Clauses.IsComma(i - 1))))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The person right after: “raping Jane Doe”, “rape victim Jane Doe”.</summary>
    private static PersonMention? After(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (at < tokens.Length && reading.Clauses.IsComma(at))
        {
            at++;
        }

        while (at < tokens.Length && tokens[at].Is(WordFlags.Honorific))
        {
            at++;
        }

        return at < tokens.Length && !reading.Clauses.IsQuoted(at) ? reading.Speakers.MentionAt(at) : null;
    }

    /// <summary>“Jane Doe, a rape victim”.</summary>
    private static PersonMention? InApposition(Reading reading, int at)
    {
        var article = at - 1;
        return article > 1 && (reading.Clauses.IsWord(article, "a") || reading.Clauses.IsWord(article, "the")) && reading.Clauses.IsComma(article - 1) ? reading.Speakers.MentionAt(article - 2) : null;
    }

    /// <summary>An age under 18 between commas or in brackets after the name: “John Roe, 14, was charged”.</summary>
    private static bool IsMinor(Reading reading, PersonMention mention)
    {
        var tokens = reading.Tokens;
        var age = mention.EndToken + 1;
        return age < tokens.Length && tokens[age].Kind == TokenKind.Number && tokens[age].Length <= 2 && int.TryParse(reading.TextOf(tokens[age]), out var years) && years is > 3 and < 18;
    }
}
