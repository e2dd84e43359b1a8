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
/// the innermost step of reading, spent on waiting for memory: the key lies beside the id, and most words need no more.
/// </summary>
internal sealed class WordTable
{
    private readonly record struct Slot(ulong Key, int Id);

    private Slot[] _slots;
    private readonly List<string> _words = [""];

    /// <param name="capacity">Slots to begin with, a power of two.</param>
    public WordTable(int capacity = 1 << 16) => _slots = new Slot[capacity];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    /// <summary>The id of a word, 0 if it is unknown.</summary>
    /// <param name="word">The word.</param>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    public int Find(ReadOnlySpan<char> word, ulong key)
    {
        var slots = _slots;
        for (var at = Place(key, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot.Id == 0 || (slot.Key == key && (WordKey.IsExact(key) || Same(CollectionsMarshal.AsSpan(_words)[slot.Id], word))))
            {
                return slot.Id;
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
        _words.Add(word);
        Put(new Slot(key, id), _slots);
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

    /// <summary>Where a search for a key begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(ulong key, Slot[] slots) => (int)((key * 0x9E3779B97F4A7C15) >> 32) & (slots.Length - 1);

    private static void Put(Slot slot, Slot[] slots)
    {
        var at = Place(slot.Key, slots);
        while (slots[at].Id != 0)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = slot;
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Id != 0)
            {
                Put(slot, slots);
            }
        }

        _slots = slots;
    }
}
