using System.Globalization;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class MisplacedPlace : Rule
{
    private const int Named = 3;

    public override RuleDescriptor Descriptor { get; } = new("GEO005", "misplaced-place", "Place put into a region or country that does not hold it", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var namesakes = new Namesakes(reading);
        foreach (var claim in reading.PlaceClaims)
        {
            if (claim is { Tie: PlaceTie.In, Holds: false } && namesakes.Sureness(claim) is { } confidence)
            {
                yield return Found(claim.Span, Message(reading, namesakes, claim), confidence,
                    new Evidence(claim.Inner.Span, "place"), new Evidence((claim.Antecedent ?? claim.Outer).Span, claim.Antecedent is null ? "said to hold it" : "what it points back to"));
            }
        }
    }

    private static string Message(Reading reading, Namesakes namesakes, PlaceClaim claim)
    {
        var holder = namesakes.HolderOf(claim);
        var places = namesakes.PlacesOf(claim.Inner);
        var first = places[0];
        if (places.Count == 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Called(reading, claim.Inner, first)} is in {Mentions.Holder(first, holder)}, not {holder.Name}.");
        }

        var known = places.Select(place => Mentions.Holder(place, holder)).Distinct().ToList();
        return known.Count == 1
            ? $"{Called(reading, claim.Inner, first)} is in {known[0]}, not {holder.Name}."
            : $"The gazetteer knows no {first.Name} in {holder.Name}; it knows one in {string.Join(", in ", known.Take(Math.Min(Named, known.Count) - 1))} and in {known[Math.Min(Named, known.Count) - 1]}.";
    }

    /// <summary>“Lyman (Krasny Liman)”: the name in use, and the other if the story has that.</summary>
    private static string Called(Reading reading, Toponym mention, Place place) => mention.Standing is NameStanding.Former or NameStanding.Contested ? $"{place.Name} ({reading.TextOf(mention.Span)})" : place.Name;
}
