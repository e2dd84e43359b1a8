using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// A word in any case as a number, built up letter by letter; ASCII letters in either case and both apostrophes count the
/// same. Up to nine ASCII characters fit whole, seven bits each, so that equal keys mean equal words; a longer or other
/// word's key is a hash, told apart by its highest bit.
/// </summary>
internal struct WordKey
{
    private const int MostExact = 9;
    private const ulong IsHash = 1UL << 63;
    private ulong _bits;
    private uint _seen;
    private int _length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(char c)
    {
        var folded = Fold(c);
        _bits = BitOperations.RotateLeft(_bits, 7) ^ folded;
        _seen |= folded;
        _length++;
    }

    public readonly ulong Value => _length <= MostExact && _seen < 128 ? _bits : _bits | IsHash;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = default(WordKey);
        foreach (var c in word)
        {
            key.Add(c);
        }

        return key.Value;
    }

    public static bool IsExact(ulong key) => (key & IsHash) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }
}

/// <summary>
/// Words to ids, in any case, without allocating: open addressing over one array. Written out here because the look-up is
/// the innermost step of reading, and most of that is waiting for memory: a slot is four bytes, an id and twelve bits of the
/// key that tell most other words apart, and the words met most often have ids, and so keys, that lie together.
/// </summary>
internal sealed class WordTable
{
    private const int IdBits = 20;
    private const uint IdMask = (1 << IdBits) - 1;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private uint[] _slots;
    private readonly List<string> _words = [""];
    private readonly List<ulong> _keys = [0];

    /// <param name="capacity">Slots to begin with, a power of two.</param>
    public WordTable(int capacity = 1 << 16) => _slots = new uint[capacity];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The id of a word, 0 if it is unknown.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    public int Find(ReadOnlySpan<char> word, ulong key)
    {
        var slots = _slots;
        var keys = CollectionsMarshal.AsSpan(_keys);
        var hash = key * Spread;
        for (var at = Place(hash, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0)
            {
                return 0;
            }

            var id = (int)(slot & IdMask);
            if (slot >> IdBits == Tag(hash) && keys[id] == key && (WordKey.IsExact(key) || Same(_words[id], word)))
            {
                return id;
            }
        }
    }

    public int Find(ReadOnlySpan<char> word) => Find(word, WordKey.Of(word));

    public int Add(string word)
    {
        var key = WordKey.Of(word);
        var id = Find(word, key);
        if (id != 0 || word.Length == 0)
        {
            return id;
        }

        if (_words.Count * 2 > _slots.Length)
        {
            Grow();
        }

        id = _words.Count;
        if (id > IdMask)
        {
            throw new InvalidOperationException($"The lexicon holds more than {IdMask} words.");
        }

        _words.Add(word);
        _keys.Add(key);
        Put(id, key * Spread);
        return id;
    }

    private static bool Same(string known, ReadOnlySpan<char> word)
    {
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
            Put(id, _keys[id] * Spread);
        }
    }
}
