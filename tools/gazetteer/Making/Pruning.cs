using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Leaves out second-order divisions that no reader asks for, and gives the others their middle.</summary>
internal static class Pruning
{
    /// <summary>Whose counties are news whether a town of theirs is known or not.</summary>
    private static readonly string[] s_keepAll = ["US", "GB", "IE", "UA", "FR", "IT", "ES"];

    public static void Districts(Map map)
    {
        var towns = map.Settlements.Where(town => town.District is not null).ToLookup(town => town.District!);
        foreach (var district in map.OfKind(PlaceKind.District).ToList())
        {
            var bare = Generics.Bare(district.Name);
            var repeats = towns[district].Any(town => Folding.Alike(town.Name, bare));
            if (!s_keepAll.Contains(district.Country!.Code, StringComparer.Ordinal) && (repeats || !towns[district].Any()))
            {
                map.ByCode.Remove(district.Code);
                foreach (var town in towns[district])
                {
                    town.District = null;
                }
            }
        }

        // What has no number is told apart by name and holder.
        var codes = new HashSet<(MapPlace?, string?)>();
        map.Settlements.RemoveAll(town => town.Code.Length == 0 && !codes.Add((town.Holder, Folding.Fold(town.Name))));
    }

    /// <summary>Leaves out towns without GeoNames' number that are another's newer name or place.</summary>
    public static void Towns(Map map)
    {
        const double Near = 12;
        var numbered = map.Settlements.Where(town => town.Code.Length > 0)
            .SelectMany(town => town.Names.Select(name => name.Text).Append(town.Name), (town, name) => (town, Folded: Folding.Fold(name)))
            .ToLookup(pair => (pair.town.Country, pair.Folded), pair => pair.town);
        map.Settlements.RemoveAll(town => town.Code.Length == 0 && numbered[(town.Country, Folding.Fold(town.Name))].Any(other => Nearest.Kilometres(Units(town.Latitude), Units(town.Longitude), Units(other.Latitude), Units(other.Longitude)) < Near));
    }

    private static int Units(double degrees) => (int)(degrees * 1e5);

    /// <summary>A division's middle is that of its towns, where no geometry is known.</summary>
    public static void Middles(Map map)
    {
        foreach (var group in map.Settlements.SelectMany(town => (IEnumerable<MapPlace?>)[town.Region, town.District], (town, division) => (town, division)).Where(pair => pair.division is { Latitude: 0, Longitude: 0 }).GroupBy(pair => pair.division!).ToList())
        {
            // Beside the 180th meridian the mean of both sides would lie across the world.
            var first = group.First().town.Longitude;
            group.Key.Latitude = group.Average(pair => pair.town.Latitude);
            var longitude = group.Average(pair => pair.town.Longitude - first is > 180 ? pair.town.Longitude - 360 : pair.town.Longitude - first is < -180 ? pair.town.Longitude + 360 : pair.town.Longitude);
            group.Key.Longitude = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        }

        foreach (var division in map.All.Where(place => place.Kind is PlaceKind.Region or PlaceKind.District && place is { Latitude: 0, Longitude: 0 }).ToList())
        {
            (division.Latitude, division.Longitude) = division.Region is { Latitude: not 0 } region ? (region.Latitude, region.Longitude) : (division.Country!.Latitude, division.Country.Longitude);
        }
    }
}
