using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>
/// How far the gazetteer's silence can be trusted. It knows places of a thousand people and more, and most that have a post office in
/// the US; a hamlet may bear the same name, and in countries settled from elsewhere nearly every name comes back. So one is sure
/// only of places that are well known.
/// </summary>
internal sealed class Namesakes(Reading reading)
{
    private const int WellKnown = 100_000;
    private const int Large = 300_000;
    private const int SmallTown = 10_000;
    private const int Village = 5_000;
    private const int FewRegions = 3;

    private readonly PlaceFacts _facts = reading.PlaceFacts;
    private StoryMap? _map;

    /// <summary>How sure it is that no place of the name lies where the story says; null if a lesser namesake is as likely.</summary>
    public Confidence? Sureness(PlaceClaim claim)
    {
        var places = PlacesOf(claim.Inner);
        if (places.Count == 0)
        {
            return null;
        }

        var holder = HolderOf(claim);
        var regions = places.Select(place => (place.Country, place.Region)).Distinct().Count();
        var largest = places.Max(place => place.Population);
        var settled = holder.Country is { } country && IsSettledFromElsewhere(country.Code);
        var sure = settled
            ? (regions == 1 && largest >= WellKnown) || (regions <= FewRegions && largest >= Large)
            : largest >= WellKnown || (regions == 1 && largest >= SmallTown);
        if (sure)
        {
            return claim.Confidence;
        }

        // Nobody calls a hamlet by its capital's name without a word more.
        var capital = places[0] is { IsCapital: true, Country: { } nation } && nation == holder.Country;
        var medium = (Confidence)Math.Min((int)claim.Confidence, (int)Confidence.Medium);
        if (!settled || capital)
        {
            return medium;
        }

        var (here, elsewhere) = Mentioned(claim, holder);
        var common = elsewhere == 0 && holder.Country is not { Code: "US" } && ((largest < SmallTown && regions > FewRegions) || (largest < Village && regions > 1));
        return (here > elsewhere && here > 1) || common ? null : medium;
    }

    /// <summary>The settlements that a name may mean, or the divisions if there are none, the best known first.</summary>
    public List<Place> PlacesOf(Toponym mention)
    {
        var places = _facts.PlacesOf(mention);
        var towns = places.FindAll(static place => place.Kind == PlaceKind.Settlement);
        return towns.Count > 0 ? towns : places.FindAll(static place => place.Kind is PlaceKind.District or PlaceKind.Region);
    }

    /// <summary>The place that is said to hold the other.</summary>
    public Place HolderOf(PlaceClaim claim)
    {
        var places = _facts.PlacesOf(claim.Outer);
        return claim.Outer.Place is { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.District } meant && (claim.Outer.NameId == 0 || places.Contains(meant)) ? meant
            : places.Find(static place => place.Kind is PlaceKind.Region or PlaceKind.Country or PlaceKind.District) is { Name.Length: > 0 } holder ? holder
            : claim.Outer.Place ?? places[0];
    }

    /// <summary>
    /// How often the story speaks of the holder or of what lies in it, and of the region that it speaks of most among those where
    /// the gazetteer has the name. A story at home in the holder knows its hamlets.
    /// </summary>
    private (int Here, int Elsewhere) Mentioned(PlaceClaim claim, Place holder)
    {
        _map ??= new StoryMap(reading);
        var elsewhere = 0;
        foreach (var place in PlacesOf(claim.Inner))
        {
            if ((holder.Kind == PlaceKind.Country ? place.Country : place.Region) is { } region)
            {
                elsewhere = Math.Max(elsewhere, _map.Mentions(region, claim.Inner.NameId));
            }
        }

        // The claim's own mention of the holder is none of them.
        var own = claim.Antecedent is null && claim.Outer.Place is { } outer && (outer == holder || outer.Region == holder || outer.Country == holder) ? 1 : 0;
        return (_map.Mentions(holder, claim.Inner.NameId) - own, elsewhere);
    }

    private static bool IsSettledFromElsewhere(string country) =>
        country is "US" or "CA" or "AU" or "NZ" or "ZA" or "GB" or "IE" or "JM" or "MX" or "AR" or "BR" or "CO" or "CL" or "PE" or "VE" or "CU" or "GT" or "HN" or "PH";
}
