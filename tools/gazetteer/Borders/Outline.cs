using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Borders;

/// <summary>The outline of one or more shapes, in squares, to ask how near a point lies.</summary>
internal sealed class Outline
{
    /// <summary>The farthest that is told apart, in kilometres.</summary>
    public const double Far = 40;

    private const double Square = 0.5;
    private const double Kilometre = 111.2;

    private readonly Dictionary<(int Row, int Column), List<(Point From, Point To)>> _squares = [];
    private readonly List<Point> _points = [];

    public Outline(IEnumerable<Shape> shapes)
    {
        foreach (var ring in shapes.SelectMany(shape => shape.Rings))
        {
            for (var i = 0; i + 1 < ring.Length; i++)
            {
                _points.Add(ring[i]);
                Put(ring[i], ring[i + 1]);
            }
        }
    }

    /// <summary>How near this outline comes to another, and how many of its points come nearer than a distance.</summary>
    public (double Kilometres, int Points) To(Outline other, double near)
    {
        var least = Far;
        var points = 0;
        foreach (var point in _points)
        {
            var distance = other.To(point);
            least = Math.Min(least, distance);
            points += distance < near ? 1 : 0;
        }

        return (least, points);
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / Square);

    private void Put(Point from, Point to)
    {
        // Long segments lie in many squares; a bounding box is good enough for outlines this fine.
        for (var row = Cell(Math.Min(from.Latitude, to.Latitude)); row <= Cell(Math.Max(from.Latitude, to.Latitude)); row++)
        {
            for (var column = Cell(Math.Min(from.Longitude, to.Longitude)); column <= Cell(Math.Max(from.Longitude, to.Longitude)); column++)
            {
                if (!_squares.TryGetValue((row, column), out var segments))
                {
                    _squares[(row, column)] = segments = [];
                }

                segments.Add((from, to));
            }
        }
    }

    private double To(Point point)
    {
        var least = Far;
        var stretch = Math.Cos(point.Latitude * Math.PI / 180);
        var columns = (int)Math.Ceiling(Far / (Kilometre * Square * Math.Max(0.1, stretch)));
        for (var row = Cell(point.Latitude) - 1; row <= Cell(point.Latitude) + 1; row++)
        {
            for (var column = Cell(point.Longitude) - columns; column <= Cell(point.Longitude) + columns; column++)
            {
                if (_squares.TryGetValue((row, column), out var segments))
                {
                    foreach (var (from, to) in segments)
                    {
                        least = Math.Min(least, Distance(point, from, to, stretch));
                    }
                }
            }
        }

        return least;
    }

    private static double Distance(Point point, Point from, Point to, double stretch)
    {
        double ax = (from.Longitude - point.Longitude) * stretch, ay = from.Latitude - point.Latitude;
        double bx = (to.Longitude - point.Longitude) * stretch, by = to.Latitude - point.Latitude;
        double dx = bx - ax, dy = by - ay;
        var along = (dx * dx) + (dy * dy);
        var t = along <= 0 ? 0 : Math.Clamp(-((ax * dx) + (ay * dy)) / along, 0, 1);
        double x = ax + (t * dx), y = ay + (t * dy);
        return Math.Sqrt((x * x) + (y * y)) * Kilometre;
    }
}
