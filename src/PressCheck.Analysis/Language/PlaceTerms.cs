using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The words that stand between places and say how one lies to the other.</summary>
internal static class PlaceTerms
{
    /// <summary>What a town is called: “the city of Lyman”, “a key town in the region”.</summary>
    public static bool IsSettlement(ReadOnlySpan<char> word) =>
        word is "city" or "town" or "village" or "port" or "hamlet" or "settlement" or "municipality" or "resort" or "township" or "metropolis" or "seaport" or "garrison" or "stronghold" or "hub" or "cities" or "towns" or "villages";

    /// <summary>What may be said of a town in an apposition besides <see cref="IsSettlement"/>.</summary>
    public static bool IsPartOfRegion(ReadOnlySpan<char> word) =>
        IsSettlement(word) || word is "suburb" or "community" or "district" or "county" or "province" or "region" or "area" or "crossroads" or "enclave" or "island" or "oblast" or "state";

    /// <summary>The kind of division that a word names: “Kharkiv region”, “the state of Texas”; null if it names none.</summary>
    public static PlaceKind? Division(ReadOnlySpan<char> word) => word switch
    {
        "region" or "Region" or "oblast" or "Oblast" or "province" or "Province" or "state" or "State" or "governorate" or "Governorate" or "prefecture" or "Prefecture" or "canton" or "territory" or "republic" or "krai" or "voivodeship" or "emirate" => PlaceKind.Region,
        "county" or "County" or "district" or "District" or "raion" or "parish" or "Parish" or "department" => PlaceKind.District,
        "country" or "kingdom" or "nation" => PlaceKind.Country,
        _ => null,
    };

    /// <summary>“northern”, “south-west”, “the east”: where in a place.</summary>
    public static bool IsDirection(ReadOnlySpan<char> word)
    {
        while (Cut(ref word))
        {
            if (word.IsEmpty || word is "ern")
            {
                return true;
            }
        }

        return word is "central" or "Central" or "upstate" or "mainland" or "rural" or "coastal" or "inland";
    }

    /// <summary>Words that may stand before a holder's name and change nothing: “Russian-occupied”, “neighbouring”, “modern-day”.</summary>
    public static bool IsQualifier(ReadOnlySpan<char> word) =>
        IsDirection(word) || word is "occupied" or "neighbouring" or "neighboring" or "nearby" or "modern-day" or "present-day" or "war-torn" or "remote" or "mountainous" or "far" or "border" or "contested" or "separatist" or "breakaway" ||
        word.EndsWith("-occupied") || word.EndsWith("-held") || word.EndsWith("-controlled");

    /// <summary>“in the north of”, “on the coast of”: a part that stands for the whole.</summary>
    public static bool IsPart(ReadOnlySpan<char> word) =>
        word is "centre" or "center" or "heart" or "middle" or "coast" or "interior" or "part" or "tip" or "corner" || IsDirection(word);

    /// <summary>Before a town, these say that it is meant as a place: “in Lyman in Donetsk region”.</summary>
    public static bool IsLocative(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "at" or "At" or "near" or "Near" or "from" or "From" or "outside" or "Outside" or "around" or "Around" or "of" or "inside" or "towards" or "toward" or "into" or "via" or "through" or "between" or "leaving" or "reached" or "left" or "visited";

    public static bool IsMotion(ReadOnlySpan<char> word) =>
        word is "flew" or "moved" or "travelled" or "traveled" or "went" or "returned" or "came" or "drove" or "headed" or "sent" or "fled" or "flown" or "go" or "travel" or "fly" or "move" or "trip" or "visit" or "flight" or "flights" or "train" or "trains" or "road" or "way";

    public static bool IsWord(in Token token, string text, string word) =>
        token.Length == word.Length && text.AsSpan(token.Start, token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a point of the compass off a word's start.</summary>
    private static bool Cut(ref ReadOnlySpan<char> word)
    {
        foreach (var point in (ReadOnlySpan<string>)["north", "south", "east", "west"])
        {
            if (word.StartsWith(point, StringComparison.OrdinalIgnoreCase))
            {
                word = word[point.Length..];
                word = word is ['-' or '‑', ..] ? word[1..] : word;
                return true;
            }
        }

        return false;
    }
}
