using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class UnnotedLocation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO013", "unnoted-location", "Information from elsewhere that the story does not mention", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (records.Story.GatheredIn.IsEmpty || Datelines.In(reading) is not { } dateline)
        {
            return [];
        }

        var text = new FoldedText(reading.Text);
        var unsaid = records.Story.GatheredIn.Select(place => place.Split(',')[0].Trim()).Where(place => place.Length > 0 && text.Find(place) is null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return unsaid.Count == 0 ? [] : [Found(dateline, $"Information was gathered in {Listed(unsaid)} too, and the story does not say so.", Confidence.High)];
    }

    private static string Listed(List<string> places) => places.Count == 1 ? places[0] : $"{string.Join(", ", places.Take(places.Count - 1))} and {places[^1]}";
}
