namespace PressCheck.Analysis.Language;

/// <summary>Who is said to have done wrong and what they say to it: allegations, their subjects and replies, tied to each other.</summary>
internal sealed class Disputes
{
    public Disputes(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var subjects = new AllegationSubjects(reading);
        var grammar = new AllegationGrammar(reading);
        var allegations = new AllegationReader(reading, subjects, grammar).Found;
        AllegationAssertions.Read(reading, subjects, grammar, allegations);
        allegations.Sort(static (one, other) => one.CueToken.CompareTo(other.CueToken));
        Allegations = allegations;
        Subjects = subjects.All;
        var voices = new ReplyVoices(reading, subjects);
        voices.Hear();
        Replies = new ReplyReader(reading, voices).Found;
        foreach (var reply in Replies)
        {
            if (reply.Subject is { } subject)
            {
                subject.ReplyList.Add(reply);
                if (subject.Voice is not { } known || known.Start > reply.Span.Start)
                {
                    subject.Voice = reply.Span;
                }
            }
        }
    }

    public IReadOnlyList<Allegation> Allegations { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<Reply> Replies { get; }
}
