using System.Buffers.Binary;
using System.Text;
using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.Analysis.Places;

/// <summary>
/// The names in the order of their hashes. A name is what is alike once folded; it has one or more spellings and readings.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Bytes of a reading: 18 bits of the place, six of how the name stands to it.</summary>
    public const int ReadingBytes = 3;

    public const int PlaceBits = 18;

    /// <summary>In a spelling's head byte: another spelling of the name follows.</summary>
    public const int MoreSpellings = 0x40;

    /// <summary>In the head byte of a name's first spelling: the name has several readings.</summary>
    public const int MoreReadings = 0x80;

    /// <summary>Spellings that a name may have.</summary>
    public const int MostSpellings = 8;

    /// <summary>The main name of a place whose names all take sides.</summary>
    public const int ContestedMain = 7;

    /// <summary>Bits of <see cref="NameKey.Hash"/> that choose where to look first.</summary>
    private const int BucketBits = 16;

    private readonly byte[] _bytes;
    private readonly int _readings;
    private readonly int _prefixes;
    private readonly Spellings _spellings;
    private readonly int[] _hashes;
    private readonly int[] _buckets;
    private readonly int[] _firstSpelling;
    private readonly int[] _firstReading;
    private readonly Lazy<int[]> _mainSpelling;
    private readonly int[] _noted;
    private readonly int[] _untils;
    private readonly int[] _userOf;
    private readonly Lazy<string[]> _users;

    public NameTable(GazetteerFile file, byte[] bytes, int places)
    {
        _bytes = bytes;
        _readings = file.RangeOf(Section.Readings).Start;
        _prefixes = file.RangeOf(Section.Prefixes).Start;
        Count = BinaryPrimitives.ReadInt32LittleEndian(file[Section.Counts][24..]);
        _hashes = PlaceTable.Varints(file[Section.NameHashes], Count, running: true);
        _buckets = Buckets(_hashes);
        _firstSpelling = new int[Count + 1];
        _firstReading = new int[Count + 1];
        _spellings = new Spellings(file, bytes);
        Firsts(file[Section.SpellingHeads], file[Section.ReadingCounts]);
        _mainSpelling = new(() => MainSpellings(places));
        var notes = BinaryPrimitives.ReadInt32LittleEndian(file[Section.Counts][28..]);
        var numbers = PlaceTable.Varints(file[Section.Notes], 3 * notes, running: false);
        (_noted, _untils, _userOf) = (new int[notes], new int[notes], new int[notes]);
        for (int i = 0, last = 0; i < notes; i++)
        {
            (_noted[i], _untils[i], _userOf[i]) = (last += numbers[3 * i], numbers[(3 * i) + 1], numbers[(3 * i) + 2]);
        }

        _users = new(() => Encoding.UTF8.GetString(file[Section.Users]).Split('\n'));
    }

    public int Count { get; }

    public int Readings => _firstReading[Count];

    /// <summary>Whether longer names go on from a key.</summary>
    public bool Continues(in NameKey key) => (_bytes[_prefixes + (key.Prefix >> 3)] & (1 << (key.Prefix & 7))) != 0;

    /// <summary>The name with these letters; -1 if there is none.</summary>
    /// <param name="key">The folded letters.</param>
    /// <param name="withApostrophe">A spelling must have an apostrophe.</param>
    public int Find(in NameKey key, bool withApostrophe)
    {
        var hash = (int)key.Hash;
        var bucket = hash >> (24 - BucketBits);
        for (var name = _buckets[bucket]; name < _buckets[bucket + 1]; name++)
        {
            if (_hashes[name] == hash && _spellings.Folds(_firstSpelling[name], key.Letters) && (!withApostrophe || HasApostrophe(name)))
            {
                return name;
            }
        }

        return -1;
    }

    public (int First, int Count) ReadingsOf(int name) => (_firstReading[name], _firstReading[name + 1] - _firstReading[name]);

    public int PlaceOf(int reading) => Word(reading) & ((1 << PlaceBits) - 1);

    public NameStanding StandingOf(int reading) => (Code(reading) / MostSpellings) switch
    {
        0 => NameStanding.Current,
        ContestedMain => NameStanding.Contested,
        var standing => (NameStanding)(standing - 1),
    };

    /// <summary>It is the name that the place goes by.</summary>
    public bool IsMain(int reading) => Code(reading) / MostSpellings is 0 or ContestedMain;

    public (int Until, string Users) NoteOf(int reading)
    {
        var note = Array.BinarySearch(_noted, reading);
        return note < 0 ? (0, "") : (_untils[note], _users.Value[_userOf[note]]);
    }

    public string MainNameOf(int place) => _spellings[_mainSpelling.Value[place]];

    /// <summary>A name as a reading spells it.</summary>
    public string Spelling(int name, int reading) => _spellings[_firstSpelling[name] + (Code(reading) % MostSpellings)];

    private static int[] Buckets(int[] hashes)
    {
        var buckets = new int[(1 << BucketBits) + 1];
        var next = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            var bucket = hashes[i] >> (24 - BucketBits);
            while (next <= bucket)
            {
                buckets[next++] = i;
            }
        }

        for (; next < buckets.Length; next++)
        {
            buckets[next] = hashes.Length;
        }

        return buckets;
    }

    private void Firsts(ReadOnlySpan<byte> heads, ReadOnlySpan<byte> counts)
    {
        int spelling = 0, several = 0;
        for (var name = 0; name < Count; name++)
        {
            int head = heads[spelling++];
            var readings = 1;
            if ((head & MoreReadings) != 0)
            {
                readings = counts[several++];
                if (readings >= 0x80)
                {
                    readings = (readings & 0x7F) | (counts[several++] << 7);
                }
            }

            while ((head & MoreSpellings) != 0)
            {
                head = heads[spelling++];
            }

            _firstSpelling[name + 1] = spelling;
            _firstReading[name + 1] = _firstReading[name] + readings;
        }
    }

    private int[] MainSpellings(int places)
    {
        var spellings = new int[places];
        for (var name = 0; name < Count; name++)
        {
            for (var reading = _firstReading[name]; reading < _firstReading[name + 1]; reading++)
            {
                if (IsMain(reading))
                {
                    spellings[PlaceOf(reading)] = _firstSpelling[name] + (Code(reading) % MostSpellings);
                }
            }
        }

        return spellings;
    }

    private int Word(int reading)
    {
        var bytes = _bytes.AsSpan(_readings + (reading * ReadingBytes), ReadingBytes);
        return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
    }

    /// <summary>The spelling, and eight times 0 for a main name, <see cref="ContestedMain"/>, or one more than the standing of another name.</summary>
    private int Code(int reading) => Word(reading) >> PlaceBits;

    private bool HasApostrophe(int name)
    {
        for (var spelling = _firstSpelling[name]; spelling < _firstSpelling[name + 1]; spelling++)
        {
            if (_spellings.HasApostrophe(spelling))
            {
                return true;
            }
        }

        return false;
    }
}
