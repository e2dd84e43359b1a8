using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Capitals of countries and seats of regions.</summary>
internal static class Seats
{
    public static void Add(Map map, IEnumerable<CountryFacts> facts)
    {
        var byCountry = map.Settlements.Where(town => town.Country is not null).ToLookup(town => town.Country!);
        foreach (var country in facts.OrderBy(country => country.Code, StringComparer.Ordinal))
        {
            var place = map.Find(country.Code)!;
            var seats = country.Capitals.Select(capital => Named(byCountry[place], capital.Replace("Washington D.C.", "Washington", StringComparison.Ordinal))).OfType<MapPlace>()
                .Concat(byCountry[place].Where(town => town.IsCapital)).Distinct().ToList();
            foreach (var seat in seats)
            {
                seat.IsCapital = true;
                map.Seats.Add((place, seat));
            }
        }

        foreach (var seat in map.Settlements.Where(town => town.Region is not null && (town.IsRegionalSeat || town.IsCapital)).OrderByDescending(town => town.Population).ThenBy(town => town.Code, StringComparer.Ordinal))
        {
            map.Seats.Add((seat.Region!, seat));
        }
    }

    private static MapPlace? Named(IEnumerable<MapPlace> towns, string name) =>
        towns.Where(town => Folding.Alike(town.Name, name) || town.Names.Exists(other => Folding.Alike(other.Text, name)))
            .OrderByDescending(town => town.IsCapital).ThenByDescending(town => town.Population).ThenBy(town => town.Code, StringComparer.Ordinal).FirstOrDefault();
}
