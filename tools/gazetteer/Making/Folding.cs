using PressCheck.Analysis.Places;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>Names as the reader will compare them.</summary>
internal static class Folding
{
    /// <summary>The folded letters; null if no name in the file can be written so.</summary>
    public static string? Fold(string name)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        return key.Add(name) && key.Length > 0 ? key.Letters.ToString() : null;
    }

    public static bool Alike(string one, string other) => string.Equals(Fold(one), Fold(other), StringComparison.Ordinal);

    public static (uint Hash, int Prefix) Hash(string folded)
    {
        Span<char> room = stackalloc char[NameKey.Longest];
        var key = new NameKey(room);
        key.Add(folded);
        return (key.Hash, key.Prefix);
    }
}
