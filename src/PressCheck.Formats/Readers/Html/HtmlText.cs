using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace PressCheck.Formats.Readers.Html;

/// <summary>Text of HTML with its character references read, each character tied to where it stands.</summary>
internal static class HtmlText
{
    private const int LongestName = 32;
    private const int LongestBareName = 6;

    /// <summary>Hands text over to a copy, character references decoded and blanks collapsed.</summary>
    public static void Write(Copy copy, string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var text = source.AsSpan(at, end - at);
            var stop = text.IndexOfAny('&', '\u00AD');
            var plain = stop < 0 ? text : text[..stop];
            copy.Collapsed(plain, at);
            at += plain.Length;
            if (stop < 0)
            {
                break;
            }

            // A soft hyphen is a place to break a line at, no character of the word.
            if (source[at] == '\u00AD')
            {
                at++;
                continue;
            }

            var length = Reference(source.AsSpan(at, end - at), out var meant);
            if (length == 0)
            {
                copy.Exact("&", at++);
            }
            else if (meant is " " or "\n" or "\t" or "\r")
            {
                copy.Blank(at, at + length);
                at += length;
            }
            else
            {
                if (meant != "\u00AD")
                {
                    copy.Mapped(meant, at, at + length);
                }

                at += length;
            }
        }
    }

    /// <summary>An attribute's value with its references read.</summary>
    public static string Decode(ReadOnlySpan<char> value)
    {
        if (!value.Contains('&'))
        {
            return value.ToString();
        }

        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length;)
        {
            var length = value[at] == '&' ? Reference(value[at..], out var meant) : Single(value[at], out meant);
            if (length == 0)
            {
                length = Single('&', out meant);
            }

            text.Append(meant);
            at += length;
        }

        return text.ToString();

        static int Single(char c, out string meant)
        {
            meant = c.ToString();
            return 1;
        }
    }

    /// <summary>The length of the character reference that a text begins with, 0 if it is a bare ampersand.</summary>
    public static int Reference(ReadOnlySpan<char> text, out string meant)
    {
        meant = "";
        if (text.Length < 3)
        {
            return 0;
        }

        if (text[1] == '#')
        {
            return Number(text, out meant);
        }

        var run = 1;
        while (run < text.Length && run <= LongestName && char.IsAsciiLetterOrDigit(text[run]))
        {
            run++;
        }

        if (run < 3)
        {
            return 0;
        }

        if (run < text.Length && text[run] == ';' && Named(text[1..(run + 1)]) is { } whole)
        {
            meant = whole;
            return run + 1;
        }

        for (var length = Math.Min(run - 1, LongestBareName); length >= 2; length--)
        {
            if (Named(text.Slice(1, length)) is { } bare)
            {
                meant = bare;
                return length + 1;
            }
        }

        return 0;
    }

    private static string? Named(ReadOnlySpan<char> name) => name switch
    {
        "amp;" => "&",
        "nbsp;" => "\u00A0",
        "quot;" => "\"",
        "lt;" => "<",
        "gt;" => ">",
        "apos;" => "'",
        "mdash;" => "—",
        "ndash;" => "–",
        "ldquo;" => "“",
        "rdquo;" => "”",
        "lsquo;" => "‘",
        "rsquo;" => "’",
        "hellip;" => "…",
        _ => HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } symbol ? symbol : null,
    };

    private static int Number(ReadOnlySpan<char> text, out string meant)
    {
        meant = "";
        var hexadecimal = text[2] is 'x' or 'X';
        var first = hexadecimal ? 3 : 2;
        var at = first;
        var code = 0;
        while (at < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            var digit = int.Parse(text.Slice(at, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            code = Math.Min((code * (hexadecimal ? 16 : 10)) + digit, 0x110000);
            at++;
        }

        if (at == first)
        {
            return 0;
        }

        // Numbers of Windows-1252 are meant where they name control characters.
        meant = code is >= 0x80 and <= 0x9F ? SourceText.Legacy(1252)!.GetString([(byte)code])
            : code != 0 && Rune.IsValid(code) ? new Rune(code).ToString()
            : "\uFFFD";
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }
}
