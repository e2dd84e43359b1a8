using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;

namespace PressCheck.Formats.Reports;

/// <summary>What is said of a place on a screen.</summary>
internal static class PlaceWords
{
    /// <summary>“Lyman, Donetsk Oblast, Ukraine”.</summary>
    public static string Address(Place place)
    {
        var parts = new List<string> { place.Name };
        foreach (var holder in new[] { place.District, place.Region, place.Country })
        {
            if (holder is { } held && held != place && !parts.Contains(held.Name, StringComparer.Ordinal))
            {
                parts.Add(held.Name);
            }
        }

        return string.Join(", ", parts);
    }

    public static string Use(ToponymUse use) => use switch
    {
        ToponymUse.Metonym => "government or people",
        ToponymUse.Demonym => "people's name",
        ToponymUse.Anaphor => "points back",
        ToponymUse.Part => "in another name",
        _ => "place",
    };

    /// <summary>Why a mention is taken for its place.</summary>
    public static string Why(Toponym toponym)
    {
        var because = toponym.Because?.Name;
        return toponym.Reason switch
        {
            _ when toponym.Place is null => "not in the gazetteer",
            ToponymReason.OnlyOne => "the only place of this name",
            ToponymReason.BestKnown => "the best known of this name",
            ToponymReason.Qualified => because is null ? "said beside it" : $"{because} stands beside it",
            ToponymReason.HolderNamed => because is null ? "what holds it is named" : $"{because} is named",
            ToponymReason.Near => "near the story's other places",
            ToponymReason.Dateline => "near the dateline",
            ToponymReason.SameName => "as elsewhere in the story",
            ToponymReason.PointsBack => because is null ? "points back" : $"points back to {because}",
            _ => "the newsroom's own",
        };
    }

    public static string Sure(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };
}
