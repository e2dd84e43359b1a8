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
        int[]? before = null;
        foreach (var allegation in reading.Allegations)
        {
            if (!allegation.IsSerious || allegation.Subject is not { Voice: { } voice } subject || seen[subject.Index])
            {
                continue;
            }

            before ??= BodyParagraphsBefore(reading);
            var above = before[reading.ParagraphAt(allegation.Cue.Start)];
            if (above >= Top)
            {
                yield break;
            }

            seen[subject.Index] = true;
            var between = before[reading.ParagraphAt(voice.Start)] - above;
            if (between > reading.Conventions.ParagraphsBeforeDenial)
            {
                yield return Found(voice, $"{subject.Name} is first heard {between} paragraphs below the allegation.", Confidence.Medium, new Evidence(allegation.Span, "allegation"));
            }
        }
    }

    /// <summary>For each paragraph how many of the body stand above it.</summary>
    private static int[] BodyParagraphsBefore(Reading reading)
    {
        var before = new int[reading.Paragraphs.Length];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + (reading.Paragraphs[i - 1].Part is PartKind.Body or PartKind.BlockQuote ? 1 : 0);
        }

        return before;
    }
}
