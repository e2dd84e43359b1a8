using System.Collections;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Language;

/// <summary>Words beside the names of places, as the lexicon numbers them.</summary>
internal sealed class PlaceWords
{
    public static PlaceWords All { get; } = new();

    /// <summary>Before a place: “in”, “near”, “across”.</summary>
    public BitArray Locative { get; } = Words("locative");

    /// <summary>Before a place and hardly before a person: “in”, “near”, and not “to” or “from”.</summary>
    public BitArray Inside { get; } = Words("inside");

    /// <summary>Part of a larger place: “northern”, “downtown”, “Greater”.</summary>
    public BitArray Direction { get; } = Words("direction");

    /// <summary>The last word of a landmark: “Street”, “River”, “Township”.</summary>
    public BitArray Landmark { get; } = Words("landmark");

    /// <summary>Before a number: “Highway 19”.</summary>
    public BitArray Numbered { get; } = Words("numbered");

    /// <summary>The name of a town, and of something else that news means by it: “Christmas”, “Congress”.</summary>
    public BitArray NotPlace { get; } = Words("other");

    private static BitArray Words(string tag)
    {
        var words = new BitArray(Lexicon.Count);
        foreach (var columns in (Lexicon.Lines("phrases-place-words") ?? []).Select(static line => line.Split('\t')).Where(columns => columns[1].Trim() == tag))
        {
            foreach (var word in columns[0].Split('|'))
            {
                words[Lexicon.Find(word.Trim())] = true;
            }
        }

        words[0] = false;
        return words;
    }
}
