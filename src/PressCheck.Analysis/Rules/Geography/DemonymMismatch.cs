using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class DemonymMismatch : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO007", "demonym-mismatch", "Office of one nation in a city of another", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var facts = reading.PlaceFacts;
        foreach (var people in reading.Toponyms)
        {
            if (!PlaceFacts.IsPeople(people) || StandsInCompound(reading, people) || OfficeOf(reading, people.EndToken) is not { } place)
            {
                continue;
            }

            var end = place.EndToken < reading.Tokens.Length && PlaceTerms.Division(reading.TextOf(reading.Tokens[place.EndToken].Span)) is not null ? place.EndToken + 1 : place.EndToken;
            if (facts.Holds(place, people, null) == false && people.Place is { } nation && new Namesakes(reading).PlacesOf(place) is [var city, ..])
            {
                yield return Found(people.Span.Cover(reading.Tokens[end - 1].Span), $"{city.Name} is in {Mentions.Holder(city, nation)}, not {nation.Name}.", Confidence.Medium, new Evidence(people.Span, "nation"), new Evidence(place.Span, "place"));
            }
        }
    }

    /// <summary>“[Spanish] mayor of [Toulouse]”, “[Austrian] police in [Munich]”, “[Polish] governor of the [Lviv region]”.</summary>
    private static Toponym? OfficeOf(Reading reading, int at)
    {
        var tokens = reading.Tokens;
        if (at + 2 >= tokens.Length)
        {
            return null;
        }

        at += reading.TextOf(tokens[at].Span) is "deputy" or "regional" or "border" ? 1 : 0;
        var noun = reading.TextOf(tokens[at].Span);
        var preposition = reading.TextOf(tokens[at + 1].Span);
        if (!(preposition is "of" && noun is "mayor" or "governor" or "University" or "university" or "prefect" or "bishop" or "archbishop") && !(preposition is "in" && noun is "police" or "prosecutors" or "firefighters"))
        {
            return null;
        }

        at += reading.TextOf(tokens[at + 2].Span) is "the" ? 3 : 2;
        var index = Mentions.IndexFrom(reading, at);
        return index < reading.Toponyms.Count && reading.Toponyms[index] is var place && place.FirstToken == at && place.Use is ToponymUse.Name or ToponymUse.Metonym or ToponymUse.Part ? place : null;
    }

    /// <summary>“Scottish-Italian”, “Turkish-born”: half of a word. “The first Polish mayor of Chicago”: where the family came from.</summary>
    private static bool StandsInCompound(Reading reading, Toponym people) =>
        (people.FirstToken > 0 && reading.TextOf(reading.Tokens[people.FirstToken - 1].Span) is "first" or "First" or "only") ||
        (people.Span.Start > 0 && reading.Text[people.Span.Start - 1] is '-' or '–') || (people.Span.End < reading.Text.Length && reading.Text[people.Span.End] is '-' or '–');
}
