using System.Text;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.GazetteerBuilder.Writing;

/// <summary>Puts a map into the bytes that <see cref="Gazetteer.Open"/> reads: the same map, the same bytes.</summary>
internal sealed class GazetteerWriter
{
    private readonly Map _map;
    private readonly List<MapPlace> _places;
    private readonly int[] _counts;
    private readonly Dictionary<Section, byte[]> _sections = [];

    private GazetteerWriter(Map map)
    {
        _map = map;
        List<MapPlace>[] kinds =
        [
            [.. map.OfKind(PlaceKind.Country).OrderBy(place => place.Code, StringComparer.Ordinal)],
            [.. map.OfKind(PlaceKind.Region).OrderBy(place => place.Country!.Code, StringComparer.Ordinal).ThenBy(Suffix, StringComparer.Ordinal)],
            [.. map.OfKind(PlaceKind.District).OrderBy(place => place.Country!.Code, StringComparer.Ordinal).ThenBy(place => Suffix(place.Region!), StringComparer.Ordinal).ThenBy(Suffix, StringComparer.Ordinal)],
            [.. map.Settlements.Where(place => place.GeoNamesId > 0).OrderBy(place => place.GeoNamesId)],
            [.. map.Settlements.Where(place => place.Code.Length == 0).OrderBy(place => place.Holder!.Code, StringComparer.Ordinal).ThenBy(place => place.Name, StringComparer.Ordinal)],
            [.. map.All.Where(IsOwn).OrderBy(place => place.Code, StringComparer.Ordinal)],
        ];
        _counts = [.. kinds.Select(kind => kind.Count)];
        _places = [.. kinds.SelectMany(kind => kind)];
        for (var i = 0; i < _places.Count; i++)
        {
            _places[i].Index = i;
        }
    }

    public static byte[] Write(Map map, string attribution)
    {
        var writer = new GazetteerWriter(map);
        if (writer._places.Count > 1 << NameTable.PlaceBits)
        {
            throw new BuildException($"There are {writer._places.Count} places; the format takes {1 << NameTable.PlaceBits}.");
        }

        writer.Places();
        writer.Groups();
        var (names, notes) = new NameWriter(writer._sections).Write(writer._places);
        writer._sections[Section.Counts] = Bytes(output =>
        {
            foreach (var count in (int[])[.. writer._counts, names, notes])
            {
                output.Write(count);
            }
        });
        writer.Links();
        writer._sections[Section.Attribution] = Encoding.UTF8.GetBytes(attribution);
        return GazetteerFile.Write(writer._sections);
    }

