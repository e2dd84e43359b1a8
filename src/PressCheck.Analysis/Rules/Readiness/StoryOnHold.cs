using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class StoryOnHold : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("DOC003", "story-on-hold", "Story under a hold or an embargo", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (TopOfStory.In(reading) is not { } top || records.Story.Holds.Where(hold => IsActive(hold, records.GoesOutAt)).ToList() is not { Count: > 0 } holds)
        {
            return [];
        }

        // One finding for the story: what stands in the way first, until a person lifts it.
        var first = holds.OrderBy(hold => hold.Until is null ? 0 : 1).ThenBy(hold => hold.Kind).ThenByDescending(hold => hold.Until).First();
        var kind = first.Kind switch { HoldKind.Legal => "a legal hold", HoldKind.Embargo => "an embargo", _ => "an editor's hold" };
        var until = first.Until is { } end ? FormattableString.Invariant($" until {end.UtcDateTime:d MMM yyyy HH:mm} UTC") : "";
        var more = holds.Count == 1 ? "" : holds.Count == 2 ? ", and under one more" : FormattableString.Invariant($", and under {holds.Count - 1} more");
        return [Found(top, $"The story is under {kind}{until}{more}.", Confidence.High)];
    }

    /// <summary>A hold without an end stands until it is lifted; one with an end while the story would go out before it.</summary>
    private static bool IsActive(Hold hold, DateTimeOffset? time) => hold.Until is not { } until || time < until;
}
