using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class SilenceUnexplained : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR013", "silence-unexplained", "Refusal without a reason", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var reply in reading.Replies)
        {
            if (reply is { Kind: ReplyKind.Declined, Reason.IsEmpty: true, Subject: { } subject } && Accusing(reading, subject) is { } allegation && !HasAnswer(subject))
            {
                yield return Found(reply.Cue, $"{subject.Name} declines to answer and the story does not say why.", Confidence.Low, new Evidence(allegation.Span, "allegation"));
            }
        }
    }

    private static Allegation? Accusing(Reading reading, Subject subject)
    {
        foreach (var allegation in reading.Allegations)
        {
            if (allegation.IsSerious && allegation.Subject == subject && allegation.Voice != AllegationVoice.Record)
            {
                return allegation;
            }
        }

        return null;
    }

    private static bool HasAnswer(Subject subject)
    {
        foreach (var reply in subject.Replies)
        {
            if (!reply.IsWithoutAnswer)
            {
                return true;
            }
        }

        return false;
    }
}