    public static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var output = new BinaryWriter(stream);
        write(output);
        return stream.ToArray();
    }

    public static void Varint(BinaryWriter output, int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            output.Write((byte)(value | 0x80));
        }

        output.Write((byte)value);
    }

    /// <summary>A place whose code is a word of our own.</summary>
    private static bool IsOwn(MapPlace place) => place.Code.Contains(':', StringComparison.Ordinal);

    private static string Suffix(MapPlace place) =>
        place.Kind is PlaceKind.Region or PlaceKind.District ? place.Code[(place.Code.LastIndexOf('.') + 1)..] : place.Code;

    private void Places()
    {
        _sections[Section.Codes] = Bytes(output =>
        {
            foreach (var place in _places.Where(place => place.Kind != PlaceKind.Settlement || IsOwn(place)))
            {
                var code = Encoding.ASCII.GetBytes(Suffix(place));
                output.Write((byte)code.Length);
                output.Write(code);
            }
        });
        _sections[Section.Coordinates] = Bytes(output =>
        {
            foreach (var place in _places)
            {
                var latitude = (long)Math.Round((place.Latitude + 90) / 180 * ((1 << 19) - 1));
                var longitude = (long)Math.Round((place.Longitude + 180) / 360 * ((1 << 21) - 1));
                var word = (latitude << 21) | longitude;
                output.Write((uint)word);
                output.Write((byte)(word >> 32));
            }
        });
        _sections[Section.Populations] = Bytes(output => _places.Where(place => place.Code.Length > 0).ToList().ForEach(place => Varint(output, place.Population)));
        var ranks = new byte[(_places.Count + 3) / 4];
        foreach (var place in _places)
        {
            var rank = place.IsCapital ? PlaceRank.Capital : place.IsRegionalSeat ? PlaceRank.RegionalSeat : place.IsQuarter ? PlaceRank.Quarter : PlaceRank.None;
            ranks[place.Index >> 2] |= (byte)((int)rank << (2 * (place.Index & 3)));
        }

        _sections[Section.Ranks] = ranks;
        _sections[Section.AreaKinds] = [.. _places.Where(IsOwn).Select(place => (byte)place.Kind)];
        _sections[Section.Ids] = Bytes(output =>
        {
            var last = 0;
            foreach (var place in _places.Where(place => place.GeoNamesId > 0))
            {
                Varint(output, place.GeoNamesId - last);
                last = place.GeoNamesId;
            }
        });
    }

    private void Groups()
    {
        (int Country, int Region, int District) Group(MapPlace place) => (
            Number(place.Kind == PlaceKind.Country ? null : place.Country, 0),
            Number(place.Kind == PlaceKind.Region ? null : place.Region, _counts[0]),
            Number(place.Kind == PlaceKind.District ? null : place.District, _counts[0] + _counts[1]));
        var groups = _places.Select(Group).Distinct().Order().ToList();
        var numbers = groups.Select((group, number) => (group, number)).ToDictionary(pair => pair.group, pair => (ushort)pair.number);
        if (groups.Count > ushort.MaxValue)
        {
            throw new BuildException($"There are {groups.Count} groups of places held alike; the format takes {ushort.MaxValue}.");
        }

        _sections[Section.GroupOf] = Bytes(output =>
        {
            var last = 0;
            foreach (var number in _places.Select(place => numbers[Group(place)]))
            {
                Varint(output, number >= last ? (number - last) * 2 : ((last - number) * 2) - 1);
                last = number;
            }
        });
        _sections[Section.Groups] = Bytes(output =>
        {
            foreach (var (country, region, district) in groups)
            {
                output.Write((ushort)country);
                output.Write((ushort)region);
                output.Write((ushort)district);
            }
        });
    }

    private static int Number(MapPlace? holder, int first) => holder is null ? 0 : holder.Index - first + 1;

    private void Links()
    {
        _sections[Section.Borders] = Bytes(output =>
        {
            var doubtful = _map.DoubtfulBorders.Except(_map.Borders).Select(pair => (Of: pair.Of.Index, To: ~pair.To.Index));
            var last = 0;
            foreach (var (of, to) in _map.Borders.Select(pair => (Of: pair.Of.Index, To: pair.To.Index)).Concat(doubtful).OrderBy(pair => pair.Of).ThenBy(pair => pair.To))
            {
                Varint(output, of - last);
                Varint(output, to < 0 ? (~to << 1) | 1 : to << 1);
                last = of;
            }
        });
        _sections[Section.Seats] = Pairs(_map.Seats.Distinct().OrderBy(pair => pair.Of.Index));
        _sections[Section.Members] = Pairs(_map.Members.Distinct().OrderBy(pair => pair.Of.Index));
        _sections[Section.Claims] = Pairs(_map.Claims.Distinct().OrderBy(pair => pair.Of.Index).ThenBy(pair => pair.To.Index));
    }

    private static byte[] Pairs(IEnumerable<(MapPlace Of, MapPlace To)> pairs) => Bytes(output =>
    {
        var last = 0;
        foreach (var (of, to) in pairs)
        {
            Varint(output, of.Index - last);
            Varint(output, to.Index << 1);
            last = of.Index;
        }
    });
}
