using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Language;

/// <summary>
/// What the gazetteer says to a claim about two names. A claim holds if some place of the one name fits some place of the
/// other; it fails only where both names are known and none fits; in doubt there is no answer.
/// </summary>
internal sealed class PlaceFacts(Gazetteer gazetteer)
{
    /// <summary>More readings of a name than this are not told apart.</summary>
    public const int MostReadings = 64;

    /// <summary>Neighbours across a sea are nearer than this.</summary>
    private const double KilometresBetweenNeighbours = 1500;

    /// <summary>A city that is a region of its own has more people.</summary>
    private const int Metropolis = 100_000;

    /// <summary>A county is not wider than this.</summary>
    private const double KilometresAcrossCounty = 100;

    /// <param name="inner">The mention that is said to lie in the other.</param>
    /// <param name="outer">The mention that is said to hold it.</param>
    /// <param name="wanted">The kind that a word beside the outer name gives, such as “region”.</param>
    public bool? Holds(Toponym inner, Toponym outer, PlaceKind? wanted)
    {
        var inners = PlacesOf(inner);
        var outers = Wanted(PlacesOf(outer, wanted == PlaceKind.District), wanted);
        bool known = false, doubtful = inners.Count == 0;
        var larger = wanted is null && outers.Exists(static holder => holder.Kind is PlaceKind.Country or PlaceKind.Region);
        foreach (var holder in outers)
        {
            foreach (var held in inners)
            {
                if (held == holder || (held.Kind == PlaceKind.Country && holder.Kind == PlaceKind.Country))
                {
                    return null;
                }

                if (gazetteer.Holds(holder, held))
                {
                    return true;
                }

                doubtful |= held.Country is null || IsEnclave(held, holder);
                known |= held.Kind is PlaceKind.Settlement or PlaceKind.District || (held.Kind == PlaceKind.Region && holder.Kind == PlaceKind.Country);
            }

            doubtful |= !larger && holder.Kind == PlaceKind.District && !IsFarFrom(inners, holder);
        }

        return known && !doubtful && outers.Any(static holder => holder.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District) ? false : null;
    }

    /// <summary>Whether a place may lie near another name and in a third: false where the third touches no holder of the other.</summary>
    public bool? HoldsNeighbour(Toponym near, Toponym outer, PlaceKind? wanted)
    {
        if (Holds(near, outer, wanted) is not false)
        {
            return null;
        }

        foreach (var holder in Wanted(PlacesOf(outer, wanted == PlaceKind.District), wanted))
        {
            foreach (var place in PlacesOf(near))
            {
                var division = holder.Kind == PlaceKind.Country ? place.Country : place.Region;
                if (division is not { } other || gazetteer.BorderBetween(holder, other) != Border.None)
                {
                    return null;
                }
            }
        }

        return false;
    }

    public bool? IsSeat(Toponym seat, Toponym outer, PlaceKind? wanted)
    {
        var seats = PlacesOf(seat);
        var known = false;
        foreach (var holder in Wanted(PlacesOf(outer, wanted == PlaceKind.District), wanted))
        {
            foreach (var right in gazetteer.SeatsOf(holder))
            {
                if (seats.Contains(right))
                {
                    return true;
                }

                known = true;
            }

            // A seat that the list lacks: a disputed or a second capital.
            if (seats.Any(place => (place.IsCapital || (holder.Kind != PlaceKind.Country && place.IsRegionalSeat)) && gazetteer.Holds(holder, place)))
            {
                return true;
            }
        }

        return known && seats.Any(static place => place.Kind == PlaceKind.Settlement) ? false : null;
    }

