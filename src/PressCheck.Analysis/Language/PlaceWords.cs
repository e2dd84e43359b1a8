using System.Collections.Frozen;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Language;

/// <summary>Words beside the names of places, as the lexicon numbers them.</summary>
internal sealed class PlaceWords
{
    public static PlaceWords All { get; } = new();

    /// <summary>Before a place: “in”, “near”, “across”.</summary>
    public FrozenSet<int> Locative { get; } = Words("locative");

    /// <summary>Before a place and hardly before a person: “in”, “near”, and not “to” or “from”.</summary>
    public FrozenSet<int> Inside { get; } = Words("inside");

    /// <summary>Part of a larger place: “northern”, “downtown”, “Greater”.</summary>
    public FrozenSet<int> Direction { get; } = Words("direction");

    /// <summary>The last word of a landmark: “Street”, “River”, “Township”.</summary>
    public FrozenSet<int> Landmark { get; } = Words("landmark");

    /// <summary>Before a number: “Highway 19”.</summary>
    public FrozenSet<int> Numbered { get; } = Words("numbered");

    /// <summary>The name of a town, and of something else that news means by it: “Christmas”, “Congress”.</summary>
    public FrozenSet<int> NotPlace { get; } = Words("other");

    private static FrozenSet<int> Words(string tag) => (Lexicon.Lines("phrases-place-words") ?? [])
        .Select(line => line.Split('\t'))
        .Where(line => line[1].Trim() == tag)
        .SelectMany(line => line[0].Split('|'))
        .Select(word => Lexicon.Find(word.Trim()))
        .ToFrozenSet();
}
