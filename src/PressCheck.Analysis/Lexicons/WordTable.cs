using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// Words to ids, in any case, without allocating: open addressing over one array. Written out here because the look-up is
/// the innermost step of reading and the table is built at every start of the command line.
/// </summary>
internal sealed class WordTable
{
    private int[] _slots;
    private readonly List<string> _words = [""];
    private readonly List<uint> _hashes = [0];
    private int _mask;

    public WordTable(int capacity = 1 << 15)
    {
        _slots = new int[capacity];
        _mask = capacity - 1;
    }

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public const uint HashSeed = 2166136261;

    /// <summary>One more character of a hash; ASCII letters in either case and both apostrophes count the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash, char c) => (hash ^ Fold(c)) * 16777619;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Fold(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        return c == '\u2019' ? '\'' : char.ToLowerInvariant(c);
    }

    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var c in word)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    /// <summary>The id of a word, 0 if it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word, uint hash)
    {
        var slots = _slots;
        for (var slot = (int)(hash ^ (hash >> 15)) & _mask; ; slot = (slot + 1) & _mask)
        {
            var id = slots[slot];
            if (id == 0)
            {
                return 0;
            }

            if (CollectionsMarshal.AsSpan(_hashes)[id] == hash && Same(CollectionsMarshal.AsSpan(_words)[id], word))
            {
                return id;
            }
        }
    }

    public int Find(ReadOnlySpan<char> word) => Find(word, Hash(word));

    public int Add(string word)
    {
        var hash = Hash(word);
        var id = Find(word, hash);
        if (id != 0)
        {
            return id;
        }

        if (_words.Count * 2 > _slots.Length)
        {
            Grow();
        }

        id = _words.Count;
        _words.Add(word);
        _hashes.Add(hash);
        Place(id, hash);
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
            if (known[i] != word[i] && Fold(known[i]) != Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Place(int id, uint hash)
    {
        var slot = (int)(hash ^ (hash >> 15)) & _mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        _slots[slot] = id;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        _mask = _slots.Length - 1;
        for (var id = 1; id < _words.Count; id++)
        {
            Place(id, _hashes[id]);
        }
    }
}
