using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PressCheck.Bench.Pictures;

/// <summary>A picture of a page, and PNG as far as it is needed: reads what browsers write (eight bits a channel, not interlaced), writes few colours.</summary>
internal sealed class Picture
{
    private const int Colours = 64;

    // Paper and sheet are nearly one colour, and both are most of a page.
    private const int Grounds = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly int[] _pixels;

    private Picture(int width, int height, int[] pixels) => (Width, Height, _pixels) = (width, height, pixels);

    public int Width { get; }

    public int Height { get; }

    public static Picture Read(ReadOnlySpan<byte> png)
    {
        if (!png.StartsWith(Signature))
        {
            throw new InvalidDataException("Not a PNG.");
        }

        var (width, height, type) = (0, 0, 0);
        ReadOnlySpan<byte> palette = default;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            var data = png.Slice(at + 8, length);
            switch (Encoding.ASCII.GetString(png.Slice(at + 4, 4)))
            {
                case "IHDR":
                    (width, height, type) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[9]);
                    break;
                case "PLTE":
                    palette = data;
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var bytes = type switch { 2 => 3, 6 => 4, 3 => 1, _ => throw new InvalidDataException($"PNG of colour type {type}.") };
        var (line, above, pixels) = (new byte[width * bytes], new byte[width * bytes], new int[width * height]);
        for (var y = 0; y < height; y++)
        {
            var filter = unpacked.ReadByte();
            unpacked.ReadExactly(line);
            Unfilter(filter, line, above, bytes);
            for (var x = 0; x < width; x++)
            {
                var pixel = bytes == 1 ? palette.Slice(line[x] * 3, 3) : line.AsSpan(x * bytes, 3);
                pixels[(y * width) + x] = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
            }

            (line, above) = (above, line);
        }

        return new Picture(width, height, pixels);
    }

    /// <summary>The picture in few colours; one that is left out becomes the nearest of them.</summary>
    public byte[] Write()
    {
        var colours = _pixels.CountBy(pixel => pixel).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).ToList();
        var palette = Palette(colours);
        var index = colours.ToDictionary(colour => colour, colour => Nearest(palette, colour));
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], Height);
        (head[8], head[9]) = (8, 3);
        Chunk(file, "IHDR", head);
        Chunk(file, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write([.. _pixels.AsSpan(y * Width, Width).ToArray().Select(pixel => index[pixel])]);
            }
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The share of pixels that people would see to be other ones; all if the size is another.</summary>
    public double Difference(Picture other)
    {
        if (Width != other.Width || Height != other.Height)
        {
            return 1;
        }

        var differ = 0;
        for (var at = 0; at < _pixels.Length; at++)
        {
            differ += Distance(_pixels[at], other._pixels[at]) > 32 * 32 ? 1 : 0;
        }

        return (double)differ / _pixels.Length;
    }

    /// <summary>The most frequent colours, then each that is not near one of those before it; how near is as little as gives few enough.</summary>
    private static int[] Palette(List<int> colours)
    {
        for (var near = 2; ; near++)
        {
            var palette = new List<int>();
            foreach (var colour in colours)
            {
                if (palette.Count < Grounds || palette.TrueForAll(one => Distance(one, colour) > near * near))
                {
                    palette.Add(colour);
                }
            }

            if (palette.Count <= Colours)
            {
                return [.. palette];
            }
        }
    }

    private static byte Nearest(int[] palette, int colour)
    {
        var (best, least) = (0, int.MaxValue);
        for (var at = 0; at < palette.Length && least > 0; at++)
        {
            if (Distance(palette[at], colour) is var distance && distance < least)
            {
                (best, least) = (at, distance);
            }
        }

        return (byte)best;
    }

    private static int Distance(int one, int other)
    {
        var (red, green, blue) = (((one >> 16) & 255) - ((other >> 16) & 255), ((one >> 8) & 255) - ((other >> 8) & 255), (one & 255) - (other & 255));
        return (red * red) + (green * green) + (blue * blue);
    }

    private static void Unfilter(int filter, byte[] line, byte[] above, int bytes)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var (left, up, corner) = (at < bytes ? 0 : line[at - bytes], above[at], at < bytes ? 0 : above[at - bytes]);
            line[at] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void Chunk(Stream file, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(named));
        file.Write(number);
    }

    /// <summary>CRC-32 as PNG and zip have it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return ~sum;
    }
}
