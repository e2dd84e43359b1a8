using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Which place readers think of first when several bear a name.</summary>
internal static class Prominence
{
    public static void Weigh(Map map)
    {
        foreach (var town in map.Settlements.Where(town => !town.IsQuarter))
        {
            foreach (var division in (MapPlace?[])[town.District, town.Region, town.Country])
            {
                if (division is not null)
                {
                    division.Population += town.Population;
                }
            }
        }

        foreach (var place in map.All)
        {
            place.Prominence = place.Kind switch
            {
                PlaceKind.Country => place.Population + (place.IsIndependent ? 1e10 : 1e6),
                PlaceKind.Region => place.Population * 0.2,
                PlaceKind.District => place.Population * 0.1,
                PlaceKind.Settlement => Math.Max(place.Population, 200) * (place.IsCapital ? 3 : place.IsRegionalSeat ? 1.5 : place.IsQuarter ? 0.3 : 1),
                PlaceKind.Area => 1e6,
                _ => 3e5,
            };
        }
    }

    /// <summary>
    /// Readings of one name in order. A region named after its own seat comes after it (Kharkiv, New York), unless the seat is
    /// small in it (Quebec).
    /// </summary>
    public static List<(MapPlace Place, MapName Name)> Order(IEnumerable<(MapPlace Place, MapName Name)> readings)
    {
        var list = readings.ToList();
        double Weight((MapPlace Place, MapName Name) reading)
        {
            var weight = reading.Place.Prominence * Standing(reading);
            if (reading.Place.Kind is PlaceKind.Region or PlaceKind.District)
            {
                foreach (var other in list)
                {
                    if (other.Place.Kind == PlaceKind.Settlement && (other.Place.Region == reading.Place || other.Place.District == reading.Place) && other.Place.Population > reading.Place.Population / 10)
                    {
                        weight = Math.Min(weight, (other.Place.Prominence * Standing(other)) - 1);
                    }
                }
            }

            return weight;
        }

        return [.. list.OrderByDescending(Weight).ThenBy(reading => reading.Place.Index).ThenBy(reading => reading.Name.Standing).ThenBy(reading => reading.Name.Text, StringComparer.Ordinal)];
    }

    private static double Standing((MapPlace Place, MapName Name) reading) => reading.Name.Standing switch
    {
        NameStanding.Variant => reading.Place.Kind == PlaceKind.District ? 0.1 : 0.7,
        NameStanding.Former or NameStanding.Contested => 0.5,
        NameStanding.Demonym => 0.3,
        _ => 1,
    };
}
