namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>Two spellings of one name: a letter more or less, a letter doubled, or one that sounds the same.</summary>
internal static class NameSpelling
{
    private const int Shortest = 3;

    public static bool IsVariant(string one, string other)
    {
        var difference = one.Length - other.Length;
        if (Math.Min(one.Length, other.Length) < Shortest || difference is > 1 or < -1)
        {
            return false;
        }

        var first = 0;
        while (first < one.Length && first < other.Length && Same(one[first], other[first]))
        {
            first++;
        }

        var last = 0;
        while (last < Math.Min(one.Length, other.Length) - first && Same(one[^(last + 1)], other[^(last + 1)]))
        {
            last++;
        }

        if (difference == 0)
        {
            return one.Length - first - last == 1 && SoundAlike(one[first], other[first]);
        }

        // One letter more: “Jon”, “John”; “Sara”, “Sarah”; “Petersen”, “Peterssen”. Not “Paul”, “Paula”, nor “Eric”, “Erica”.
        var (longer, shorter) = difference > 0 ? (one, other) : (other, one);
        var extra = char.ToLowerInvariant(longer[shorter.Length - last]);
        var doubled = first > 0 && char.ToLowerInvariant(longer[first - 1]) == extra;
        return first + last == shorter.Length && (extra is 'h' || doubled || (extra is 'e' && first == shorter.Length && !Ends(shorter, 'a')));
    }

    private static bool Ends(string name, char letter) => char.ToLowerInvariant(name[^1]) == letter;

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static bool SoundAlike(char a, char b)
    {
        var (low, high) = (char.ToLowerInvariant(a), char.ToLowerInvariant(b));
        (low, high) = low < high ? (low, high) : (high, low);
        return (low, high) is ('c', 'k') or ('i', 'y') or ('s', 'z') or ('e', 'o') or ('f', 'v') or ('k', 'q') or ('v', 'w') or ('i', 'j');
    }
}
