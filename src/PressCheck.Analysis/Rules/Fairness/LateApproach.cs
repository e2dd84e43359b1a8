using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class LateApproach : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR003", "late-approach", "Subject asked too late", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (records.GoesOutAt is not { } time)
        {
            yield break;
        }

        var hours = reading.Conventions.HoursFor(records.Story.Class ?? StoryClass.Day);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var entry = logged.Entry;
            if (entry.Outcome is ReplyOutcome.Answered or ReplyOutcome.Declined || entry.Exemption is not null || entry.FirstAttemptAt is not { } asked || time - asked >= TimeSpan.FromHours(hours))
            {
                continue;
            }

            yield return Found(logged.Span, $"{entry.Subject} is asked {Lead(time - asked)} before the story goes out, and the house gives {(hours == 1 ? "an hour" : $"{hours} hours")}.", Confidence.High);
        }
    }

    private static string Lead(TimeSpan lead)
    {
        var minutes = (long)Math.Max(0, Math.Floor(lead.TotalMinutes));
        return minutes switch
        {
            1 => "a minute",
            < 120 => FormattableString.Invariant($"{minutes} minutes"),
            _ => FormattableString.Invariant($"{minutes / 60} hours"),
        };
    }
}
