using System.Text;
using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.Analysis.Places;

/// <summary>
/// The names as written, in UTF-8 with the pairs of bytes that come most often put into one byte that UTF-8 leaves free
/// (byte-pair encoding): two thirds of the room, and any name can still be read alone.
/// </summary>
internal sealed class Spellings
{
    /// <summary>In a spelling's head byte: how many bytes it takes.</summary>
    public const int Length = 0x3F;

    /// <summary>The longest spelling in UTF-8.</summary>
    public const int Longest = 160;

    private readonly byte[] _bytes;
    private readonly int _first;
    private readonly int[] _starts;
    private readonly byte[][] _expansions = new byte[256][];

    public Spellings(GazetteerFile file, byte[] bytes)
    {
        _bytes = bytes;
        _first = file.RangeOf(Section.Spellings).Start;
        _starts = Starts(file[Section.SpellingHeads]);
        for (var i = 0; i < _expansions.Length; i++)
        {
            _expansions[i] = [(byte)i];
        }

        // A pair may hold pairs that come before it.
        for (var pairs = file[Section.LetterPairs]; !pairs.IsEmpty; pairs = pairs[3..])
        {
            _expansions[pairs[0]] = [.. _expansions[pairs[1]], .. _expansions[pairs[2]]];
        }
    }

    public string this[int spelling]
    {
        get
        {
            Span<byte> room = stackalloc byte[Longest];
            return Encoding.UTF8.GetString(Expand(spelling, room));
        }
    }

    public bool HasApostrophe(int spelling)
    {
        Span<byte> room = stackalloc byte[Longest];
        var bytes = Expand(spelling, room);
        return bytes.Contains((byte)'\'') || bytes.IndexOf("’"u8) >= 0;
    }

    /// <summary>Whether a spelling has these letters once folded.</summary>
    public bool Folds(int spelling, ReadOnlySpan<char> letters)
    {
        Span<byte> room = stackalloc byte[Longest];
        Span<char> letterRoom = stackalloc char[NameKey.Longest];
        var key = new NameKey(letterRoom);
        for (var bytes = Expand(spelling, room); !bytes.IsEmpty;)
        {
            if (bytes[0] < 0x80)
            {
                key.Add((char)bytes[0]);
                bytes = bytes[1..];
            }
            else
            {
                _ = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
                key.Add((char)rune.Value);
                bytes = bytes[length..];
            }
        }

        return key.Letters.SequenceEqual(letters);
    }

    private static int[] Starts(ReadOnlySpan<byte> heads)
    {
        var starts = new int[heads.Length + 1];
        var end = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            starts[i + 1] = end += heads[i] & Length;
        }

        return starts;
    }

    private ReadOnlySpan<byte> Expand(int spelling, Span<byte> room)
    {
        var length = 0;
        foreach (var b in _bytes.AsSpan(_first + _starts[spelling], _starts[spelling + 1] - _starts[spelling]))
        {
            var expansion = _expansions[b];
            expansion.CopyTo(room[length..]);
            length += expansion.Length;
        }

        return room[..length];
    }
}
