using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>The names of places that the house style lists, and the places that they mean.</summary>
internal sealed class HouseNames
{
    private readonly HashSet<int> _ids = [];
    private readonly Dictionary<Place, string> _names = [];

    public HouseNames(Reading reading)
    {
        foreach (var name in reading.Conventions.PlaceNames)
        {
            var match = reading.Gazetteer.Find(name);
            if (match.Id == 0)
            {
                continue;
            }

            _ids.Add(match.Id);
            var readings = reading.Gazetteer.Readings(match.Id);
            for (var i = 0; i < readings.Count; i++)
            {
                if (i == 0 || readings.StandingAt(i) is NameStanding.Former or NameStanding.Contested or NameStanding.Variant)
                {
                    _names.TryAdd(readings.PlaceAt(i), name);
                }
            }
        }
    }

    /// <summary>Whether the house writes the place so.</summary>
    public bool Lists(Toponym mention) => _ids.Contains(mention.NameId);

    /// <summary>What the house calls a place; null if it leaves that open.</summary>
    public string? NameFor(Place place) => _names.GetValueOrDefault(place);
}
