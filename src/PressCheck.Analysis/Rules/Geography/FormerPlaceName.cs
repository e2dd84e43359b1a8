using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class FormerPlaceName : Rule
{
    /// <summary>Where the year of a change is unknown, a story of before this year is history.</summary>
    private const int History = 1990;

    public override RuleDescriptor Descriptor { get; } = new("GEO017", "former-place-name", "Old or contested name of a place", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var house = new HouseNames(reading);
        var done = new HashSet<int>();
        var names = new Dictionary<Place, (Toponym One, Toponym? Other)>();
        foreach (var mention in reading.Toponyms)
        {
            if (mention is { Use: ToponymUse.Name, Standing: not (NameStanding.Abbreviation or NameStanding.Demonym), Place: { } place } && !names.TryAdd(place, (mention, null)) && names[place] is (var one, null) && one.NameId != mention.NameId)
            {
                names[place] = (one, mention);
            }
        }

        foreach (var mention in reading.Toponyms)
        {
            if (mention.Use != ToponymUse.Name || mention.Place is not { } place || done.Contains(mention.NameId))
            {
                continue;
            }

            if (house.Lists(mention))
            {
                continue;
            }

            var other = house.NameFor(place);
            if (other is null && mention.Standing is not (NameStanding.Former or NameStanding.Contested))
            {
                continue;
            }

            if (Mentions.IsExplained(reading, mention))
            {
                done.Add(mention.NameId);
                continue;
            }

            if (!Mentions.IsPlain(reading, mention) || !IsSaidOfPlace(reading, mention) || IsOfAThing(reading, mention) || Find(reading, names, mention, place, other) is not { } finding)
            {
                continue;
            }

            done.Add(mention.NameId);
            yield return finding;
        }
    }

    private Finding? Find(Reading reading, Dictionary<Place, (Toponym One, Toponym? Other)> names, Toponym mention, Place place, string? house)
    {
        var written = reading.TextOf(mention.Span).ToString();
        if (house is not null)
        {
            return house.Equals(written, StringComparison.OrdinalIgnoreCase) ? null : Found(mention.Span, $"The house style writes {house}, not {written}.", Confidence.High);
        }

        var name = NameOf(reading, mention, place);
        var beside = names.TryGetValue(place, out var two) ? two.One.NameId != mention.NameId ? two.One : two.Other : null;
        var evidence = beside is null ? Array.Empty<Evidence>() : [new Evidence(beside.Span, "the other name")];
        if (mention.Standing == NameStanding.Contested)
        {
            // Alone it may be what those who live there say; beside the other it takes both sides.
            return beside is { Standing: NameStanding.Contested or NameStanding.Current } && beside.Span.Start < mention.Span.Start
                ? Found(mention.Span, $"{written} and {reading.TextOf(beside.Span)} are two names of one place, and each takes a side.", Confidence.Medium, evidence)
                : null;
        }

        var until = name.Until;
        if (Mentions.SpeaksOfBefore(reading, mention, until > 0 ? until : History) || place.Name.Equals(written, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var message = until > 0 ? $"{written} has been called {place.Name} since {until}."
            : name.Users.Length > 0 ? $"{written} is an older name of {place.Name} ({name.Users})."
            : $"{written} is an older name of {place.Name}.";
        return Found(mention.Span, message, mention.Confidence == Confidence.Low ? Confidence.Low : name.Users.Contains("media", StringComparison.Ordinal) ? Confidence.Medium : Confidence.High, evidence);
    }

    /// <summary>A single word is as often a surname: only where a preposition, a verb of going or a dateline says that it is a place.</summary>
    private static bool IsSaidOfPlace(Reading reading, Toponym mention)
    {
        if (mention.EndToken - mention.FirstToken > 1 || mention.FirstToken == 0)
        {
            return true;
        }

        var word = reading.TextOf(reading.Tokens[mention.FirstToken - 1].Span);
        var paragraph = reading.Paragraphs[reading.ParagraphAt(mention.Span.Start)];
        return PlaceTerms.IsLocative(word) || word is "reach" or "reaches" or "hit" or "hits" or "leave" or "enter" or "entered" or "across" or "over" || paragraph.FirstToken == mention.FirstToken || reading.Draft.PartAt(mention.Span.Start) == PartKind.Dateline;
    }

    /// <summary>“Peking duck”, “a Madras curry”, “Bombay mix”: what is eaten, worn or told, not the place.</summary>
    private static bool IsOfAThing(Reading reading, Toponym mention) =>
        mention.EndToken < reading.Tokens.Length && reading.TextOf(reading.Tokens[mention.EndToken].Span) is "duck" or "curry" or "mix" or "tea" or "opera" or "cat" or "cats" or "gin" or "lace" or "silk" or "cake" or "sapphire" or "blend" or "cloth" or "rubies" or "teak";

    private static PlaceName NameOf(Reading reading, Toponym mention, Place place)
    {
        var readings = reading.Gazetteer.Readings(mention.NameId);
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings.PlaceAt(i) == place && readings.StandingAt(i) == mention.Standing)
            {
                return readings[i];
            }
        }

        return new PlaceName(place, mention.Standing, 0, "");
    }
}
