using System.Collections.Immutable;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Language;

/// <summary>What a newsroom tells the kernel about its own usage: words it accepts and limits it sets.</summary>
public sealed record Conventions
{
    public static Conventions Default { get; } = new();

    /// <summary>Names that identify a speaker by themselves in this house's copy, such as a mononym.</summary>
    public ImmutableArray<string> AcceptedNames { get; init; } = [];

    /// <summary>Organisations whose word this house prints without a person's name: agencies, courts, official gazettes.</summary>
    public ImmutableArray<string> HouseSources { get; init; } = [];

    /// <summary>QUO002: sentences of a quotation that may pass before its speaker is named.</summary>
    public int SentencesBeforeSpeaker { get; init; } = 2;

    /// <summary>ROR007: paragraphs that may lie between an allegation at the top and the denial of it.</summary>
    public int ParagraphsBeforeDenial { get; init; } = 8;

    /// <summary>QUO001: a passage in quotation marks of fewer words is not asked for a speaker.</summary>
    public int QuotationWords { get; init; } = 5;

    /// <summary>ANON002: sentences within which the reason for anonymity is looked for.</summary>
    public int SentencesForReason { get; init; } = 2;

    /// <summary>ROR003: hours between the first approach to a subject and breaking news of it.</summary>
    public int ReplyHoursBreaking { get; init; } = 1;

    /// <summary>ROR003: hours between the first approach to a subject and a story of the day.</summary>
    public int ReplyHoursDay { get; init; } = 4;

    /// <summary>ROR003: hours between the first approach to a subject and an investigation.</summary>
    public int ReplyHoursInvestigation { get; init; } = 48;

    /// <summary>ROR009: attempts to reach a subject that has not answered.</summary>
    public int ReplyAttempts { get; init; } = 2;

    /// <summary>ROR009: attempts to reach a subject of an investigation that has not answered.</summary>
    public int ReplyAttemptsInvestigation { get; init; } = 5;

    /// <summary>The map that places are looked up in; a house's own places are laid over the one that comes with PressCheck.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>Names of places that this house writes even where another is current or usual: “Kiev”, “Derry”.</summary>
    public ImmutableArray<string> PlaceNames { get; init; } = [];

    /// <summary>Hours that a subject has to answer before a story of a class goes out.</summary>
    internal int HoursFor(StoryClass story) => story switch
    {
        StoryClass.Breaking => ReplyHoursBreaking,
        StoryClass.Investigation => ReplyHoursInvestigation,
        _ => ReplyHoursDay,
    };

    /// <summary>Attempts that the house makes before it says that somebody did not answer.</summary>
    internal int AttemptsFor(StoryClass story) => story == StoryClass.Investigation ? ReplyAttemptsInvestigation : ReplyAttempts;
}
