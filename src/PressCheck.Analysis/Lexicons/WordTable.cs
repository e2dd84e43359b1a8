using System.Numerics;
using System.Runtime.CompilerServices;

namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// A word in any case as a number, built up letter by letter; ASCII letters in either case and both apostrophes count the
/// same. Up to nine ASCII characters fit whole, seven bits each, so that equal keys mean equal words; a longer or other
/// word's key is a hash, told apart by its highest bit.
/// </summary>
internal struct WordKey
{
    /// <summary>The bit that a small letter of ASCII has and its capital has not.</summary>
    public const int LowerBit = 0x20;

    private const int MostExact = 9;
    private const ulong IsHash = 1UL << 63;
    private ulong _bits;
    private uint _seen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char c)
    {
        var folded = Fold(c);
        _bits = BitOperations.RotateLeft(_bits, 7) ^ folded;
        _seen |= folded;
    }

    /// <summary>Adds a letter of ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddLetter(char c) => _bits = BitOperations.RotateLeft(_bits, 7) ^ (uint)(c | LowerBit);

    /// <param name="length">How many characters were added.</param>
    public readonly ulong Value(int length) => length <= MostExact && _seen < 128 ? _bits : _bits | IsHash;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = default(WordKey);
        foreach (var c in word)
        {
            key.Add(c);
        }

        return key.Value(word.Length);
    }

    public static bool IsExact(ulong key) => (key & IsHash) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | LowerBit) : c;
        }

        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }
}

/// <summary>
/// Words to ids, in any case, without allocating: open addressing over one array. Written out here because the look-up is
/// the innermost step of reading, and most of that is waiting for memory: a slot is four bytes, an id and twelve bits of the
/// key that tell most other words apart, what is known of a word lies beside its key, and the words met most often have ids,
/// and so keys, that lie together.
/// </summary>
internal sealed class WordTable
{
    private const int IdBits = 20;
    private const uint IdMask = (1 << IdBits) - 1;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly record struct Entry(ulong Key, WordFlags Flags);

    private uint[] _slots;
    private Entry[] _entries = new Entry[1 << 12];
    private readonly List<string> _words = [""];

    /// <param name="capacity">Slots to begin with, a power of two.</param>
    public WordTable(int capacity = 1 << 16) => _slots = new uint[capacity];

    public int Count => _words.Count;

    /// <summary>The id of a word, 0 if it is unknown.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    /// <param name="flags">What is known of it.</param>
    public int Find(ReadOnlySpan<char> word, ulong key, out WordFlags flags)
    {
        var slots = _slots;
        var entries = _entries;
        var hash = key * Spread;
        for (var at = Place(hash, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0)
            {
                flags = WordFlags.None;
                return 0;
            }

            var id = (int)(slot & IdMask);
            if (slot >> IdBits == Tag(hash) && entries[id].Key == key && (WordKey.IsExact(key) || Same(_words[id], word)))
            {
                flags = entries[id].Flags;
                return id;
            }
        }
    }

    public int Find(ReadOnlySpan<char> word, out WordFlags flags) => Find(word, WordKey.Of(word), out flags);

    /// <summary>Adds a word, or to what is known of one.</summary>
    public void Add(string word, WordFlags flags)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var key = WordKey.Of(word);
        var id = Find(word, key, out var known);
        if (id == 0)
        {
            id = AddNew(word, key);
        }

        _entries[id] = new Entry(key, known | flags);
    }

    private int AddNew(string word, ulong key)
    {
        if (_words.Count * 2 > _slots.Length)
        {
            Grow();
        }

        var id = _words.Count;
        if (id > IdMask)
        {
            throw new InvalidOperationException($"The lexicon holds more than {IdMask} words.");
        }

        if (id == _entries.Length)
        {
            Array.Resize(ref _entries, id * 2);
        }

        _words.Add(word);
        Put(id, key * Spread);
        return id;
    }

    private static bool Same(string known, ReadOnlySpan<char> word)
    {
        if (word.SequenceEqual(known))
        {
            return true;
        }

        if (known.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] != word[i] && WordKey.Fold(known[i]) != WordKey.Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a search for a hash begins.</summary>
    private static int Place(ulong hash, uint[] slots) => (int)(hash >> 32) & (slots.Length - 1);

    private static uint Tag(ulong hash) => (uint)(hash >> 20) & 0xFFF;

    private void Put(int id, ulong hash)
    {
        var at = Place(hash, _slots);
        while (_slots[at] != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        _slots[at] = (Tag(hash) << IdBits) | (uint)id;
    }

    private void Grow()
    {
        _slots = new uint[_slots.Length * 2];
        for (var id = 1; id < _words.Count; id++)
        {
            Put(id, _entries[id].Key * Spread);
        }
    }
}
