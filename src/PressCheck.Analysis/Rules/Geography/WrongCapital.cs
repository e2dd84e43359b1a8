using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class WrongCapital : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO014", "wrong-capital", "City called the capital of a place that has another", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var namesakes = new Namesakes(reading);
        foreach (var claim in reading.PlaceClaims)
        {
            if (claim is { Tie: PlaceTie.CapitalOf, Holds: false } && reading.Gazetteer.SeatsOf(namesakes.HolderOf(claim)).Select(static seat => seat.Name).FirstOrDefault() is { } seat)
            {
                var city = claim.Inner.Place is { Kind: PlaceKind.Settlement } meant ? meant : namesakes.PlacesOf(claim.Inner)[0];
                yield return Found(claim.Span, $"The capital of {namesakes.HolderOf(claim).Name} is {seat}, not {city.Name}.", claim.Confidence,
                    new Evidence(claim.Inner.Span, "called the capital"), new Evidence(claim.Outer.Span, "whose capital"));
            }
        }
    }
}
