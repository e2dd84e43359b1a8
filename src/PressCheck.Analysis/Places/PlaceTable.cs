using System.Buffers.Binary;
using System.Text;
using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.Analysis.Places;

/// <summary>What a settlement is among others, in two bits.</summary>
internal enum PlaceRank : byte
{
    None,
    Capital,
    RegionalSeat,
    Quarter,
}

/// <summary>
/// What the file says of each place, a column a fact. Places are numbered countries first, then regions, districts, settlements
/// with GeoNames' number (in its order), settlements without, and areas, waters and land.
/// </summary>
internal sealed class PlaceTable
{
    /// <summary>Bytes of a latitude (19 bits) and a longitude (21 bits).</summary>
    public const int CoordinateBytes = 5;

    private readonly GazetteerFile _file;
    private readonly int[] _ends;
    private readonly int[] _codeStarts;
    private readonly ushort[] _groupOf;
    private readonly ushort[] _groups;
    private readonly int[] _populations;
    private readonly int[] _ids;
    private readonly int _ranks;
    private readonly int _coordinates;
    private readonly byte[] _bytes;

    public PlaceTable(GazetteerFile file, byte[] bytes)
    {
        _file = file;
        _bytes = bytes;
        var counts = file[Section.Counts];
        _ends = new int[6];
        for (int i = 0, end = 0; i < _ends.Length; i++)
        {
            _ends[i] = end += BinaryPrimitives.ReadInt32LittleEndian(counts[(4 * i)..]);
        }

        _ranks = file.RangeOf(Section.Ranks).Start;
        _coordinates = file.RangeOf(Section.Coordinates).Start;
        _groupOf = Steps(file[Section.GroupOf], Count);
        _groups = UShorts(file[Section.Groups]);
        _populations = Varints(file[Section.Populations], Count - Unnumbered, running: false);
        _ids = Varints(file[Section.Ids], _ends[3] - _ends[2], running: true);
        _codeStarts = Starts(file[Section.Codes], _ends[2] + _ends[5] - _ends[4]);
    }

    public int Count => _ends[5];

    public int Countries => _ends[0];

    public int FirstRegion => _ends[0];

    public int FirstDistrict => _ends[1];

    public int FirstSettlement => _ends[2];

    public int FirstWithoutId => _ends[3];

    public int FirstOwn => _ends[4];

    public static ushort[] UShorts(ReadOnlySpan<byte> bytes)
    {
        var numbers = new ushort[bytes.Length / 2];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (ushort)(bytes[2 * i] | (bytes[(2 * i) + 1] << 8));
        }

