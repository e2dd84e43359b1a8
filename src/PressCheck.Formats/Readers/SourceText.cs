using System.Buffers;
using System.Text;

namespace PressCheck.Formats.Readers;

/// <summary>Bytes to text: UTF-8, UTF-16 and UTF-32 by their mark or look, a declared encoding, Windows-1252 as a last guess.</summary>
internal static class SourceText
{
    private const int Sample = 4096;
    private static readonly UTF8Encoding Strict = new(false, true);

    // Tab, line feed, vertical tab, form feed, carriage return, the old end-of-file mark and escape may stand in text.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 11 or 12 or 13 or 26 or 27)).Select(b => (byte)b), 0x7F]);

    /// <exception cref="UnreadableSourceException">The bytes are no text, or in no encoding that is known or plausible.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return Wide(name, marked.Encoding, bytes[marked.Length..]);
        }

        if (LooksUtf16(bytes) is { } utf16)
        {
            return Wide(name, utf16, bytes);
        }

        if (bytes.IndexOfAny(Controls) is var control && control >= 0)
        {
            throw bytes[control] == 0 || bytes.Count((byte)0) > 0
                ? Signatures.Refusal("a binary file")
                : At($"This file is not text PressCheck can read: it has a control character", bytes, control);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Utf8(bytes[3..]) ?? throw At($"This file says that it is UTF-8 and is not", bytes[3..], FirstInvalid(bytes[3..]));
        }

        if (Utf8(bytes) is { } utf8)
        {
            return utf8;
        }

        if (DeclaredEncoding.In(bytes) is { } declared)
        {
            return declared.GetString(bytes);
        }

        var invalid = FirstInvalid(bytes);
        return IsWindows1252(bytes) ? Legacy(1252)!.GetString(bytes) : throw At($"This file is not valid UTF-8, nor any other encoding PressCheck knows", bytes, invalid);
    }

    /// <summary>An encoding by code page or name, null if it is unknown.</summary>
    public static Encoding? Legacy(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page);

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => null,
    };

    /// <summary>UTF-16 of mostly Latin text shows as a zero in nearly every second byte.</summary>
    private static UnicodeEncoding? LooksUtf16(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, Sample) & ~1;
        if (length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        var pairs = length / 2;
        return odd * 10 > pairs * 7 && even == 0 ? new UnicodeEncoding(false, false, true)
            : even * 10 > pairs * 7 && odd == 0 ? new UnicodeEncoding(true, false, true)
            : null;
    }

    private static string Wide(string name, Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = encoding.GetString(bytes);
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableSourceException($"This file says that it is {encoding.WebName.ToUpperInvariant()} and is not.", broken);
        }

        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        return zero < 0 ? text : throw Signatures.Refusal("a binary file");
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    /// <summary>
    /// Windows-1252 prose: every high byte has a character, few bytes are high, most of those are letters or the marks that
    /// writers use, and nothing speaks for UTF-8 that has been damaged.
    /// </summary>
    private static bool IsWindows1252(ReadOnlySpan<byte> bytes)
    {
        int high = 0, usual = 0, sequences = 0, stray = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var b = bytes[at];
            if (b < 0x80)
            {
                at++;
                continue;
            }

            if (b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }

            var whole = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done;
            sequences += whole ? 1 : 0;
            stray += whole ? 0 : 1;
            length = whole ? length : 1;
            foreach (var one in bytes.Slice(at, length))
            {
                high++;
                usual += one is >= 0xC0 and not (0xD7 or 0xF7) or 0x80 or 0x85 or 0x8A or 0x8C or 0x8E or (>= 0x91 and <= 0x97) or 0x99 or 0x9A or 0x9C or 0x9E or 0x9F or 0xA0 or 0xA3 or 0xA7 or 0xA9 or 0xAB or 0xB0 or 0xB4 or 0xB7 or 0xBB or 0xBD ? 1 : 0;
            }

            at += length;
        }

        return sequences <= stray && high * 10 <= bytes.Length * 3 && usual * 10 >= high * 7;
    }

    private static UnreadableSourceException At(string sentence, ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..at];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new UnreadableSourceException($"{sentence} (line {line}, column {column}).", line, column);
    }
}
