using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PressCheck.Analysis.Places;

/// <summary>
/// The parts of a gazetteer file: <c>PCGZ</c>, version, number of sections, length, checksum, the sections' lengths, the
/// sections. Numbers are little-endian. docs/decisions/0010 tells what each section holds.
/// </summary>
internal sealed class GazetteerFile
{
    public const int Version = 1;

    private const int HeaderLength = 24;
    private const int ChecksumAt = 16;

    private readonly byte[] _bytes;
    private readonly int[] _starts = new int[SectionCount + 1];

    private GazetteerFile(byte[] bytes) => _bytes = bytes;

    /// <summary>The sections in the file's order.</summary>
    public enum Section
    {
        Counts,
        Codes,
        GroupOf,
        Groups,
        Coordinates,
        Populations,
        Ranks,
        AreaKinds,
        Ids,
        NameHashes,
        SpellingHeads,
        ReadingCounts,
        LetterPairs,
        Spellings,
        Readings,
        Notes,
        Users,
        Prefixes,
        Borders,
        Seats,
        Members,
        Claims,
        Attribution,
    }

    public static int SectionCount => (int)Section.Attribution + 1;

    public ReadOnlySpan<byte> this[Section section] => _bytes.AsSpan(_starts[(int)section], _starts[(int)section + 1] - _starts[(int)section]);

    /// <summary>Where a section lies in the file.</summary>
    public (int Start, int End) RangeOf(Section section) => (_starts[(int)section], _starts[(int)section + 1]);

    /// <exception cref="InvalidGazetteerException">The file can't be used.</exception>
    public static GazetteerFile Read(byte[] bytes, string name)
    {
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, 4).SequenceEqual("PCGZ"u8))
        {
            throw new InvalidGazetteerException($"{name} is not a gazetteer file.");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(4));
        if (version != Version)
        {
            throw new InvalidGazetteerException($"{name} is a gazetteer of format {version}; this version of PressCheck reads format {Version}.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(8));
        if (length != bytes.Length || length % 8 != 0)
        {
            throw new InvalidGazetteerException($"{name} is cut short or has something added: it should be {length} bytes long and is {bytes.Length}.");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(ChecksumAt)) != Checksum(bytes))
        {
            throw new InvalidGazetteerException($"{name} is damaged: its checksum does not fit.");
        }

        var file = new GazetteerFile(bytes);
        var at = HeaderLength + (4L * SectionCount);
        var sections = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(6));
        for (var i = 0; i < SectionCount && sections == SectionCount && at <= length; i++)
        {
            file._starts[i] = (int)at;
            at += BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(HeaderLength + (4 * i)));
            file._starts[i + 1] = (int)Math.Min(at, length);
        }

        return sections == SectionCount && at <= length ? file : throw new InvalidGazetteerException($"{name} is damaged: its sections do not fit.");
    }

    /// <summary>The bytes of a file with these sections.</summary>
    public static byte[] Write(IReadOnlyDictionary<Section, byte[]> sections)
    {
        var length = HeaderLength + (4 * SectionCount) + sections.Values.Sum(section => section.Length);
        var bytes = new byte[(length + 7) / 8 * 8];
        "PCGZ"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), (ushort)SectionCount);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), bytes.Length);
        var at = HeaderLength + (4 * SectionCount);
        for (var i = 0; i < SectionCount; i++)
        {
            var section = sections[(Section)i];
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(HeaderLength + (4 * i)), section.Length);
            section.CopyTo(bytes, at);
            at += section.Length;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(ChecksumAt), Checksum(bytes));
        return bytes;
    }

    /// <summary>
    /// Every step is one-to-one in the hash so far and in the word taken in, so any single word that differs makes the
    /// checksum differ: a flipped byte is always found.
    /// </summary>
    private static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        ulong even = 1, odd = 2;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == ChecksumAt / 8)
            {
                continue;
            }

            var word = BitConverter.IsLittleEndian ? words[i] : BinaryPrimitives.ReverseEndianness(words[i]);
            if ((i & 1) == 0)
            {
                even = (BitOperations.RotateLeft(even, 29) ^ word) * Prime;
            }
            else
            {
                odd = (BitOperations.RotateLeft(odd, 29) ^ word) * Prime;
            }
        }

        return even ^ BitOperations.RotateLeft(odd, 32);
    }
}
