using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class ReplyNotLogged : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR002", "reply-not-logged", "Approach in the text, none in the reply log", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.ReplyLogIn(records);
        foreach (var reply in reading.Replies)
        {
            if (!reply.IsWithoutAnswer)
            {
                continue;
            }

            if (!records.AreKept)
            {
                // The reply log is kept at a desk; where there is none, this is a reminder.
                yield return Found(reply.Cue, "The text says that somebody was asked, and the reply log has no entry for it.", Confidence.Low, Asked(reply));
                continue;
            }

            var logged = reply.Subject is { } subject && book.For(subject) is { Count: > 0 } own ? own : book.Named(reading.TextOf(reply.By)).ToList();
            var attempted = logged.Where(entry => !entry.Attempts.IsEmpty).ToList();
            if (attempted.Count == 0)
            {
                var missing = logged.Count == 0 ? "the reply log has no entry for it" : "the reply log has no attempt";
                yield return Found(reply.Cue, $"The text says that somebody was asked, and {missing}.", Confidence.Medium, Asked(reply));
            }
            else if (attempted.TrueForAll(entry => entry.Outcome is ReplyOutcome.Pending or ReplyOutcome.Answered))
            {
                var outcome = attempted[0].Outcome == ReplyOutcome.Answered ? "the reply log has an answer" : "the reply log has no outcome yet";
                yield return Found(reply.Cue, $"The text says that nothing came back, and {outcome}.", Confidence.Medium, Asked(reply));
            }
        }
    }

    private static Evidence[] Asked(Reply reply) => reply.By.IsEmpty ? [] : [new Evidence(reply.By, "asked")];
}
