namespace PressCheck.Formats.Readers;

/// <summary>What binary files begin with, so that one is refused by its right name.</summary>
internal static class Signatures
{
    private static readonly (byte[] Start, string Looks)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an older or a protected Word file, to be saved as an unprotected .docx"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ("II*\0"u8.ToArray(), "a TIFF image"),
        ("MM\0*"u8.ToArray(), "a TIFF image"),
        ("8BPS"u8.ToArray(), "a Photoshop image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([(byte)'M', (byte)'Z', 0x90], "a program"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ("OggS"u8.ToArray(), "a sound file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ("fLaC"u8.ToArray(), "a sound file"),
        ([0x1A, 0x45, 0xDF, 0xA3], "a video"),
        ("{\\rtf"u8.ToArray(), "an RTF file, to be saved as .docx"),
    ];

    /// <exception cref="UnreadableSourceException">The bytes begin like a binary file.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, looks) in Known)
        {
            if (bytes.StartsWith(start))
            {
                throw Refusal(looks);
            }
        }

        if (bytes.Length >= 12)
        {
            if (bytes.StartsWith("RIFF"u8))
            {
                throw Refusal(bytes[8..12].SequenceEqual("WEBP"u8) ? "a WebP image" : "a sound file or a video");
            }

            if (bytes[4..8].SequenceEqual("ftyp"u8))
            {
                throw Refusal(bytes[8..12].SequenceEqual("avif"u8) || bytes[8..11].SequenceEqual("hei"u8) ? "an image" : "a video");
            }
        }
    }

    public static UnreadableSourceException Refusal(string looks) =>
        new($"This file is not text PressCheck can read: it looks like {looks}.");
}
