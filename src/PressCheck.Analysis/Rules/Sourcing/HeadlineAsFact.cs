using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class HeadlineAsFact : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ATT006", "headline-as-fact", "Headline states an allegation as fact", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Draft.Type is not (StoryType.News or StoryType.Interview))
        {
            yield break;
        }

        foreach (var claim in reading.HeadlineClaims)
        {
            yield return Found(claim.Span, "The headline states as fact what the story gives as an allegation.", claim.SameWords ? Confidence.High : Confidence.Medium, new Evidence(claim.Allegation.Span, "allegation"));
        }
    }
}
