using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class DeadlineNotOver : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR004", "deadline-not-over", "Story goes out before the time to answer is over", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (records.GoesOutAt is not { } time)
        {
            yield break;
        }

        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var entry = logged.Entry;
            if (entry.Deadline is { } deadline && time < deadline && entry.Outcome is not (ReplyOutcome.Answered or ReplyOutcome.Declined) && entry.RepliedAt is null && entry.Exemption is null)
            {
                yield return Found(logged.Span, FormattableString.Invariant($"{entry.Subject} has until {deadline.UtcDateTime:d MMM yyyy HH:mm} UTC to answer and has not answered yet."), Confidence.High);
            }
        }
    }
}
