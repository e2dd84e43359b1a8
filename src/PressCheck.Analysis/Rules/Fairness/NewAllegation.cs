using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class NewAllegation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR012", "new-allegation", "Allegation added after the subject was asked", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            // A log that lists nothing is ROR005's matter.
            var entries = logged.Entries;
            if (!logged.IsFirst || entries.Any(entry => entry.Exemption is not null) || entries.All(entry => entry.Attempts.IsEmpty) || entries.All(entry => entry.Allegations.IsEmpty))
            {
                continue;
            }

            foreach (var allegation in logged.Allegations)
            {
                if (AllegationWords.In(entries, allegation, reading) is null)
                {
                    yield return Found(allegation.Span, $"The reply log does not have this among what was put to {logged.Entry.Subject}.", Confidence.High);
                }
            }
        }
    }
}