    /// <param name="loose">“Neighbouring” is said across a sea too.</param>
    public bool? Touch(Toponym one, Toponym other, PlaceKind? oneWanted, PlaceKind? otherWanted, bool loose)
    {
        var apart = false;
        foreach (var first in Wanted(PlacesOf(one), oneWanted))
        {
            foreach (var second in Wanted(PlacesOf(other), otherWanted))
            {
                if (first.Kind is not (PlaceKind.Country or PlaceKind.Region) || second.Kind is not (PlaceKind.Country or PlaceKind.Region))
                {
                    continue;
                }

                var border = first == second || gazetteer.Holds(first, second) || gazetteer.Holds(second, first) ? Border.Unknown : gazetteer.BorderBetween(first, second);
                if (border != Border.None)
                {
                    return border == Border.Shared ? true : null;
                }

                if (loose && first.KilometresTo(second) < KilometresBetweenNeighbours)
                {
                    return null;
                }

                apart = true;
            }
        }

        return apart ? false : null;
    }

    /// <summary>The people's name: “Ukrainian”, also where it is a town's name too.</summary>
    public static bool IsPeople(Toponym mention) => mention.Standing == NameStanding.Demonym || (mention.Use == ToponymUse.Demonym && mention.Place is null);

    /// <summary>Neither holds the other by any reading, and they are not the same.</summary>
    public bool AreApart(Toponym one, Toponym other) =>
        !PlacesOf(one).Exists(first => PlacesOf(other).Exists(second => first == second || gazetteer.Holds(first, second) || gazetteer.Holds(second, first)));

    /// <summary>Some reading of the inner name lies in both others.</summary>
    public bool HasReadingInBoth(Toponym inner, Toponym one, Toponym other) =>
        PlacesOf(inner).Exists(place => PlacesOf(one).Exists(holder => gazetteer.Holds(holder, place)) && PlacesOf(other).Exists(holder => gazetteer.Holds(holder, place)));

    private readonly Dictionary<(int Name, bool People, bool Counties), List<Place>> _places = [];

    /// <summary>What a mention may mean: every reading of its name, or what an anaphor points back to. Not to be changed.</summary>
    /// <param name="counties">Whether a county may go by its name without the word: “Lancaster county”.</param>
    public List<Place> PlacesOf(Toponym mention, bool counties = false)
    {
        if (mention.Use == ToponymUse.Anaphor || mention.NameId == 0)
        {
            return mention.Place is { } meant ? [meant] : [];
        }

        var key = (mention.NameId, IsPeople(mention), counties);
        if (_places.TryGetValue(key, out var places))
        {
            return places;
        }

        _places[key] = places = [];
        var readings = gazetteer.Readings(mention.NameId);
        for (var i = 0; i < Math.Min(readings.Count, MostReadings); i++)
        {
            if ((readings.StandingAt(i) == NameStanding.Demonym) == key.Item2 && (counties || readings[i] is not { Standing: NameStanding.Variant, Place.Kind: PlaceKind.District }))
            {
                places.Add(readings.PlaceAt(i));
            }
        }

        return places;
    }

    private static List<Place> Wanted(List<Place> places, PlaceKind? wanted)
    {
        var fitting = wanted is { } kind ? places.FindAll(place => place.Kind == kind) : places.FindAll(static place => place.Kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District or PlaceKind.Area);
        return fitting.Count > 0 ? fitting : places;
    }

    /// <summary>Sevastopol is a region of its own and lies in Crimea all the same, as Berlin does in Brandenburg.</summary>
    private bool IsEnclave(Place city, Place around) =>
        around.Kind == PlaceKind.Region && city is { Kind: PlaceKind.Settlement, Population: > Metropolis, Region: { } own } && own.Name.Contains(city.Name, StringComparison.Ordinal) && gazetteer.BorderBetween(own, around) == Border.Shared;

    /// <summary>
    /// A county can be ruled out only for a town of its own state that lies far from its middle: the counties that people speak of
    /// are not those of the sources.
    /// </summary>
    private static bool IsFarFrom(List<Place> inners, Place county) =>
        inners.Exists(place => place.Region == county.Region) && inners.TrueForAll(place => place.KilometresTo(county) > KilometresAcrossCounty);
}
