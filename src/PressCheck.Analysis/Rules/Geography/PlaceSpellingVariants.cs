using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class PlaceSpellingVariants : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO011", "place-spelling-variants", "One place spelled in two ways", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var house = new HouseNames(reading);
        var explained = new HashSet<Place>();
        var seen = new Dictionary<Place, List<Toponym>>();
        foreach (var mention in reading.Toponyms)
        {
            if (mention is not { Use: ToponymUse.Name, Standing: NameStanding.Current or NameStanding.Variant, Place: { } place } || !Mentions.IsPlain(reading, mention))
            {
                continue;
            }

            if (!seen.TryGetValue(place, out var spellings))
            {
                seen[place] = spellings = [];
            }

            if (spellings.Count < 4 && !spellings.Exists(other => Same(reading, other, mention)))
            {
                spellings.Add(mention);
            }

            if (mention.Standing == NameStanding.Variant && Mentions.IsExplained(reading, mention))
            {
                explained.Add(place);
            }
        }

        foreach (var (place, spellings) in seen.OrderBy(static entry => entry.Value[0].Span.Start))
        {
            if (spellings.Count > 1 && !explained.Contains(place) && Odd(house, place, spellings, reading) is { } odd)
            {
                var other = spellings.Find(spelling => spelling != odd)!;
                yield return Found(odd.Span, $"{reading.TextOf(odd.Span)} and {reading.TextOf(other.Span)} are one place, spelled in two ways.", Confidence.Medium, new Evidence(other.Span, "the other spelling"));
            }
        }
    }

    /// <summary>The spelling that the house does not list, or the one that is not usual now.</summary>
    private static Toponym? Odd(HouseNames house, Place place, List<Toponym> spellings, Reading reading) =>
        house.NameFor(place) is { } name
            ? spellings.Find(spelling => !reading.TextOf(spelling.Span).Equals(name, StringComparison.OrdinalIgnoreCase))
            : spellings.Find(static spelling => spelling.Standing == NameStanding.Variant) ?? spellings.Find(spelling => spelling != spellings[0] && spelling.NameId == spellings[0].NameId);

    /// <summary>“New York” and “New York City” are a short and a full name, “Saint Louis” and “St. Louis” too; “Xi’an” and “Xi'an” are spelled alike.</summary>
    private static bool Same(Reading reading, Toponym one, Toponym other)
    {
        var first = reading.TextOf(one.Span);
        var second = reading.TextOf(other.Span);
        return first.Equals(second, StringComparison.OrdinalIgnoreCase) || !AreAlike(first, second) || first.Contains('.') || second.Contains('.') ||
            (one.NameId == other.NameId && HasAccent(first) == HasAccent(second));
    }

    /// <summary>Two spellings begin with one letter and share half of the others: Kyiv and Kiev, not America and United States.</summary>
    private static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int first = 0, last = 0, least = Math.Min(one.Length, other.Length), most = Math.Max(one.Length, other.Length);
        while (first < least && char.ToLowerInvariant(one[first]) == char.ToLowerInvariant(other[first]))
        {
            first++;
        }

        while (last < least - first && char.ToLowerInvariant(one[^(last + 1)]) == char.ToLowerInvariant(other[^(last + 1)]))
        {
            last++;
        }

        // One that only has a word more is a longer name.
        var longer = one.Length > other.Length ? one : other;
        return first > 0 && (first + last) * 2 >= most && !longer[first..(longer.Length - last)].Contains(' ');
    }

    private static bool HasAccent(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c > 127 && char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
