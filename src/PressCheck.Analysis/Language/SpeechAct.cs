using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What kind of speaker the text gives.</summary>
public enum SpeakerClass
{
    None,

    /// <summary>A person by name, or a pronoun or description resolved to one.</summary>
    NamedPerson,

    /// <summary>An organisation, a publication, a government by name.</summary>
    NamedOrganisation,

    /// <summary>A document: a report, a lawsuit, a poll.</summary>
    Document,

    /// <summary>A person by role, known though not named here: the president, his mother, the judge.</summary>
    Role,

    /// <summary>A spokesperson or representative without a name.</summary>
    Spokesperson,

    /// <summary>Officials, police, the company: an institution's people, not as individuals.</summary>
    Institution,

    /// <summary>Critics, experts, residents, some: nobody in particular.</summary>
    Collective,

    /// <summary>A person whose name is kept back: a source, a resident, a senior official, someone who asked not to be named.</summary>
    Anonymous,

    /// <summary>A pronoun that could not be resolved.</summary>
    Pronoun,
}

/// <summary>The mention of a speaker beside a cue, and whom it means.</summary>
/// <param name="Span">The mention, with its modifiers: “a spokesman for the ministry”.</param>
/// <param name="Head">The mention's head: “spokesman”, or the name.</param>
/// <param name="Class">What kind of speaker the text gives.</param>
/// <param name="Person">The person that the mention means, if the text names one.</param>
/// <param name="IsPronoun">The mention is a pronoun.</param>
/// <param name="IsPlural">More than one speaks.</param>
/// <param name="FirstToken">Index of the mention's first token.</param>
/// <param name="EndToken">Index just past its last.</param>
public sealed record Speaker(Span Span, Span Head, SpeakerClass Class, Person? Person, bool IsPronoun, bool IsPlural, int FirstToken, int EndToken)
{
    /// <summary>The text tells who it is: a name, or a mention that leads to one.</summary>
    public bool IsIdentified => Class is SpeakerClass.NamedPerson or SpeakerClass.NamedOrganisation or SpeakerClass.Document;
}

/// <summary>How an act of speech is shown.</summary>
public enum CueKind
{
    /// <summary>said, told, wrote …</summary>
    Speech,

    /// <summary>believes, hopes, criticised … an attitude reported.</summary>
    Attitude,

    /// <summary>according to, in the words of.</summary>
    AccordingTo,

    /// <summary>A name and a colon.</summary>
    Colon,

    /// <summary>A noun: his statement that, her claim.</summary>
    Noun,
}

/// <summary>Somebody says something, whether in direct or indirect speech.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Cue">The words that show it: “said”, “according to”.</param>
/// <param name="Kind">What kind of cue.</param>
/// <param name="CueToken">Index of the cue's main token.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Inverted">The speaker follows the verb: said X.</param>
public sealed record SpeechAct(Speaker Speaker, Span Cue, CueKind Kind, int CueToken, int Sentence, bool Inverted);

/// <summary>A person the story names, over all the ways it names them.</summary>
public sealed class Person
{
    internal Person(int index, string name) => (Index, Name) = (index, name);

    public int Index { get; }

    /// <summary>The fullest name used, without titles.</summary>
    public string Name { get; internal set; }

    /// <summary>The last part of the name.</summary>
    public string Surname { get; internal set; } = "";

    /// <summary>Every mention by name, in text order.</summary>
    public IReadOnlyList<PersonMention> Mentions => MentionList;

    internal List<PersonMention> MentionList { get; } = [];

    /// <summary>Female, male, or not known.</summary>
    public Gender Gender { get; internal set; }
}

public enum Gender
{
    Unknown,
    Female,
    Male,
}

/// <summary>One mention of a person by name.</summary>
/// <param name="Span">The name, without titles.</param>
/// <param name="Whole">The name with the titles before it and the suffix after it.</param>
/// <param name="FirstToken">Index of the name's first token.</param>
/// <param name="EndToken">Index just past its last.</param>
/// <param name="Person">Whom it means.</param>
public sealed record PersonMention(Span Span, Span Whole, int FirstToken, int EndToken, Person Person);
