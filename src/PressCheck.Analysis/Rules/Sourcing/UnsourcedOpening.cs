using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UnsourcedOpening : Rule
{
    /// <summary>Paragraphs after the opening in which a source still serves it.</summary>
    private const int Following = 2;

    public override RuleDescriptor Descriptor { get; } = new("ATT004", "unsourced-opening", "Contentious opening without a source", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Draft.Type is not (StoryType.News or StoryType.Interview))
        {
            yield break;
        }

        foreach (var claim in reading.UnsourcedClaims)
        {
            if (claim.Paragraph != reading.OpeningParagraph)
            {
                continue;
            }

            // Hearsay alone, or a source that comes a paragraph later, is for the editor’s ear.
            var confidence = claim.IsAllegation && !SourceFollows(reading, claim.Paragraph) ? claim.Confidence : Confidence.Low;
            yield return Found(claim.Span, claim.IsAllegation ? "The opening states an allegation without saying whose it is." : "The opening passes on what nobody is named as saying.", confidence);
        }
    }

    private static bool SourceFollows(Reading reading, int opening)
    {
        var last = Math.Min(reading.Paragraphs.Length - 1, opening + Following);
        var (first, end) = (reading.Paragraphs[opening].FirstSentence, reading.Paragraphs[last].EndSentence);
        foreach (var act in reading.SpeechActs)
        {
            if (act.Sentence >= first && act.Sentence < end && act.Kind != CueKind.Attitude)
            {
                return true;
            }
        }

        for (var i = reading.Paragraphs[opening].FirstToken; i < reading.Paragraphs[last].EndToken; i++)
        {
            if (reading.Tokens[i].Is(WordFlags.Outlet | WordFlags.DocumentNoun))
            {
                return true;
            }
        }

        return false;
    }
}
