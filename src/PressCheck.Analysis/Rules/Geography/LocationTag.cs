using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class LocationTag : Rule
{
    private const int Most = 20;

    public override RuleDescriptor Descriptor { get; } = new("GEO009", "location-tag", "Location tag that the story does not bear out", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var facts = reading.PlaceFacts;
        foreach (var tag in reading.Draft.Locations.Take(Most))
        {
            var places = Tagged(reading.Gazetteer, tag);
            if (places.Count == 0 || First(reading) is not { } first)
            {
                continue;
            }

            if (!reading.Toponyms.Any(mention => mention.Place is not { } meant || (mention.Confidence == Confidence.Low ? facts.PlacesOf(mention) : [meant]).Exists(place => places.Exists(tagged => reading.Gazetteer.Holds(tagged, place) || reading.Gazetteer.Holds(place, tagged)))))
            {
                yield return Found(first.Span, $"The story is tagged {tag} and names no place that is in it or holds it.", Confidence.High);
            }
        }
    }

    /// <summary>What a tag may mean: “Hull”, “Birmingham, Alabama”.</summary>
    private static List<Place> Tagged(Gazetteer gazetteer, string tag)
    {
        var comma = tag.IndexOf(',', StringComparison.Ordinal);
        var places = Places(gazetteer, comma > 0 ? tag.AsSpan(0, comma) : tag);
        if (comma < 0 || places.Count == 0)
        {
            return places;
        }

        var holders = Places(gazetteer, tag.AsSpan(tag.LastIndexOf(',') + 1));
        return places.FindAll(place => holders.Exists(holder => gazetteer.Holds(holder, place)));
    }

    private static List<Place> Places(Gazetteer gazetteer, ReadOnlySpan<char> name)
    {
        var places = new List<Place>();
        if (gazetteer.Find(name.Trim()) is { Id: > 0 } match)
        {
            var readings = gazetteer.Readings(match.Id);
            for (var i = 0; i < Math.Min(readings.Count, PlaceFacts.MostReadings); i++)
            {
                if (readings.StandingAt(i) != NameStanding.Demonym)
                {
                    places.Add(readings.PlaceAt(i));
                }
            }
        }

        return places;
    }

    /// <summary>The first place that the story itself names: where the reader sees what it is about.</summary>
    private static Toponym? First(Reading reading) =>
        reading.Toponyms.FirstOrDefault(mention => mention is { Use: ToponymUse.Name, Place: not null } && reading.Draft.PartAt(mention.Span.Start) is not (PartKind.Furniture or PartKind.Byline or PartKind.Note));
}
