using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class NoReply : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR001", "no-reply", "Allegation without a reply", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (reading.Draft.Type == StoryType.Review)
        {
            yield break;
        }

        var made = new List<Allegation>?[reading.Subjects.Count];
        foreach (var allegation in reading.Allegations)
        {
            if (allegation.IsSerious && allegation.Subject is { IsIdentifiable: true, Voice: null } subject)
            {
                (made[subject.Index] ??= []).Add(allegation);
            }
        }

        var book = reading.ReplyLogIn(records);
        foreach (var allegations in made)
        {
            if (allegations is not null && Gravest(allegations) is { } allegation && !IsSettled(book.For(allegation.Subject!)))
            {
                yield return Found(allegation.Span, Message(allegation.Subject!, book, records), Sureness(reading, allegation), Support(allegation, allegations));
            }
        }
    }

    /// <summary>The log says what came of asking, or why nobody asked.</summary>
    private static bool IsSettled(IEnumerable<ReplyEntry> entries) =>
        entries.Any(entry => entry.Exemption is not null || (entry.Outcome != ReplyOutcome.Pending && (!entry.Attempts.IsEmpty || entry.RepliedAt is not null)));

    private static string Message(Subject subject, ReplyBook book, Records records) =>
        !records.AreKept ? $"The story carries no reply from {subject.Name} and no attempt to get one."
        : book.For(subject).Count == 0 ? $"The story carries no reply from {subject.Name}, and the reply log has no entry."
        : book.For(subject).All(entry => entry.Attempts.IsEmpty) ? $"The story carries no reply from {subject.Name}, and the reply log has no attempt to get one."
        : $"The story carries no reply from {subject.Name}, and the reply log has no outcome yet.";

    /// <summary>The first of the gravest; what is on the public record needs no reply of its own.</summary>
    private static Allegation? Gravest(List<Allegation> allegations)
    {
        Allegation? gravest = null;
        foreach (var allegation in allegations)
        {
            if (allegation.Voice != AllegationVoice.Record && (gravest is null || allegation.Weight > gravest.Weight))
            {
                gravest = allegation;
            }
        }

        return gravest;
    }

    private static Confidence Sureness(Reading reading, Allegation allegation)
    {
        var comment = reading.Draft.Type is StoryType.Opinion or StoryType.Letters;
        if (comment || allegation.Subject!.IsOnRecord || allegation.Subject.IsBeyondReply || (allegation.IsRivalry && (allegation.Weight < AllegationWeight.Wrongdoing || allegation.Accuser?.Person is null)))
        {
            return Confidence.Low;
        }

        if (allegation.IsRivalry)
        {
            return Confidence.Medium;
        }

        return allegation is { Weight: AllegationWeight.Wrongdoing, IsCharge: true, Voice: not AllegationVoice.Nobody } ? Confidence.High : Confidence.Medium;
    }

    private static Evidence[] Support(Allegation main, List<Allegation> all)
    {
        var evidence = new List<Evidence>();
        if (main.Accuser is { } accuser && !main.Span.Contains(accuser.Span))
        {
            evidence.Add(new Evidence(accuser.Span, "accuser"));
        }

        foreach (var other in all)
        {
            if (other != main)
            {
                evidence.Add(new Evidence(other.Span, "allegation"));
            }
        }

        return [.. evidence];
    }
}
