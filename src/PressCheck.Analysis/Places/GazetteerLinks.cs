using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.Analysis.Places;

/// <summary>Pairs of places: who borders whom, seats of governments, members of areas, claims. Each list is sorted by its first.</summary>
internal sealed class GazetteerLinks
{
    private readonly (int Of, int To)[] _borders;
    private readonly (int Of, int To)[] _seats;
    private readonly (int Of, int To)[] _members;
    private readonly (int Of, int To)[] _claims;

    public GazetteerLinks(GazetteerFile file)
    {
        _borders = Pairs(file[Section.Borders]);
        _seats = Pairs(file[Section.Seats]);
        _members = Pairs(file[Section.Members]);
        _claims = Pairs(file[Section.Claims]);
    }

    /// <summary>
    /// Those that touch a place. A pair of it with itself says that the sources know its borders, the complement of a place
    /// that they don't tell whether it touches that one.
    /// </summary>
    public ReadOnlySpan<(int Of, int To)> Borders(int place) => Of(_borders, place);

    public ReadOnlySpan<(int Of, int To)> Seats(int place) => Of(_seats, place);

    /// <summary>What an area holds, or what a water or a piece of land lies in, wholly or in part.</summary>
    public ReadOnlySpan<(int Of, int To)> Members(int place) => Of(_members, place);

    /// <summary>The countries that claim or control a place beside the one that holds it by the gazetteer.</summary>
    public ReadOnlySpan<(int Of, int To)> Claims(int place) => Of(_claims, place);

    /// <summary>Pairs of varints: the first as what it adds to the pair before, the second doubled, and one more if it is a complement.</summary>
    private static (int Of, int To)[] Pairs(ReadOnlySpan<byte> bytes)
    {
        // The last byte of a number is the one without its top bit.
        var numbers = PlaceTable.Varints(bytes, Ends(bytes), running: false);
        var pairs = new (int Of, int To)[numbers.Length / 2];
        for (int i = 0, last = 0; i < pairs.Length; i++)
        {
            var to = numbers[(2 * i) + 1];
            pairs[i] = (last += numbers[2 * i], (to & 1) == 0 ? to >> 1 : ~(to >> 1));
        }

        return pairs;
    }

    private static ReadOnlySpan<(int Of, int To)> Of((int Of, int To)[] pairs, int place)
    {
        var first = Lowest(pairs, place);
        var end = first;
        while (end < pairs.Length && pairs[end].Of == place)
        {
            end++;
        }

        return pairs.AsSpan(first, end - first);
    }

    private static int Ends(ReadOnlySpan<byte> bytes)
    {
        var ends = 0;
        foreach (var b in bytes)
        {
            ends += b < 0x80 ? 1 : 0;
        }

        return ends;
    }

    private static int Lowest((int Of, int To)[] pairs, int place)
    {
        int from = 0, to = pairs.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = pairs[middle].Of < place ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
