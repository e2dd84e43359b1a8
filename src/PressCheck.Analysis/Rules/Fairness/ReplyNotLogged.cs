using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class ReplyNotLogged : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR002", "reply-not-logged", "Approach in the text, none in the reply log", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var reply in reading.Replies)
        {
            // The reply log is kept at a desk; where there is none, this is a reminder.
            if (reply.IsWithoutAnswer)
            {
                yield return Found(reply.Cue, "The text says that somebody was asked, and the reply log has no entry for it.", Confidence.Low, reply.By.IsEmpty ? [] : [new Evidence(reply.By, "asked")]);
            }
        }
    }
}
