using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Finds the settlement nearest to a point, in squares of half a degree.</summary>
internal sealed class Nearest
{
    private const int Square = 50_000;

    private readonly Dictionary<(string Country, int Row, int Column), List<NewerCity>> _squares;

    public Nearest(IEnumerable<NewerCity> cities) =>
        _squares = cities.GroupBy(city => (city.Country, Row(city.Latitude), Row(city.Longitude))).ToDictionary(group => group.Key, group => group.ToList());

    public NewerCity? To(string country, int latitude, int longitude, double within)
    {
        var (row, column) = (Row(latitude), Row(longitude));
        NewerCity? best = null;
        for (var r = row - 1; r <= row + 1; r++)
        {
            for (var c = column - 1; c <= column + 1; c++)
            {
                foreach (var city in _squares.GetValueOrDefault((country, r, c)) ?? [])
                {
                    var distance = Kilometres(latitude, longitude, city.Latitude, city.Longitude);
                    if (distance < within)
                    {
                        (best, within) = (city, distance);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>Distance over short stretches, coordinates in hundred-thousandths of a degree.</summary>
    public static double Kilometres(int latitude, int longitude, int otherLatitude, int otherLongitude)
    {
        var north = (otherLatitude - latitude) / 1e5 * 111.2;
        var east = (otherLongitude - longitude) / 1e5 * 111.2 * Math.Cos(latitude / 1e5 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static int Row(int units) => (int)Math.Floor(units / (double)Square);
}
