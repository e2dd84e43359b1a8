using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class DistantDenial : Rule
{
    /// <summary>Paragraphs of the body that are its top.</summary>
    private const int Top = 3;

    public override RuleDescriptor Descriptor { get; } = new("ROR007", "distant-denial", "Denial far from the allegation", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var seen = new bool[reading.Subjects.Count];
        foreach (var allegation in reading.Allegations)
        {
            if (!allegation.IsSerious || allegation.Subject is not { Voice: { } voice } subject || seen[subject.Index])
            {
                continue;
            }

            var above = BodyParagraphs(reading, 0, reading.ParagraphAt(allegation.Cue.Start));
            if (above >= Top)
            {
                yield break;
            }

            seen[subject.Index] = true;
            var between = BodyParagraphs(reading, reading.ParagraphAt(allegation.Cue.Start), reading.ParagraphAt(voice.Start));
            if (between > reading.Conventions.ParagraphsBeforeDenial)
            {
                yield return Found(voice, $"{subject.Name} is first heard {between} paragraphs below the allegation.", Confidence.Medium, new Evidence(allegation.Span, "allegation"));
            }
        }
    }

    private static int BodyParagraphs(Reading reading, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
        {
            count += reading.Paragraphs[i].Part is PartKind.Body or PartKind.BlockQuote ? 1 : 0;
        }

        return count;
    }
}
