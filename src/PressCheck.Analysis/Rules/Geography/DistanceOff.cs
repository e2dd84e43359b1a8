using System.Globalization;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class DistanceOff : Rule
{
    private const double KilometresInMile = 1.609344;

    /// <summary>A road may be so many times longer than the straight line.</summary>
    private const double Winding = 1.8;

    /// <summary>Rounding and the width of towns, in kilometres.</summary>
    private const double Slack = 30;

    /// <summary>Degrees by which a direction may be wrong before it is another: “north” for north-east is no mistake.</summary>
    private const double Turn = 80;

    public override RuleDescriptor Descriptor { get; } = new("GEO012", "distance-off", "Distance or direction that the map contradicts", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        for (var i = 0; i + 1 < reading.Toponyms.Count; i++)
        {
            var (place, from) = (reading.Toponyms[i], reading.Toponyms[i + 1]);
            if (IsSure(reading, place) && IsSure(reading, from) && Distance.Between(reading, place, from) is { } said && IsOff(said, place.Place!.Value, from.Place!.Value, out var fact))
            {
                yield return Found(said.Span, fact, Confidence.Low, new Evidence(place.Span, "place"));
            }
        }
    }

    private static bool IsSure(Reading reading, Toponym mention) =>
        mention is { Use: ToponymUse.Name, Confidence: not Confidence.Low, Place.Kind: PlaceKind.Settlement } && !Mentions.IsPartOfName(reading, mention);

    private static bool IsOff(Distance said, Place place, Place from, out string fact)
    {
        var kilometres = from.KilometresTo(place);
        var claimed = said.Value * (said.IsMiles ? KilometresInMile : 1);
        var unit = said.IsMiles ? "miles" : "kilometres";
        var actual = Math.Round(kilometres / (said.IsMiles ? KilometresInMile : 1));
        var bearing = Bearing(from, place);
        var turned = said.Degrees is { } degrees && kilometres > Slack && Math.Abs(((bearing - degrees + 540) % 360) - 180) > Turn;
        fact = string.Create(CultureInfo.InvariantCulture, $"By the map {place.Name} lies about {actual:0} {unit} {Direction(bearing)} of {from.Name}.");
        return turned || claimed > (kilometres * Winding) + Slack || kilometres > (claimed * 1.25) + Slack;
    }

    /// <summary>Degrees from north, clockwise, at which one sees the other.</summary>
    private static double Bearing(Place from, Place to)
    {
        const double Degree = Math.PI / 180;
        double lat1 = from.Latitude * Degree, lat2 = to.Latitude * Degree, dLon = (to.Longitude - from.Longitude) * Degree;
        var angle = Math.Atan2(Math.Sin(dLon) * Math.Cos(lat2), (Math.Cos(lat1) * Math.Sin(lat2)) - (Math.Sin(lat1) * Math.Cos(lat2) * Math.Cos(dLon)));
        return ((angle / Degree) + 360) % 360;
    }

    private static string Direction(double bearing) =>
        ((ReadOnlySpan<string>)["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"])[(int)Math.Round(bearing / 45) % 8];
}
