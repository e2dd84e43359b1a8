namespace PressCheck.Analysis.Places;

/// <summary>
/// How a name's characters are made alike before they are compared: letters in lower case without their marks, blanks,
/// hyphens and strokes as one space, apostrophes and points dropped. The builder and the reader both ask here.
/// </summary>
internal static class NameFolding
{
    /// <summary>The character says nothing: an apostrophe, a point, a mark over a letter.</summary>
    public const char Dropped = '\0';

    /// <summary>A blank, a hyphen or a stroke.</summary>
    public const char Gap = ' ';

    /// <summary>No name holds this character.</summary>
    public const char Stop = '\u0001';

    // Latin-1 and Latin Extended-A and -B from U+00C0, then the Vietnamese block from U+1E00. A capital stands for two letters.
    private const string Latin =
        "aaaaaaAceeeeiiiidnooooo\u0001ouuuuyTSaaaaaaAceeeeiiiidnooooo\u0001ouuuuyTyaaaaaaccccccccdd" +
        "ddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssss" +
        "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb\u0001\u0001occdddd\u0001eeeffgghiikkllmnnooo\u0001\u0001pp\u0001\u0001\u0001\u0001\u0001ttttu" +
        "uuvyyzzz\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooozzjZZZgghhnnaaAAoo" +
        "aaaaeeeeiiiioooorrrruuuusstt\u0001\u0001hhnd\u0001\u0001zzaaeeooooooooyylntj\u0001\u0001accltsz\u0001\u0001bu\u0001eejj\u0001\u0001rryy";

    private const string Vietnamese =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo" +
        "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasssSd" +
        "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu" +
        "uuyyyyyyyyllvvyy";

    private static ReadOnlySpan<byte> Ascii =>
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 32, 32, 1, 1, 32, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        32, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 32, 0, 32, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 1, 1, 1, 1, 1, 1,
        1, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 1, 1, 1, 1, 1,
        0, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 1, 1, 1, 1, 1,
    ];

    /// <summary>
    /// The character that stands for another: a small letter or digit, <see cref="Gap"/>, <see cref="Dropped"/>,
    /// <see cref="Stop"/>, or a capital, which stands for the two letters that <see cref="Pair"/> tells.
    /// </summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return (char)Ascii[c];
        }

        if (c is >= '\u00C0' and < '\u0250')
        {
            return Latin[c - 0xC0];
        }

        return c is >= '\u1E00' and < '\u1F00' ? Vietnamese[c - 0x1E00] : Rare(c);
    }

    /// <summary>The two letters that a capital stands for.</summary>
    public static (char First, char Second) Pair(char capital) => capital switch
    {
        'A' => ('a', 'e'),
        'O' => ('o', 'e'),
        'S' => ('s', 's'),
        'T' => ('t', 'h'),
        'I' => ('i', 'j'),
        'D' => ('d', 'z'),
        'L' => ('l', 'j'),
        'N' => ('n', 'j'),
        _ => ('d', 'z'),
    };

    private static char Rare(char c) => c switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u3000' or (>= '\u2010' and <= '\u2015') => Gap,
        '\u00AD' or '\u00B4' or '\u00B7' or (>= '\u02B0' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u2060' or '\uFEFF' => Dropped,
        _ => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : Stop,
    };
}
