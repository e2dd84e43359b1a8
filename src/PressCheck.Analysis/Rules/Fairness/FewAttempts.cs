using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class FewAttempts : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR009", "few-attempts", "Few attempts to reach a subject", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var least = reading.Conventions.AttemptsFor(records.Story.Class ?? StoryClass.Day);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var attempts = logged.Entries.SelectMany(entry => entry.Attempts).ToList();
            if (!logged.IsFirst || attempts.Count == 0 || logged.Entries.Any(entry => entry.Outcome is ReplyOutcome.Answered or ReplyOutcome.Declined || entry.Exemption is not null))
            {
                continue;
            }

            if (attempts.TrueForAll(attempt => attempt.Channel == Channel.Social))
            {
                yield return Found(logged.Span, $"{logged.Entry.Subject} was asked on social media only.", Confidence.High);
            }
            else if (attempts.Count < least)
            {
                yield return Found(logged.Span, $"The reply log has {(attempts.Count == 1 ? "one attempt" : FormattableString.Invariant($"{attempts.Count} attempts"))} to reach {logged.Entry.Subject}, and the house makes {least}.", Confidence.High);
            }
        }
    }
}
