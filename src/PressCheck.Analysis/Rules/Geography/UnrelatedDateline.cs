using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class UnrelatedDateline : Rule
{
    private const int Enough = 2;

    public override RuleDescriptor Descriptor { get; } = new("GEO001", "unrelated-dateline", "Dateline of a place that the story has nothing to do with", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.Draft.Has(PartKind.Dateline) || reading.Toponyms.FirstOrDefault(mention => IsDateline(reading, mention)) is not { Place: { } place } dateline || HasInstitutions(reading.TextOf(dateline.Span)))
        {
            return [];
        }

        var names = new HashSet<Place>();
        var first = default(Toponym);
        foreach (var mention in reading.Toponyms)
        {
            if (mention.Place is not { } other)
            {
                return [];
            }

            if (IsDateline(reading, mention) || reading.Draft.PartAt(mention.Span.Start) is PartKind.Furniture or PartKind.Byline or PartKind.Note)
            {
                continue;
            }

            if (Mentions.IsRelated(reading.Gazetteer, place, other))
            {
                return [];
            }

            if (mention.Use == ToponymUse.Name && mention.Confidence != Confidence.Low)
            {
                first ??= mention;
                names.Add(other);
            }
        }

        return names.Count < Enough ? [] : [Found(dateline.Span, $"Nothing in the story is in {place.Name} or near it.", Confidence.Medium, new Evidence(first!.Span, "the story's first place"))];
    }

    private static bool IsDateline(Reading reading, Toponym mention) => reading.Draft.PartAt(mention.Span.Start) == PartKind.Dateline;

    /// <summary>Cities where stories about elsewhere are gathered: the seats of world bodies, of agencies and of great powers.</summary>
    private static bool HasInstitutions(ReadOnlySpan<char> name)
    {
        foreach (var city in (ReadOnlySpan<string>)["Washington", "New York", "Geneva", "Brussels", "The Hague", "Vienna", "London", "Paris", "Rome", "Nairobi", "Moscow", "Beijing", "Tokyo", "Berlin", "Dubai", "Cairo", "Beirut", "Johannesburg", "Singapore", "Hong Kong", "Bangkok", "Istanbul", "United Nations", "Strasbourg", "Davos"])
        {
            if (name.Equals(city, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
