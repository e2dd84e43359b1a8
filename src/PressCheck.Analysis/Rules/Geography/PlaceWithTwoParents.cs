using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class PlaceWithTwoParents : Rule
{
    private const int Reach = 40;

    public override RuleDescriptor Descriptor { get; } = new("GEO004", "place-with-two-parents", "One place put into two regions or countries", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var facts = reading.PlaceFacts;
        var first = new Dictionary<int, PlaceClaim>();
        var asked = new HashSet<int>();
        foreach (var claim in reading.PlaceClaims)
        {
            if (claim.Tie != PlaceTie.In || claim.Inner.Use != ToponymUse.Name || claim.Holds is null || claim.Confidence == Confidence.Low || first.TryAdd(claim.Inner.NameId, claim))
            {
                continue;
            }

            var before = first[claim.Inner.NameId];
            if ((before.Holds | claim.Holds) == true && Differ(facts, before, claim) && !AreToldApart(reading, before, claim) && asked.Add(claim.Inner.NameId))
            {
                var (odd, other) = before.Holds == false ? (before, claim) : (claim, before);
                var confidence = odd.Holds == true ? Confidence.Low : new Namesakes(reading).Sureness(odd) ?? Confidence.Medium;
                yield return Found(odd.Span, $"{Name(reading, odd.Inner)} is put into {Name(reading, other.Outer)} and into {Name(reading, odd.Outer)}.", confidence, new Evidence(other.Span, "put elsewhere"));
            }
        }
    }

    /// <summary>No place of the name is held by both, and neither holder holds the other.</summary>
    private static bool Differ(PlaceFacts facts, PlaceClaim one, PlaceClaim other) =>
        facts.AreApart(one.Outer, other.Outer) && !facts.HasReadingInBoth(one.Inner, one.Outer, other.Outer);

    /// <summary>“another Paris”, “both”, or the two in one sentence or the next: two places are meant.</summary>
    private static bool AreToldApart(Reading reading, PlaceClaim one, PlaceClaim other)
    {
        int first = reading.SentenceAt(one.Span.Start), second = reading.SentenceAt(other.Span.Start);
        if (second - first <= 0 || (one.Holds == true && other.Holds == true && second - first == 1 && reading.ParagraphAt(one.Span.Start) == reading.ParagraphAt(other.Span.Start)))
        {
            return true;
        }

        foreach (var (at, claim) in (ReadOnlySpan<(int, PlaceClaim)>)[(first, one), (second, other)])
        {
            var sentence = reading.Sentences[at];
            for (var i = Math.Max(sentence.First, claim.Inner.FirstToken - Reach); i < Math.Min(sentence.End, claim.Inner.EndToken + Reach); i++)
            {
                if (reading.TextOf(reading.Tokens[i].Span) is "another" or "other" or "both" or "Both" or "namesake" or "namesakes" or "twinned" or "confused" or "mistake" or "mistaken")
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Name(Reading reading, Toponym mention) => mention.Place?.Name ?? reading.TextOf(mention.Span).ToString();
}
