using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class AllegationNotPut : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR005", "allegation-not-put", "Allegation not put to its subject", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var entries = logged.Entries;
            if (!logged.IsFirst || logged.Allegations.Count == 0 || entries.Any(entry => entry.Exemption is not null) || entries.All(entry => entry.Attempts.IsEmpty))
            {
                continue;
            }

            if (entries.All(entry => entry.Allegations.IsEmpty))
            {
                yield return Found(logged.Span, $"{logged.Entry.Subject} was asked, and the reply log does not say about what.", Confidence.High);
                continue;
            }

            foreach (var allegation in logged.Allegations)
            {
                if (AllegationWords.In(entries, allegation, reading) is { IsPut: false })
                {
                    yield return Found(allegation.Span, $"The reply log says that this was not put to {logged.Entry.Subject}.", Confidence.High);
                }
            }
        }
    }
}
