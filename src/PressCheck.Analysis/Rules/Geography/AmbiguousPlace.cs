using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class AmbiguousPlace : Rule
{
    private const int Prominent = 100_000;
    private const int Town = 20_000;
    private const int Shown = 3;

    /// <summary>Above this a city stands alone, wherever the story is read.</summary>
    private const int Metropolis = 2_500_000;

    /// <summary>How many times larger the best-known place may be: in two countries, in one, and where its whole name is longer.</summary>
    private const int TimesAbroad = 8;
    private const int TimesAtHome = 6;
    private const int TimesWhole = 50;

    public override RuleDescriptor Descriptor { get; } = new("GEO006", "ambiguous-place", "Name that two well-known places share", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var first = new Dictionary<int, Toponym?>();
        foreach (var mention in reading.Toponyms)
        {
            if (mention.Use != ToponymUse.Name || mention.NameId == 0)
            {
                continue;
            }

            // One mention that the text settles settles them all.
            if (IsSettled(reading, mention))
            {
                first[mention.NameId] = null;
            }
            else if (Mentions.IsPlain(reading, mention) && IsSaidOfPlace(reading, mention))
            {
                first.TryAdd(mention.NameId, mention);
            }
        }

        StoryMap? map = null;
        foreach (var mention in first.Values.OfType<Toponym>().OrderBy(static mention => mention.Span.Start))
        {
            var candidates = Candidates(reading, ref map, mention);
            if (candidates.Count > 1)
            {
                var shown = candidates.Take(Shown).Select(place => Where(FullName(reading, mention, place), place)).ToList();
                yield return Found(mention.Span, $"{reading.TextOf(mention.Span)} could be {string.Join(", ", shown.SkipLast(1))} or {shown[^1]}.", Confidence.Medium);
            }
        }
    }

    private static bool IsSettled(Reading reading, Toponym mention) =>
        mention.Reason is ToponymReason.Qualified or ToponymReason.Dateline or ToponymReason.House ||
        (mention is { Reason: ToponymReason.HolderNamed, Place.Kind: PlaceKind.Settlement, Because: { Kind: PlaceKind.Region or PlaceKind.District } holder } && !IsReading(reading, mention, holder));

    /// <summary>“Rostov” for the region says nothing of which Rostov.</summary>
    private static bool IsReading(Reading reading, Toponym mention, Place place)
    {
        var readings = reading.Gazetteer.Readings(mention.NameId);
        for (var i = 0; i < Math.Min(readings.Count, PlaceFacts.MostReadings); i++)
        {
            if (readings.PlaceAt(i) == place)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“in Rostov”, “a resident of Rostov”: not a person of that name, nor what is named after them.</summary>
    private static bool IsSaidOfPlace(Reading reading, Toponym mention)
    {
        var before = mention.FirstToken - 1;
        return before > 0 && reading.TextOf(reading.Tokens[before].Span) is var word &&
            (word is "in" or "near" or "from" or "outside" or "at" || (word is "of" or "to" && reading.Tokens[before - 1] is { IsWord: true, Shape: TokenShape.Lower }));
    }

    /// <summary>The best-known places of a name, where readers may think of any; none if the story tells which.</summary>
    private static List<Place> Candidates(Reading reading, ref StoryMap? map, Toponym mention)
    {
        // Most names are one place's, or one's that is too small or too large to be taken for another.
        var readings = reading.Gazetteer.Readings(mention.NameId);
        if (readings.Count < 2 || (readings.PlaceAt(0) is { Kind: PlaceKind.Settlement, Population: < Prominent or > Metropolis }))
        {
            return [];
        }

        var places = Places(reading, mention);
        if (places.Count < 2 || (places[0].Kind == PlaceKind.Settlement && places[0].Population is < Prominent or > Metropolis))
        {
            return [];
        }

        var partial = FullName(reading, mention, places[0]).Length > mention.Span.Length;
        if (!places.Exists(other => Rivals(places[0], other, partial)))
        {
            return [];
        }

        // The story speaks of the best-known one's region or country, or of one other's only: that is the one.
        var told = new List<Place>();
        map ??= new StoryMap(reading);
        foreach (var place in places)
        {
            if (IsSpokenOf(map, mention, place, places))
            {
                told.Add(place);
            }
        }

        if (told.Count == 1 || told.Contains(places[0]))
        {
            return [];
        }

        var known = (told.Count > 1 ? told : places).FindAll(place => place == places[0] || place.Kind == PlaceKind.Region || (place.Population >= Town && (partial || place.Name == places[0].Name)));
        return [.. known.DistinctBy(static place => place.Kind == PlaceKind.Settlement ? place.Region : place)];
    }

    /// <summary>The story names something else in the region, or in the country if that holds no other place of the name.</summary>
    private static bool IsSpokenOf(StoryMap map, Toponym mention, Place place, List<Place> places) =>
        (place.Kind == PlaceKind.Settlement && place.Region is { } region && map.Mentions(region, mention.NameId) > 0) ||
        ((place.Kind == PlaceKind.Country ? place : place.Country) is { } country && map.Mentions(country, mention.NameId) > 0 && !places.Exists(other => other != place && (other.Kind == PlaceKind.Country ? other : other.Country) == country));

    /// <summary>The countries, states and cities of a name.</summary>
    private static List<Place> Places(Reading reading, Toponym mention)
    {
        var places = new List<Place>();
        var readings = reading.Gazetteer.Readings(mention.NameId);
        for (var i = 0; i < Math.Min(readings.Count, PlaceFacts.MostReadings); i++)
        {
            var place = readings.PlaceAt(i);
            if (readings.StandingAt(i) is not (NameStanding.Demonym or NameStanding.Abbreviation or NameStanding.Former) && !place.IsQuarter && (place.Kind is PlaceKind.Country or PlaceKind.Settlement || place is { Kind: PlaceKind.Region, Country.Code: "US" }))
            {
                places.Add(place);
            }
        }

        return places;
    }

    private static bool Rivals(Place one, Place other, bool partial)
    {
        if (one.Kind == PlaceKind.Country)
        {
            // Georgia and Georgia. Nobody takes Niger for a state of Nigeria.
            return other is { Kind: PlaceKind.Region, Country.Code: "US" };
        }

        if (one.Kind != PlaceKind.Settlement || other.Kind != PlaceKind.Settlement || one == other || (!partial && one.Name != other.Name) || one.IsCapital || one.Population is < Prominent or > Metropolis || other.Population < Town)
        {
            return false;
        }

        // In one country its name settles nothing, and abroad the lesser place is forgotten. A city that has only part of its name is no better known by that.
        return one.Country == other.Country
            ? one.Region != other.Region && one.Population <= (long)other.Population * (partial ? TimesWhole : TimesAtHome)
            : other.Population >= Prominent && one.Population <= (long)other.Population * TimesAbroad;
    }

    /// <summary>“Rostov-on-Don” for “Rostov”: the name that tells it from the others, if it has one.</summary>
    private static string FullName(Reading reading, Toponym mention, Place place)
    {
        if (place.Kind == PlaceKind.Settlement)
        {
            foreach (var (name, standing) in reading.Gazetteer.NamesOf(place))
            {
                if (standing is NameStanding.Current or NameStanding.Variant && name.Length > mention.Span.Length && name[mention.Span.Length] is '-' && name.AsSpan().StartsWith(reading.TextOf(mention.Span)))
                {
                    return name;
                }
            }
        }

        return place.Name;
    }

    private static string Where(string name, Place place) =>
        place.Kind == PlaceKind.Country ? $"the country {name}"
        : place.Kind == PlaceKind.Region ? $"the state {name}"
        : (place.Region ?? place.Country) is { } holder ? $"{name} in {holder.Name}" : name;
}
