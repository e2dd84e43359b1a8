using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class NotNeighbours : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO015", "not-neighbours", "Places said to border each other that do not touch", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var claim in reading.PlaceClaims)
        {
            if (claim is { Tie: PlaceTie.Borders, Holds: false, Inner.Place: { } one, Outer.Place: { } other })
            {
                yield return Found(claim.Span, $"{one.Name} and {other.Name} do not touch on land.", claim.Confidence,
                    new Evidence(claim.Inner.Span, "one"), new Evidence(claim.Outer.Span, "the other"));
            }
        }
    }
}
