using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class PartlyAnswered : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR008", "partly-answered", "Several allegations, an answer to only some", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            var entries = logged.Entries;
            if (!logged.IsFirst || !entries.Any(entry => entry.Outcome == ReplyOutcome.Answered && entry.Allegations.Any(put => put.IsAnswered)) || entries.Any(entry => !string.IsNullOrWhiteSpace(entry.WhyLeftOut)))
            {
                continue;
            }

            foreach (var allegation in logged.Allegations)
            {
                if (AllegationWords.In(entries, allegation, reading) is { IsPut: true, IsAnswered: false })
                {
                    yield return Found(allegation.Span, $"{logged.Entry.Subject} answers other allegations of the story and, the reply log says, not this one.", Confidence.High, logged.Subject?.Voice is { } voice ? [new Evidence(voice, "answer")] : []);
                }
            }
        }
    }
}
