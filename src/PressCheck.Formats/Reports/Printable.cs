using System.Globalization;
using System.Text;

namespace PressCheck.Formats.Reports;

/// <summary>What a character becomes on a terminal: nothing that moves the cursor, starts a command or turns the line around.</summary>
internal static class Printable
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
        (0x1F1E6, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3),
        (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D),
        (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F),
        (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DC, 0x1F6DF), (0x1F6EB, 0x1F6EC),
        (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The character itself or what stands for it; a null rune where nothing does.</summary>
    public static Rune Of(Rune rune)
    {
        var value = rune.Value;
        if (value is '\t' or '\n' or '\r' or 0x2028 or 0x2029 or 0x00A0)
        {
            return new Rune(' ');
        }

        if (value < ' ')
        {
            return new Rune(0x2400 + value);
        }

        if (value == 0x7F)
        {
            return new Rune(0x2421);
        }

        if (value is 0x00AD or 0x200B or 0x200E or 0x200F or 0x061C or 0x2060 or 0xFEFF)
        {
            return default;
        }

        return value is >= 0x80 and < 0xA0 or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or >= 0xE0000 and <= 0xE0FFF
            ? Rune.ReplacementChar
            : rune;
    }

    public static void Append(StringBuilder line, Rune rune)
    {
        var printable = Of(rune);
        if (printable.Value != 0)
        {
            line.Append(printable);
        }
    }

    /// <summary>A whole string, such as a file's name.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(line, rune);
        }

        return line.ToString();
    }

    /// <summary>The cells that a printable character takes on a terminal: 0, 1 or 2.</summary>
    public static int Cells(Rune printable)
    {
        var value = printable.Value;
        if (value is > 0 and < 0x300)
        {
            return 1;
        }

        if (value == 0 || Rune.GetUnicodeCategory(printable) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || value is >= 0x1160 and <= 0x11FF)
        {
            return 0;
        }

        int low = 0, high = Wide.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (value < Wide[middle].First)
            {
                high = middle - 1;
            }
            else if (value > Wide[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return 2;
            }
        }

        return 1;
    }
}
