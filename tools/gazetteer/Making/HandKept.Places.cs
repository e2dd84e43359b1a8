using System.Globalization;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Places of our own, and where places lie.</summary>
internal sealed partial class HandKept
{
    private void Regions()
    {
        foreach (var line in Read("regions.tsv", "code", "name", "other-names"))
        {
            if (Place(line) is { } place)
            {
                Rename(place, Writable(line, line[1]));
                AddAll(place, line, 2, NameStanding.Current);
            }
        }
    }

    private static void Rename(MapPlace place, string name)
    {
        if (place.Name != name)
        {
            place.Also(place.Name, NameStanding.Variant);
            place.Name = name;
        }
    }

    private void Settlements()
    {
        foreach (var line in Read("settlements.tsv", "code", "name", "latitude", "longitude", "division", "population", "other-names"))
        {
            var holder = _map.Find(line[4]);
            if (!line[0].StartsWith("town:", StringComparison.Ordinal) || _map.Find(line[0]) is not null)
            {
                Problem(line, $"the code '{line[0]}' should begin with town: and be there once.");
            }
            else if (!Degrees(line[2], 90, out var latitude) || !Degrees(line[3], 180, out var longitude))
            {
                Problem(line, "the coordinates are no degrees.");
            }
            else if (holder is not { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.District })
            {
                Problem(line, $"no country or division has the code {line[4]}.");
            }
            else if (!int.TryParse(line[5], NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            {
                Problem(line, $"'{line[5]}' is no number of people.");
            }
            else
            {
                var place = new MapPlace(PlaceKind.Settlement, line[0], Writable(line, line[1]))
                {
                    Latitude = latitude,
                    Longitude = longitude,
                    Population = population,
                    Country = holder.Country,
                    Region = holder.Kind == PlaceKind.Region ? holder : holder.Region,
                    District = holder.Kind == PlaceKind.District ? holder : null,
                };
                _map.Settlements.RemoveAll(other => other.Code.Length == 0 && other.Region == place.Region && Folding.Alike(other.Name, place.Name));
                AddAll(place, line, 6, NameStanding.Current);
                _map.Add(place);
            }
        }
    }

    private void Areas()
    {
        var lines = Read("areas.tsv", "code", "kind", "name", "latitude", "longitude", "members", "other-names").ToList();
        foreach (var line in lines)
        {
            if (!Enum.TryParse<PlaceKind>(line[1], ignoreCase: true, out var kind) || kind < PlaceKind.Area || !line[0].StartsWith(line[1] + ":", StringComparison.Ordinal))
            {
                Problem(line, $"the kind '{line[1]}' should be area, water or land, and begin the code '{line[0]}'.");
            }
            else if (!Degrees(line[3], 90, out var latitude) || !Degrees(line[4], 180, out var longitude))
            {
                Problem(line, "the coordinates are no degrees.");
            }
            else if (_map.Find(line[0]) is not null)
            {
                Problem(line, $"{line[0]} is there twice.");
            }
            else
            {
                var place = new MapPlace(kind, line[0], Writable(line, line[2])) { Latitude = latitude, Longitude = longitude };
                AddAll(place, line, 6, NameStanding.Current);
                _map.Add(place);
            }
        }

        foreach (var line in lines.Where(line => _map.Find(line[0]) is not null))
        {
            Members(line, _map.Find(line[0])!);
        }
    }

    private void Members(TsvLine line, MapPlace place)
    {
        var members = new List<MapPlace>();
        foreach (var code in line.List(5, ' '))
        {
            if (_map.Find(code.TrimStart('~')) is { } member)
            {
                members.Add(member);
                _map.Members.Add((place, member));
            }
            else
            {
                Problem(line, $"no place has the code {code}.");
            }
        }

        place.Country = Same(members.Select(member => member.Country));
        place.Region = Same(members.Select(member => member.Kind == PlaceKind.Region ? member : member.Region));
    }

    private void Middles()
    {
        foreach (var line in Read("middles.tsv", "code", "latitude", "longitude"))
        {
            if (Place(line) is not { } place)
            {
                continue;
            }

            if (Degrees(line[1], 90, out var latitude) && Degrees(line[2], 180, out var longitude))
            {
                (place.Latitude, place.Longitude) = (latitude, longitude);
            }
            else
            {
                Problem(line, "the coordinates are no degrees.");
            }
        }
    }

    private static MapPlace? Same(IEnumerable<MapPlace?> places)
    {
        var distinct = places.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static bool Degrees(string text, int most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
