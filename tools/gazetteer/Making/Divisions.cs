using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Countries, regions and districts with the names that the sources give them.</summary>
internal static class Divisions
{
    public static void AddCountries(Map map, IEnumerable<CountryFacts> facts, IReadOnlyDictionary<string, string> english)
    {
        foreach (var country in facts.OrderBy(country => country.Code, StringComparer.Ordinal))
        {
            var place = new MapPlace(PlaceKind.Country, country.Code, Clean(country.Name)) { Latitude = country.Latitude, Longitude = country.Longitude, IsIndependent = country.Independent || country.Code is "TW" or "PS" or "XK" };
            place.Country = place;
            place.Also(Clean(country.Official), NameStanding.Current);
            place.Also(english.GetValueOrDefault(country.Code, ""), NameStanding.Current);
            foreach (var demonym in country.Demonyms)
            {
                Demonym(place, demonym);
            }

            map.Add(place);
        }
    }

    public static void AddBorders(Map map, IReadOnlyList<CountryFacts> facts)
    {
        var byLetters3 = facts.ToDictionary(country => country.Letters3, country => map.Find(country.Code)!, StringComparer.Ordinal);
        foreach (var country in facts)
        {
            var place = map.Find(country.Code)!;
            map.Borders.Add((place, place));
            foreach (var neighbour in country.Borders)
            {
                map.Borders.Add((place, byLetters3[neighbour]));
                map.Borders.Add((byLetters3[neighbour], place));
            }
        }
    }

    public static void AddRegions(Map map, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> english)
    {
        foreach (var (code, name) in names)
        {
            if (map.Find(code[..2]) is { } country)
            {
                var place = new MapPlace(PlaceKind.Region, code, Named(name, country.Code, "Region")) { Country = country };
                place.Also(Clean(english.GetValueOrDefault(code, "")), NameStanding.Variant);
                map.Add(place);
            }
        }
    }

    public static void AddDistricts(Map map, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (code, name) in names)
        {
            if (map.Find(code[..code.LastIndexOf('.')]) is { } region)
            {
                map.Add(new MapPlace(PlaceKind.District, code, Named(name, code[..2], "District")) { Country = region.Country, Region = region });
            }
        }
    }

    /// <summary>The people's name with its plural, where it has one.</summary>
    public static void Demonym(MapPlace place, string demonym)
    {
        place.Also(demonym, NameStanding.Demonym);
        if (Plural(demonym) is { } plural)
        {
            place.Also(plural, NameStanding.Demonym);
        }
    }

    private static string? Plural(string demonym) =>
        demonym.EndsWith('s') || demonym.EndsWith('x') || demonym.EndsWith("ese", StringComparison.Ordinal) || demonym.EndsWith("sh", StringComparison.Ordinal) || (demonym.EndsWith("ch", StringComparison.Ordinal) && demonym != "Czech") ? null
        : demonym.EndsWith("man", StringComparison.Ordinal) && !demonym.EndsWith("German", StringComparison.Ordinal) && !demonym.EndsWith("Oman", StringComparison.Ordinal) ? demonym[..^3] + "men"
        : demonym.EndsWith("woman", StringComparison.Ordinal) ? demonym[..^5] + "women"
        : demonym + "s";

    private static string Clean(string name) => Settlements.Clean(name);

    /// <summary>A division's name, never a bare “South”.</summary>
    private static string Named(string name, string country, string word)
    {
        var plain = Plain.Write(Clean(name), country);
        return Generics.IsDirection(plain) ? $"{plain} {word}" : plain;
    }
}
