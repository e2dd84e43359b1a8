using System.Buffers.Binary;
using System.Text;

namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>Reads gettext's .mo files: Debian's libgeonames-common keeps names in one language by GeoNames' number or code in each.</summary>
internal static class Mo
{
    private const uint Magic = 0x950412DE;

    public static Dictionary<string, string> Read(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.Length < 28 || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new BuildException($"{file} is not a little-endian .mo file.");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var keys = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var values = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]);
        var names = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            names[Text(bytes, keys + (8 * i))] = Text(bytes, values + (8 * i));
        }

        names.Remove("");
        return names;
    }

    private static string Text(ReadOnlySpan<byte> bytes, int at) =>
        Encoding.UTF8.GetString(bytes.Slice(BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[at..])));
}
