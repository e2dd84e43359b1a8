using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class VagueAttribution : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ATT002", "vague-attribution", "Attribution to nobody in particular", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (source.Kind != SourceKind.Collective || source.IsExemplified || !IsSaid(reading, source) || reading.Draft.Type == StoryType.Review || reading.NamedInstances.Has(source))
            {
                continue;
            }

            found.Add(Found(source.Span, "Nobody in particular is named as saying this.", source.Confidence == Confidence.Low ? Confidence.Low : Confidence.Medium, source.First.Speech is { } speech ? [new Evidence(speech.Cue, "cue")] : []));
        }

        var told = -1;
        foreach (var i in reading.Landmarks.Of(Landmark.Study))
        {
            var sentence = reading.Sentences[reading.SentenceOf(i)];
            if (reading.SentenceOf(i) == told || reading.Clauses.IsQuoted(i) || Phrases.Study.Match(reading.Tokens, i, sentence.End, out _) is not (> 0 and var length))
            {
                continue;
            }

            told = reading.SentenceOf(i);
            if (!IsNamed(reading, sentence, i))
            {
                found.Add(Found(reading.Tokens[i].Span.Cover(reading.Tokens[i + length - 1].Span), "No study is named here.", Confidence.Medium));
            }
        }

        return found;
    }

    /// <summary>Something is said or held; a refusal, a statement to all, and a group that the story knows already are left alone.</summary>
    private static bool IsSaid(Reading reading, Source source)
    {
        var first = reading.Clauses;
        var at = reading.TokenFrom(source.Span.Start);
        var known = first.IsWord(at, "the") || first.IsWord(at, "these") || first.IsWord(at, "those");
        return !known && (source.Speaks ? !source.IsPublic : source.First.Speech is { Kind: CueKind.Attitude });
    }

    /// <summary>Beside “studies show”, “research suggests” the sentence has a name, a number or a link that leads to the study.</summary>
    private static bool IsNamed(Reading reading, Sentence sentence, int study)
    {
        for (var i = Math.Max(sentence.First, study - 12); i < Math.Min(sentence.End, study + 24); i++)
        {
            var token = reading.Tokens[i];
            if (i > sentence.First && token.IsCapital && token.Kind == TokenKind.Word || token.Kind is TokenKind.Address or TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }
}
