using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Writing;

namespace PressCheck.GazetteerBuilder.Tests;

/// <summary>A country of two regions, a district and three towns, and a sea.</summary>
internal static class SmallMap
{
    public static Map Make()
    {
        var map = new Map();
        var country = new MapPlace(PlaceKind.Country, "XA", "Arvonia") { Latitude = 50, Longitude = 10 };
        country.Country = country;
        country.Also("Arvonian", NameStanding.Demonym);
        var north = new MapPlace(PlaceKind.Region, "XA.01", "Norvik Oblast") { Country = country, Latitude = 51, Longitude = 10 };
        var south = new MapPlace(PlaceKind.Region, "XA.02", "Sorvik Oblast") { Country = country, Latitude = -49.5, Longitude = 179.99 };
        var district = new MapPlace(PlaceKind.District, "XA.01.7", "Hill District") { Country = country, Region = north };
        foreach (var place in (MapPlace[])[country, north, south, district])
        {
            map.Add(place);
        }

        var seat = new MapPlace(PlaceKind.Settlement, "77", "Norvik") { GeoNamesId = 77, Country = country, Region = north, District = district, Latitude = 51.23456, Longitude = -10.98765, Population = 1_234_567, IsRegionalSeat = true };
        seat.Also("Zarev", NameStanding.Former, 1991, "the old maps");
        map.Add(seat);
        map.Add(new MapPlace(PlaceKind.Settlement, "70000000", "Sainte-Élodie d'Aÿ") { GeoNamesId = 70000000, Country = country, Region = south, Latitude = 89.9, Longitude = 180, IsQuarter = true });
        map.Add(new MapPlace(PlaceKind.Settlement, "", "Øster Bay") { Country = country, Region = south, Latitude = -90, Longitude = -180 });
        var sea = new MapPlace(PlaceKind.Water, "water:pale-sea", "Pale Sea") { Country = country };
        map.Add(sea);
        map.Members.Add((sea, south));
        map.Seats.Add((north, seat));
        map.Claims.Add((south, country));
        map.Borders.UnionWith([(country, country), (north, north), (south, south), (north, south), (south, north)]);
        return map;
    }

    public static Gazetteer Open() => Gazetteer.Open(GazetteerWriter.Write(Make(), "The sources.\n"), "small.bin");
}
