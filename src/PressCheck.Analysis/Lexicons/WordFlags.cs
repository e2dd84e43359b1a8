namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// What the lexicon knows of a word. Each flag is loaded from the file of its name in words and hyphens
/// (<c>CueVerb</c> from <c>cue-verb.txt</c>); a word may stand in several.
/// </summary>
[Flags]
public enum WordFlags : ulong
{
    None = 0,

    // closed classes
    Determiner = 1UL << 0,
    Preposition = 1UL << 1,
    Conjunction = 1UL << 2,
    PersonalPronoun = 1UL << 3,
    Possessive = 1UL << 4,
    Relative = 1UL << 5,
    Auxiliary = 1UL << 6,
    Negation = 1UL << 7,
    Adverb = 1UL << 8,
    Interrogative = 1UL << 9,
    Quantifier = 1UL << 10,
    NumberWord = 1UL << 11,

    // speaking and thinking
    CueVerb = 1UL << 12,
    StrongCue = 1UL << 13,
    AttitudeVerb = 1UL << 14,
    CueNoun = 1UL << 15,
    Verb = 1UL << 16,

    // people
    Honorific = 1UL << 17,
    Role = 1UL << 18,
    Spokesperson = 1UL << 19,
    PersonNoun = 1UL << 20,
    CollectiveNoun = 1UL << 21,
    OfficialNoun = 1UL << 22,
    SourceNoun = 1UL << 23,
    GivenName = 1UL << 24,
    FemaleName = 1UL << 25,
    MaleName = 1UL << 26,
    Kinship = 1UL << 27,
    Female = 1UL << 28,
    Male = 1UL << 29,
    NameParticle = 1UL << 30,
    NameSuffix = 1UL << 31,

    // organisations, documents, places
    OrganisationNoun = 1UL << 32,
    DocumentNoun = 1UL << 33,
    Outlet = 1UL << 34,
    Demonym = 1UL << 35,
    Country = 1UL << 36,
    PlaceNoun = 1UL << 37,
    UsState = 1UL << 38,
    City = 1UL << 39,

    // time
    Month = 1UL << 40,
    Weekday = 1UL << 41,
    TimeNoun = 1UL << 42,

    // text
    Abbreviation = 1UL << 43,
    Common = 1UL << 44,

    // allegations, opinions, replies
    AccusationVerb = 1UL << 45,
    WrongdoingNoun = 1UL << 46,
    WrongdoingVerb = 1UL << 47,
    WrongdoingAdjective = 1UL << 48,
    DenialVerb = 1UL << 49,
    Pejorative = 1UL << 50,
    Predictive = 1UL << 51,
    OpinionMarker = 1UL << 52,
    Hedge = 1UL << 53,
    PartialSource = 1UL << 54,
    Noun = 1UL << 55,
    WorkNoun = 1UL << 56,
    Adjective = 1UL << 57,
    Spare58 = 1UL << 58,
    Spare59 = 1UL << 59,
    Spare60 = 1UL << 60,

    // grammar again
    Subordinator = 1UL << 61,
    IrregularPast = 1UL << 62,
}
