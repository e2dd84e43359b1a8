using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class VagueAttribution : Rule
{
    private static readonly PhraseTable Studies = PhraseTable.Load("phrases-studies");

    public override RuleDescriptor Descriptor { get; } = new("ATT002", "vague-attribution", "Attribution to nobody in particular", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        var named = new NamedInstances(reading);
        foreach (var source in reading.Sources)
        {
            if (source.Kind != SourceKind.Collective || source.IsExemplified || !IsSaid(reading, source) || reading.Draft.Type == StoryType.Review || named.Has(source))
            {
                continue;
            }

            found.Add(Found(source.Span, "Nobody in particular is named as saying this.", source.Confidence == Confidence.Low ? Confidence.Low : Confidence.Medium, source.First.Speech is { } speech ? [new Evidence(speech.Cue, "cue")] : []));
        }

        foreach (var sentence in reading.Sentences)
        {
            if (StudiesIn(reading, sentence) is { } studies)
            {
                found.Add(Found(studies, "No study is named here.", Confidence.Medium));
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

    /// <summary>“Studies show”, “research suggests”, with nobody's name in the sentence and no link to one.</summary>
    private static Span? StudiesIn(Reading reading, Sentence sentence)
    {
        var tokens = reading.Tokens;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!Studies.MayStart(tokens[i]) || reading.Clauses.IsQuoted(i) || Studies.Match(tokens, i, sentence.End, out _) is not (> 0 and var length))
            {
                continue;
            }

            for (var k = Math.Max(sentence.First, i - 12); k < Math.Min(sentence.End, i + 24); k++)
            {
                if (k > sentence.First && tokens[k].IsCapital && tokens[k].Kind == TokenKind.Word || tokens[k].Kind is TokenKind.Address or TokenKind.Number)
                {
                    return null;
                }
            }

            return tokens[i].Span.Cover(tokens[i + length - 1].Span);
        }

        return null;
    }
}
