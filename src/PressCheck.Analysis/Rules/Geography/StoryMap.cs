using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

/// <summary>How often a story speaks of each country and region, and by which names; counted once, so that a rule may ask of every mention.</summary>
internal sealed class StoryMap
{
    private readonly Dictionary<Place, int> _mentions = [];
    private readonly Dictionary<(Place Holder, int Name), int> _byName = [];

    public StoryMap(Reading reading)
    {
        foreach (var mention in reading.Toponyms)
        {
            if (mention.Place is not { } place || mention.Use is ToponymUse.Anaphor)
            {
                continue;
            }

            Count(place.Kind == PlaceKind.Country ? place : place.Country, mention);
            Count(place.Kind == PlaceKind.Region ? place : place.Region, mention);
        }
    }

    /// <summary>Mentions of a country or region, or of what lies in it, by any name but one.</summary>
    public int Mentions(Place holder, int butName) => _mentions.GetValueOrDefault(holder) - _byName.GetValueOrDefault((holder, butName));

    private void Count(Place? holder, Toponym mention)
    {
        if (holder is { } place)
        {
            _mentions[place] = _mentions.GetValueOrDefault(place) + 1;
            var key = (place, mention.NameId);
            _byName[key] = _byName.GetValueOrDefault(key) + 1;
        }
    }
}
