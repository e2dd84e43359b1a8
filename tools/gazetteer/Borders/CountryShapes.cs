using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Borders;

/// <summary>
/// A country's shapes and the region that each belongs to. The geometry's own codes are not GeoNames' and sometimes wrong, so
/// the towns inside a shape vote.
/// </summary>
internal sealed class CountryShapes
{
    /// <summary>How many of the towns in a shape must lie in one region for the shape to be that region's.</summary>
    private const double Majority = 0.75;

    /// <summary>How many of a region's towns must lie in its shapes for them to tell its borders.</summary>
    private const double Coverage = 0.5;

    private const double Few = 0.03;

    private CountryShapes(MapPlace country, IReadOnlyList<Shape> all, double resolution)
    {
        Country = country;
        All = all;
        Resolution = resolution;
    }

    public MapPlace Country { get; }

    public IReadOnlyList<Shape> All { get; }

    /// <summary>Kilometres that a point may be off.</summary>
    public double Resolution { get; }

    /// <summary>Shapes of the regions whose outline is told.</summary>
    public Dictionary<MapPlace, List<Shape>> Regions { get; } = [];

    /// <summary>Shapes of other regions, or of none, in which a known region has towns all the same: it may reach as far.</summary>
    public List<(MapPlace Region, Shape Shape)> Strays { get; } = [];

    /// <summary>Shapes that no region got.</summary>
    public IEnumerable<Shape> Unclaimed => All.Except(Regions.Values.SelectMany(shapes => shapes));

    public static CountryShapes Make(MapPlace country, IReadOnlyList<TopoJson.File> files, IEnumerable<MapPlace> towns)
    {
        var shapes = new CountryShapes(country, [.. files.SelectMany(file => file.Shapes)], files.Max(file => file.Resolution));
        var shapeOf = new Dictionary<MapPlace, int>();
        foreach (var town in towns.Where(town => town.Region is not null))
        {
            var point = new Point(town.Longitude, town.Latitude);
            for (var i = 0; i < shapes.All.Count; i++)
            {
                if (shapes.All[i].Contains(point))
                {
                    shapeOf[town] = i;
                    break;
                }
            }
        }

        shapes.Vote(shapeOf);
        return shapes;
    }

    private void Vote(Dictionary<MapPlace, int> shapeOf)
    {
        foreach (var votes in shapeOf.GroupBy(pair => pair.Value, pair => pair.Key.Region!).OrderBy(votes => votes.Key))
        {
            var (region, count) = votes.CountBy(region => region).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Code, StringComparer.Ordinal).First();
            if (count < Majority * votes.Count())
            {
                continue;
            }

            if (!Regions.TryGetValue(region, out var own))
            {
                Regions[region] = own = [];
            }

            own.Add(All[votes.Key]);
        }

        foreach (var towns in shapeOf.GroupBy(pair => pair.Key.Region!))
        {
            if (Regions.TryGetValue(towns.Key, out var own) && towns.Count(pair => own.Contains(All[pair.Value])) < Coverage * towns.Count())
            {
                Regions.Remove(towns.Key);
            }
            else if (own is not null)
            {
                // A town or two just over the line tell of rough coordinates, not of land.
                Strays.AddRange(towns.CountBy(pair => All[pair.Value]).Where(pair => !own.Contains(pair.Key) && pair.Value > 1 && pair.Value > Few * towns.Count()).Select(pair => (towns.Key, pair.Key)));
            }
        }
    }
}