        return numbers;
    }

    /// <summary>Numbers of seven bits a byte, the low ones first; the top bit says that more follow.</summary>
    /// <param name="bytes">The numbers.</param>
    /// <param name="count">How many.</param>
    /// <param name="running">Each is what has to be added to the one before.</param>
    public static int[] Varints(ReadOnlySpan<byte> bytes, int count, bool running)
    {
        var numbers = new int[count];
        var at = 0;
        var last = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            int b = bytes[at++];
            var value = b & 0x7F;
            for (var shift = 7; b >= 0x80; shift += 7)
            {
                b = bytes[at++];
                value |= (b & 0x7F) << shift;
            }

            numbers[i] = last + value;
            last = running ? numbers[i] : 0;
        }

        return numbers;
    }

    public PlaceKind KindOf(int place) =>
        place < _ends[0] ? PlaceKind.Country
        : place < _ends[1] ? PlaceKind.Region
        : place < _ends[2] ? PlaceKind.District
        : place < _ends[4] ? PlaceKind.Settlement
        : (PlaceKind)_file[Section.AreaKinds][place - _ends[4]];

    public int IdOf(int place) => place >= _ends[2] && place < _ends[3] ? _ids[place - _ends[2]] : 0;

    public int PopulationOf(int place) => place < _ends[3] ? _populations[place] : place < _ends[4] ? 0 : _populations[place - Unnumbered];

    public bool IsCapital(int place) => RankOf(place) == PlaceRank.Capital;

    public bool IsRegionalSeat(int place) => RankOf(place) is PlaceRank.Capital or PlaceRank.RegionalSeat;

    public bool IsQuarter(int place) => RankOf(place) == PlaceRank.Quarter;

    public double LatitudeOf(int place) => ((Coordinates(place) >> 21) * 180.0 / ((1 << 19) - 1)) - 90;

    public double LongitudeOf(int place) => ((Coordinates(place) & 0x1FFFFF) * 360.0 / ((1 << 21) - 1)) - 180;

    /// <summary>The country that holds a place, itself for a country; -1 if none does.</summary>
    public int CountryOf(int place) => place < _ends[0] ? place : Held(place, 0);

    public int RegionOf(int place) => KindOf(place) == PlaceKind.Region ? place : Held(place, 1);

    public int DistrictOf(int place) => KindOf(place) == PlaceKind.District ? place : Held(place, 2);

    /// <summary>The smallest division that holds a place, or itself for a division; -1 if none does.</summary>
    public int HolderOf(int place)
    {
        if (place < _ends[2])
        {
            return place;
        }

        var district = Held(place, 2);
        var region = district >= 0 ? district : Held(place, 1);
        return region >= 0 ? region : Held(place, 0);
    }

    /// <summary>The code of a division or of an area; a settlement's is made of its number or its name.</summary>
    public string CodeOf(int place)
    {
        if (place < _ends[0] || place >= _ends[4])
        {
            return Suffix(place);
        }

        return place < _ends[2]
            ? $"{CodeOf(place < _ends[1] || Held(place, 1) < 0 ? Held(place, 0) : Held(place, 1))}.{Suffix(place)}"
            : IdOf(place).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The country, division or area with a code; -1 if there is none.</summary>
    public int WithCode(ReadOnlySpan<char> code)
    {
        if (code.Contains(':'))
        {
            return Among(_ends[4], _ends[5], code, -1);
        }

        var point = code.IndexOf('.');
        var country = Among(0, _ends[0], point < 0 ? code : code[..point], -1);
        if (point < 0 || country < 0)
        {
            return country;
        }

        var rest = code[(point + 1)..];
        point = rest.IndexOf('.');
        var region = Among(_ends[0], _ends[1], point < 0 ? rest : rest[..point], country);
        return point < 0 ? region : region < 0 ? -1 : Among(_ends[1], _ends[2], rest[(point + 1)..], region);
    }

    /// <summary>The settlement with GeoNames' number; -1 if there is none.</summary>
    public int WithId(int id)
    {
        var at = Array.BinarySearch(_ids, id);
        return at < 0 ? -1 : _ends[2] + at;
    }

    /// <summary>Settlements without GeoNames' number, whose population nobody tells.</summary>
    private int Unnumbered => _ends[4] - _ends[3];

    /// <summary>Numbers as the step from the one before: a varint doubled, and one less than that if the step goes down.</summary>
    private static ushort[] Steps(ReadOnlySpan<byte> bytes, int count)
    {
        var steps = Varints(bytes, count, running: false);
        var numbers = new ushort[count];
        for (int i = 0, last = 0; i < numbers.Length; i++)
        {
            var step = steps[i];
            numbers[i] = (ushort)(last += (step & 1) == 0 ? step >> 1 : -((step + 1) >> 1));
        }

        return numbers;
    }

    private static int[] Starts(ReadOnlySpan<byte> lengthPrefixed, int count)
    {
        var starts = new int[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            starts[i] = at;
            at += lengthPrefixed[at] + 1;
        }

        return starts;
    }

    private PlaceRank RankOf(int place) => (PlaceRank)((_bytes[_ranks + (place >> 2)] >> (2 * (place & 3))) & 3);

    private int Held(int place, int level) => _groups[(_groupOf[place] * 3) + level] is var number and > 0
        ? number - 1 + level switch { 0 => 0, 1 => _ends[0], _ => _ends[1] }
        : -1;

    private long Coordinates(int place)
    {
        var bytes = _bytes.AsSpan(_coordinates + (place * CoordinateBytes), CoordinateBytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) | ((long)bytes[4] << 32);
    }

    private ReadOnlySpan<byte> CodeBytes(int place)
    {
        var start = _codeStarts[place < _ends[2] ? place : place - _ends[4] + _ends[2]];
        var codes = _file[Section.Codes];
        return codes.Slice(start + 1, codes[start]);
    }

    private string Suffix(int place) => Encoding.ASCII.GetString(CodeBytes(place));

    /// <summary>The place with a code among those of a parent; they lie sorted by parent, then by code.</summary>
    private int Among(int from, int to, ReadOnlySpan<char> code, int parent)
    {
        while (from < to)
        {
            var middle = (from + to) / 2;
            var order = parent < 0 ? 0 : (KindOf(middle) == PlaceKind.Region ? Held(middle, 0) : Held(middle, 1)).CompareTo(parent);
            order = order != 0 ? order : Compare(CodeBytes(middle), code);
            if (order == 0)
            {
                return middle;
            }

            (from, to) = order < 0 ? (middle + 1, to) : (from, middle);
        }

        return -1;
    }

    private static int Compare(ReadOnlySpan<byte> one, ReadOnlySpan<char> other)
    {
        for (var i = 0; i < one.Length && i < other.Length; i++)
        {
            if (one[i] != other[i])
            {
                return one[i].CompareTo((byte)Math.Min((int)other[i], 255));
            }
        }

        return one.Length.CompareTo(other.Length);
    }
}
