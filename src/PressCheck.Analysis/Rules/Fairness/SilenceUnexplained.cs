using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class SilenceUnexplained : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR013", "silence-unexplained", "Refusal without a reason", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.ReplyLogIn(records);
        Allegation?[]? accusing = null;
        bool[]? answered = null;
        foreach (var reply in reading.Replies)
        {
            if (reply is { Kind: ReplyKind.Declined, Reason.IsEmpty: true, Subject: { } subject } && (accusing ??= Accusing(reading))[subject.Index] is { } allegation && !(answered ??= Answered(reading))[subject.Index])
            {
                var logged = book.For(subject);
                if (logged.Any(entry => !string.IsNullOrWhiteSpace(entry.Explanation)))
                {
                    yield return Found(reply.Cue, $"{subject.Name} declines to answer, and the story does not give the reason that the reply log has.", Confidence.Medium, new Evidence(allegation.Span, "allegation"));
                    continue;
                }

                // Asked, and no reason given: there is none to tell.
                if (logged.Any(entry => entry.Outcome == ReplyOutcome.Declined))
                {
                    continue;
                }

                yield return Found(reply.Cue, $"{subject.Name} declines to answer and the story does not say why.", Confidence.Low, new Evidence(allegation.Span, "allegation"));
            }
        }
    }

    /// <summary>For each subject the first serious allegation that is not on the public record.</summary>
    private static Allegation?[] Accusing(Reading reading)
    {
        var accusing = new Allegation?[reading.Subjects.Count];
        foreach (var allegation in reading.Allegations)
        {
            if (allegation is { IsSerious: true, Subject: { } subject } && allegation.Voice != AllegationVoice.Record)
            {
                accusing[subject.Index] ??= allegation;
            }
        }

        return accusing;
    }

    /// <summary>For each subject whether the story has an answer of substance.</summary>
    private static bool[] Answered(Reading reading)
    {
        var answered = new bool[reading.Subjects.Count];
        foreach (var reply in reading.Replies)
        {
            if (reply.Subject is { } subject)
            {
                answered[subject.Index] |= !reply.IsWithoutAnswer;
            }
        }

        return answered;
    }
}
