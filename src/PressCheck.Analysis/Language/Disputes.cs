namespace PressCheck.Analysis.Language;

/// <summary>Who is said to have done wrong and what they say to it: allegations, their subjects and replies, tied to each other.</summary>
internal sealed class Disputes
{
    public Disputes(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var subjects = new AllegationSubjects(reading);
        var allegations = new AllegationReader(reading, subjects).Found;
        Allegations = allegations;
        Subjects = subjects.All;
        Replies = [];
    }

    public IReadOnlyList<Allegation> Allegations { get; }

    public IReadOnlyList<Subject> Subjects { get; }

    public IReadOnlyList<Reply> Replies { get; }
}
