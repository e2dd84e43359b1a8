using System.Text.Json;

namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>A point in degrees.</summary>
internal readonly record struct Point(double Longitude, double Latitude);

/// <summary>A named shape of a TopoJSON file: rings of points, and the arcs that they are made of.</summary>
/// <param name="Arcs">Numbers of the file's arcs; shapes that touch share one.</param>
internal sealed record Shape(string Id, string Name, IReadOnlyList<Point[]> Rings, IReadOnlySet<int> Arcs)
{
    public double West { get; } = Rings.SelectMany(ring => ring).Min(point => point.Longitude);

    public double East { get; } = Rings.SelectMany(ring => ring).Max(point => point.Longitude);

    public double South { get; } = Rings.SelectMany(ring => ring).Min(point => point.Latitude);

    public double North { get; } = Rings.SelectMany(ring => ring).Max(point => point.Latitude);

    public bool Contains(Point point)
    {
        if (point.Longitude < West || point.Longitude > East || point.Latitude < South || point.Latitude > North)
        {
            return false;
        }

        var inside = false;
        foreach (var ring in Rings)
        {
            for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
            {
                if (ring[i].Latitude > point.Latitude != ring[j].Latitude > point.Latitude
                    && point.Longitude < ((ring[j].Longitude - ring[i].Longitude) * (point.Latitude - ring[i].Latitude) / (ring[j].Latitude - ring[i].Latitude)) + ring[i].Longitude)
                {
                    inside = !inside;
                }
            }
        }

        return inside;
    }
}

/// <summary>Reads TopoJSON: arcs as differences of whole numbers, scaled and shifted to degrees.</summary>
internal static class TopoJson
{
    /// <param name="Shapes">The polygons.</param>
    /// <param name="Resolution">Kilometres between two neighbouring whole numbers, the coarser of both axes.</param>
    public sealed record File(IReadOnlyList<Shape> Shapes, double Resolution);

    /// <param name="path">The file.</param>
    /// <param name="layer">The object to read; null for the only one.</param>
    public static File Read(string path, string? layer)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        var root = json.RootElement;
        var scale = Pair(root.GetProperty("transform").GetProperty("scale"));
        var shift = Pair(root.GetProperty("transform").GetProperty("translate"));
        var arcs = root.GetProperty("arcs").EnumerateArray().Select(arc => Arc(arc, scale, shift)).ToArray();
        var objects = root.GetProperty("objects");
        var collection = layer is null ? objects.EnumerateObject().First().Value : objects.GetProperty(layer);
        var shapes = collection.GetProperty("geometries").EnumerateArray().Select(geometry => Shape(geometry, arcs)).OfType<Shape>().ToList();
        var latitude = shapes.Count == 0 ? 0 : Math.Max(0, shapes.Min(shape => Math.Abs(shape.South)));
        return new File(shapes, Math.Max(scale.Longitude * Math.Cos(latitude * Math.PI / 180), scale.Latitude) * 111.2);
    }

    private static Point Pair(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    private static Point[] Arc(JsonElement arc, Point scale, Point shift)
    {
        long x = 0, y = 0;
        var points = new List<Point>();
        foreach (var step in arc.EnumerateArray())
        {
            x += step[0].GetInt64();
            y += step[1].GetInt64();
            points.Add(new Point((x * scale.Longitude) + shift.Longitude, (y * scale.Latitude) + shift.Latitude));
        }

        return [.. points];
    }

    private static Shape? Shape(JsonElement geometry, Point[][] arcs)
    {
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [geometry.GetProperty("arcs")],
            "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray().ToList(),
            _ => [],
        };
        var used = new HashSet<int>();
        var rings = new List<Point[]>();
        foreach (var ring in polygons.SelectMany(polygon => polygon.EnumerateArray()))
        {
            var numbers = ring.EnumerateArray().Select(number => number.GetInt32()).ToList();
            used.UnionWith(numbers.Select(number => number < 0 ? ~number : number));
            rings.Add([.. numbers.SelectMany(number => number < 0 ? Enumerable.Reverse(arcs[~number]) : arcs[number])]);
        }

        return rings.Count == 0 ? null : new Shape(Text(geometry, "id"), geometry.TryGetProperty("properties", out var properties) ? Text(properties, "name") : "", rings, used);
    }

    private static string Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? value.ToString() : "";
}
