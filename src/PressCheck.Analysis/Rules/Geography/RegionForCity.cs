using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class RegionForCity : Rule
{
    private const int WellKnown = 50_000;

    public override RuleDescriptor Descriptor { get; } = new("GEO016", "region-for-city", "Region and city that share a name taken for each other", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var facts = reading.PlaceFacts;
        HashSet<Place>? told = null;
        foreach (var mention in reading.Toponyms)
        {
            if (!Mentions.IsPlain(reading, mention) || mention.NameId == 0)
            {
                continue;
            }

            var named = CalledCity(reading, mention, out var span) ? CityThatIsNone(facts.PlacesOf(mention))
                : CalledRegion(reading, mention, out span) ? RegionOfACity(reading, mention, facts.PlacesOf(mention), told ??= NamedRegions(reading)) : null;
            if (named is var (message, confidence))
            {
                yield return Found(span, message, confidence, new Evidence(mention.Span, "name"));
            }
        }
    }

    /// <summary>“the city of Zakarpattia”, “Tuscany, a city in …”.</summary>
    private static bool CalledCity(Reading reading, Toponym mention, out Span span)
    {
        var before = mention.FirstToken - 2;
        span = default;
        if (before >= 0 && Word(reading, mention.FirstToken - 1) is "of" && Word(reading, before) is "city" or "town" && reading.Tokens[before].Start >= Mentions.SentenceOf(reading, mention).Span.Start)
        {
            span = reading.Tokens[before].Span.Cover(mention.Span);
            return Word(reading, mention.EndToken) is not ("region" or "state" or "province" or "oblast");
        }

        return Apposed(reading, mention, static word => word is "city" or "town", out span);
    }

    /// <summary>“Rostov, a region that …”.</summary>
    private static bool CalledRegion(Reading reading, Toponym mention, out Span span) =>
        Apposed(reading, mention, static word => word is "region" or "province" or "oblast", out span);

    private static bool Apposed(Reading reading, Toponym mention, Func<string, bool> noun, out Span span)
    {
        var at = mention.EndToken;
        span = default;
        if (at + 3 >= reading.Tokens.Length || Word(reading, at) is not "," || Word(reading, at + 1) is not "a" || !noun(Word(reading, at + 2).ToString()))
        {
            return false;
        }

        // “a city hall clerk”, “a region's pride”, “a region and an island”, “a region of many tongues”
        var next = reading.Tokens[at + 3];
        span = mention.Span.Cover(reading.Tokens[at + 2].Span);
        return next.Kind == TokenKind.Punctuation || (next.IsWord && next.Is(WordFlags.Relative | WordFlags.Preposition) && Word(reading, at + 3) is not ("of" or "until"));
    }

    private static (string, Confidence)? CityThatIsNone(List<Place> places) =>
        places.Count > 0 && places[0].Kind is PlaceKind.Region or PlaceKind.Area && places.TrueForAll(static place => place.Kind is PlaceKind.Region or PlaceKind.Area || place is { Kind: PlaceKind.Settlement, Population: 0 })
            ? ($"{places[0].Name} is a region, not a city.", Confidence.Medium)
            : null;

    private static (string, Confidence)? RegionOfACity(Reading reading, Toponym mention, List<Place> places, HashSet<Place> named)
    {
        var region = places.Find(static place => place.Kind == PlaceKind.Region);
        if (places.Exists(static place => place.Kind is PlaceKind.Country or PlaceKind.Area or PlaceKind.Water or PlaceKind.Land) || !TryCity(reading, mention, places, region, out var city))
        {
            return null;
        }

        if (region == default)
        {
            return ($"{reading.TextOf(mention.Span)} is a city{(city.Region is { } holder ? $" in {holder.Name}" : "")}, not a region.", Confidence.Medium);
        }

        // The story tells the two apart elsewhere: “Rostov region”.
        return reading.Gazetteer.Holds(region, city) && !named.Contains(region)
            ? ($"{reading.TextOf(mention.Span)} is called a region here and is a city too; “{region.Name}” tells readers which.", Confidence.Medium)
            : null;
    }

    /// <summary>The well-known city of the name, or the region's seat if that is its name with something after it: Rostov-on-Don.</summary>
    private static bool TryCity(Reading reading, Toponym mention, List<Place> places, Place region, out Place city)
    {
        city = places.Find(static place => place is { Kind: PlaceKind.Settlement, Population: >= WellKnown, Country: not { Code: "US" or "CA" or "GB" } });
        if (city == default && region != default)
        {
            foreach (var seat in reading.Gazetteer.SeatsOf(region))
            {
                if (seat.Population >= WellKnown && seat.Name.AsSpan().StartsWith(reading.TextOf(mention.Span)))
                {
                    city = seat;
                }
            }
        }

        return city != default;
    }

    /// <summary>The regions that the story names as such: “Rostov region”.</summary>
    private static HashSet<Place> NamedRegions(Reading reading)
    {
        var named = new HashSet<Place>();
        foreach (var mention in reading.Toponyms)
        {
            if (mention is { Use: ToponymUse.Name, Place: { Kind: PlaceKind.Region } region } && PlaceTerms.Division(Word(reading, mention.EndToken - 1)) is not null | PlaceTerms.Division(Word(reading, mention.EndToken)) is not null)
            {
                named.Add(region);
            }
        }

        return named;
    }

    private static ReadOnlySpan<char> Word(Reading reading, int token) => token >= 0 && token < reading.Tokens.Length ? reading.TextOf(reading.Tokens[token].Span) : [];
}
