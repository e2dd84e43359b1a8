using System.Collections.Immutable;
using PressCheck.Analysis.Places;

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

    /// <summary>The map that places are looked up in; a house's own places are laid over the one that comes with PressCheck.</summary>
    public Gazetteer? Gazetteer { get; init; }

    /// <summary>Names of places that this house writes even where another is current or usual: “Kiev”, “Derry”.</summary>
    public ImmutableArray<string> PlaceNames { get; init; } = [];
}
