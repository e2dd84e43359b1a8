using System.Numerics;

namespace PressCheck.Analysis.Places;

/// <summary>A name's folded letters and their hash, grown character by character.</summary>
internal ref struct NameKey
{
    /// <summary>The longest folded name.</summary>
    public const int Longest = 64;

    /// <summary>Bits of <see cref="Prefix"/>.</summary>
    public const int PrefixBits = 19;

    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly Span<char> _letters;
    private ulong _hash;
    private bool _gap;

    /// <param name="letters">Room for <see cref="Longest"/> characters.</param>
    public NameKey(Span<char> letters) => _letters = letters;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Letters => _letters[..Length];

    /// <summary>Places the name among the others: 24 bits.</summary>
    public readonly uint Hash => (uint)(((_hash ^ (_hash >> 32)) * Golden) >> 40);

    /// <summary>A bit among 2^19 that tells whether longer names go on from here.</summary>
    public readonly int Prefix => (int)(((_hash ^ (_hash >> 29)) * 0xBF58476D1CE4E5B9) >> (64 - PrefixBits));

    /// <summary>Whether a blank would follow the letters so far.</summary>
    public void Gap() => _gap = Length > 0;

    /// <summary>Takes in text; false if no name goes on with it.</summary>
    public bool Add(scoped ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Add(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes in a character; false if no name goes on with it.</summary>
    public bool Add(char c)
    {
        var folded = NameFolding.Fold(c);
        switch (folded)
        {
            case NameFolding.Dropped:
                return true;
            case NameFolding.Gap:
                Gap();
                return true;
            case NameFolding.Stop:
                return false;
        }

        if (Length + 3 > _letters.Length)
        {
            return false;
        }

        if (_gap)
        {
            _gap = false;
            Put(' ');
        }

        if (char.IsAsciiLetterUpper(folded))
        {
            var (first, second) = NameFolding.Pair(folded);
            Put(first);
            Put(second);
        }
        else
        {
            Put(folded);
        }

        return true;
    }

    private void Put(char c)
    {
        _letters[Length++] = c;
        _hash = (BitOperations.RotateLeft(_hash, 5) ^ c) * Golden;
    }
}
