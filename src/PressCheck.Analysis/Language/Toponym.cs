using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>How a place is mentioned.</summary>
public enum ToponymUse
{
    /// <summary>By its name, meaning the place.</summary>
    Name,

    /// <summary>By its name, meaning its government or people: “Washington said”.</summary>
    Metonym,

    /// <summary>By its people's name: “the Ukrainian army”.</summary>
    Demonym,

    /// <summary>By what it is, pointing back: “the region”, “the city”.</summary>
    Anaphor,

    /// <summary>Inside another name: “Dublin City Council”, “the Bank of England”.</summary>
    Part,
}

/// <summary>Why a mention is taken for one place and not another.</summary>
public enum ToponymReason
{
    /// <summary>The gazetteer knows one place of the name.</summary>
    OnlyOne,

    /// <summary>The largest or best known of the name.</summary>
    BestKnown,

    /// <summary>A country, region or county that holds it stands beside it.</summary>
    Qualified,

    /// <summary>A country or region that holds it is named in the story.</summary>
    HolderNamed,

    /// <summary>It lies near other places of the story.</summary>
    Near,

    /// <summary>It lies near the dateline's place, or is it.</summary>
    Dateline,

    /// <summary>The story has settled the name elsewhere.</summary>
    SameName,

    /// <summary>The nearest place of its kind that came before.</summary>
    PointsBack,

    /// <summary>The newsroom's own place.</summary>
    House,
}

/// <summary>A mention of a place.</summary>
/// <param name="Span">UTF-16 code units of the draft's text: the name itself, without qualifier or possessive.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="Place">What it is taken for; null where the name is a place's but the gazetteer doesn't tell which.</param>
/// <param name="Use">How it is mentioned.</param>
/// <param name="Standing">How the name stands to the place.</param>
/// <param name="Confidence">High: qualified, the only one, or far better known than the others. Low: a guess among several.</param>
/// <param name="Reason">Why this place.</param>
/// <param name="Because">The other place that the reason speaks of, if any: the holder that is named, the neighbour.</param>
/// <param name="NameId">The name, for <see cref="Gazetteer.Readings"/>; 0 for an anaphor.</param>
public sealed record Toponym(Span Span, int FirstToken, int EndToken, Place? Place, ToponymUse Use, NameStanding Standing, Confidence Confidence, ToponymReason Reason, Place? Because, int NameId)
{
    /// <summary>The mention that an anaphor points back to.</summary>
    public Toponym? Antecedent { get; init; }
}

/// <summary>How a story ties two places together.</summary>
public enum PlaceTie
{
    /// <summary>“Lyman in Donetsk region”, “Lyman, Donetsk region”, “Ukraine's Lyman”, “the Ukrainian city of Lyman”, “a key town in the region”: the first lies in the second.</summary>
    In,

    /// <summary>“Sydney, the capital of Australia”: the first is the seat of the second.</summary>
    CapitalOf,

    /// <summary>“Texas, which borders Colorado”: the two touch.</summary>
    Borders,
}

/// <summary>What a story says of two places, and what the gazetteer knows.</summary>
/// <param name="Tie">What is said.</param>
/// <param name="Inner">The place spoken of.</param>
/// <param name="Outer">The place it is tied to: for an anaphor its antecedent's place, with the anaphor's own span.</param>
/// <param name="Span">From the first to the last word of the two, and what stands between.</param>
/// <param name="Confidence">How sure the reading of the sentence is, places apart.</param>
/// <param name="Antecedent">The mention that an anaphor points back to; null if <paramref name="Outer"/> is named.</param>
public sealed record PlaceClaim(PlaceTie Tie, Toponym Inner, Toponym Outer, Span Span, Confidence Confidence, Toponym? Antecedent)
{
    /// <summary>Whether the gazetteer agrees for some reading of the names; null where it can't tell.</summary>
    public bool? Holds { get; init; }
}
