namespace PressCheck.Analysis.Places;

/// <summary>One place that a name may mean, read from the gazetteer once.</summary>
/// <param name="Name">The reading.</param>
/// <param name="Index">The place's number in the gazetteer.</param>
/// <param name="Region">The number of the region that holds it or that it is; -1 if none.</param>
/// <param name="Country">The number of the country that holds it or that it is; -1 if none.</param>
/// <param name="District">The number of the district that holds it; -1 if none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Prior">How much a reader would think of it without a story around it: about the power of ten of its people.</param>
internal readonly record struct PlaceCandidate(PlaceName Name, int Index, int Region, int Country, int District, PlaceKind Kind, double Prior)
{
    public Place Place => Name.Place;

    /// <summary>A name that one place gave up is meant for one that still has it: Salisbury, not Harare.</summary>
    private const double GivenUp = 2.5;

    /// <summary>The gazetteer's first reading of a name is ahead of the others by so much at least.</summary>
    private const double FirstLead = 0.7;

    /// <summary>A name's places beyond the first few dozen are not weighed.</summary>
    private const int Most = 32;

    /// <summary>The places of a name that are weighed, those that readers think of first first.</summary>
    public static PlaceCandidate[] Of(Readings readings)
    {
        var candidates = new PlaceCandidate[Math.Min(readings.Count, Most)];
        for (var i = 0; i < candidates.Length; i++)
        {
            var place = readings.PlaceAt(i);
            var kind = place.Kind;
            var prior = PriorOf(place, readings.StandingAt(i), kind, i);
            candidates[i] = new PlaceCandidate(
                readings[i],
                place.Index,
                place.Region?.Index ?? -1,
                place.Country?.Index ?? -1,
                kind == PlaceKind.Settlement ? place.District?.Index ?? -1 : -1,
                kind,
                i == 0 ? prior : Math.Min(prior, candidates[0].Prior - FirstLead));
        }

        return candidates;
    }

    private static double PriorOf(Place place, NameStanding standing, PlaceKind kind, int rank)
    {
        var known = kind switch
        {
            PlaceKind.Country => rank == 0 ? 9.5 : 8.5,
            PlaceKind.Region => rank == 0 ? 7.2 : 5.6,
            PlaceKind.Area => 6.5,
            PlaceKind.Water => 5.5,
            PlaceKind.Land => 5,
            PlaceKind.District => 4.6,
            _ => Math.Log10(Math.Max(300, place.Population)) + (place.IsCapital ? 1.5 : 0) - (place.IsQuarter ? 0.7 : 0),
        };
        return known - (0.02 * rank) - standing switch
        {
            NameStanding.Current or NameStanding.Demonym => 0,
            NameStanding.Former => GivenUp,
            _ => 0.3,
        };
    }
}
