using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UnsourcedClaim : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ATT001", "unsourced-claim", "Claim without a source", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Draft.Type is not (Text.StoryType.News or Text.StoryType.Interview))
        {
            yield break;
        }

        foreach (var claim in reading.UnsourcedClaims)
        {
            // The opening paragraph is UnsourcedOpening's to judge.
            if (claim.Paragraph != reading.OpeningParagraph)
            {
                yield return Found(claim.Span, claim.IsAllegation ? "The story states an allegation, and no source stands near it." : "Nobody is named as the source of this.", claim.Confidence);
            }
        }
    }
}
