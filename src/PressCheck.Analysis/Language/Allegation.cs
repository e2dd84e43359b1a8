using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>How much an allegation would cost its subject if readers believed it.</summary>
public enum AllegationWeight
{
    /// <summary>Disapproval, insult, dispute over policy: no fact is alleged that could be proved.</summary>
    Criticism,

    /// <summary>Dishonesty, incompetence, neglect, discrimination: the subject did its part badly or in bad faith.</summary>
    Misconduct,

    /// <summary>Crime, violence, corruption, abuse: what a court or an inquiry would try.</summary>
    Wrongdoing,
}

/// <summary>In whose voice an allegation is made.</summary>
public enum AllegationVoice
{
    /// <summary>Somebody the text points to: a speaker, a campaign, critics, a source.</summary>
    Accuser,

    /// <summary>A document: a report, a lawsuit, an advertisement, a book.</summary>
    Document,

    /// <summary>Police, prosecutors, a court, an inquiry: on the public record, and privileged in most places.</summary>
    Record,

    /// <summary>The text says that it is alleged and not by whom: “is accused of”, “allegedly”.</summary>
    Nobody,

    /// <summary>The story itself states it as fact.</summary>
    Story,
}

/// <summary>What becomes of an allegation in the clause that tells of it.</summary>
public enum AllegationStanding
{
    /// <summary>It is made.</summary>
    Made,

    /// <summary>Nobody makes it here: it is negated, asked, supposed or ruled out: “did not accuse”, “no evidence that”.</summary>
    Withheld,

    /// <summary>The subject has been cleared of it: “was acquitted of”, “charges were dropped”.</summary>
    Cleared,

    /// <summary>It has been tried: “was convicted of”, “pleaded guilty to”, or the subject admits it.</summary>
    Proven,
}

/// <summary>Somebody is said to have done wrong.</summary>
/// <param name="Span">The words that accuse with what is alleged: “accused the mayor of taking bribes”.</param>
/// <param name="Cue">The words that accuse: “accused”.</param>
/// <param name="Weight">How grave it is.</param>
/// <param name="Voice">In whose voice it is made.</param>
/// <param name="Standing">Whether it is made, withheld, cleared or proven.</param>
/// <param name="Accuser">Who makes it, if the text tells.</param>
/// <param name="Subject">Whom it is about; null where the text names nobody who could answer.</param>
/// <param name="SubjectSpan">The mention of the subject beside the cue; empty if there is none.</param>
/// <param name="Sentence">Index of the sentence that holds the cue.</param>
/// <param name="CueToken">Index of the cue's main token.</param>
public sealed record Allegation(
    Span Span,
    Span Cue,
    AllegationWeight Weight,
    AllegationVoice Voice,
    AllegationStanding Standing,
    Speaker? Accuser,
    Subject? Subject,
    Span SubjectSpan,
    int Sentence,
    int CueToken)
{
    /// <summary>Shown by a word that accuses, and not read out of what somebody says.</summary>
    public bool IsCharge { get; init; }

    /// <summary>What rivals reproach each other with in a campaign: arguable, and answered at the next rally.</summary>
    public bool IsRivalry { get; internal set; }

    /// <summary>Made, and of something that its subject has a claim to answer.</summary>
    public bool IsSerious => Standing == AllegationStanding.Made && Weight >= AllegationWeight.Misconduct;
}

/// <summary>What a subject is.</summary>
public enum SubjectKind
{
    /// <summary>A person by name, or described so that only one can be meant.</summary>
    Person,

    /// <summary>A company, a party, an authority, a campaign by name.</summary>
    Organisation,

    /// <summary>A state by its name, its people's or its capital's: its government, its forces.</summary>
    State,

    /// <summary>People in the plural whom nobody could ring up: Republicans, the media, critics.</summary>
    Group,
}

/// <summary>Whom allegations are about, over all the ways the story names them.</summary>
public sealed class Subject
{
    internal Subject(int index, string name, SubjectKind kind, Person? person) => (Index, Name, Kind, Person) = (index, name, kind, person);

    /// <summary>Its place in <see cref="Reading.Subjects"/>.</summary>
    public int Index { get; }

    /// <summary>The fullest name the story gives.</summary>
    public string Name { get; internal set; }

    public SubjectKind Kind { get; internal set; }

    /// <summary>The person, where it is one.</summary>
    public Person? Person { get; }

    /// <summary>Whose followers they are, where they are somebody’s: he or she may answer for them.</summary>
    internal Person? Leader { get; set; }

    /// <summary>Where the subject, or somebody on its behalf, first speaks, answers or is said not to; null if nowhere in the story.</summary>
    public Span? Voice { get; internal set; }

    /// <summary>A court, the police or an inquiry has taken the matter up, so the story.</summary>
    public bool IsOnRecord { get; internal set; }

    /// <summary>Nobody could put it to the subject: an outlawed band, somebody dead.</summary>
    public bool IsBeyondReply { get; internal set; }

    /// <summary>Answers, refusals and silences of the subject, in text order.</summary>
    public IReadOnlyList<Reply> Replies => ReplyList;

    internal List<Reply> ReplyList { get; } = [];

    /// <summary>The story says that a particular person or body is meant, whom one could ring up.</summary>
    public bool IsIdentifiable => Kind != SubjectKind.Group;

    public override string ToString() => Name;
}
