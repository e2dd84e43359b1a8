using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Text;

/// <summary>
/// Text to tokens in one pass. A word keeps its inner apostrophes, hyphens and, if it is an abbreviation, its points; a
/// possessive ’s is a token of its own.
/// </summary>
internal static partial class Tokenizer
{
    private const int LongestWord = 64;

    public static Token[] Tokens(string text)
    {
        using var tokens = new PooledList<Token>((text.Length / 5) + 8);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c <= ' ' || (c >= 0x80 && IsBlank(c)))
            {
                at++;
            }
            else if (char.IsAsciiLetter(c) || (c >= 0x80 && IsWordChar(c)))
            {
                at = Word(text, at, tokens);
            }
            else if (char.IsAsciiDigit(c))
            {
                at = Number(text, at, tokens);
            }
            else
            {
                at = Sign(text, at, tokens);
            }
        }

        return tokens.ToArray();
    }

    public static bool IsMark(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '«' or '»' or '‹' or '›' or '「' or '」' or '『' or '』';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '´' or 'ʼ';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' or '\u2060' || (c >= '\u200C' && c <= '\u200F') || (c >= '\u202A' && c <= '\u202E');

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '_' || (c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    private static int Word(string text, int start, PooledList<Token> tokens)
    {
        // Upper and lower are not zero once a letter of theirs has been met.
        var (upper, lower) = (0, 0);
        var key = default(WordKey);
        var lastHyphen = -1;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                lower |= c & WordKey.LowerBit;
                upper |= ~c & WordKey.LowerBit;
                key.AddLetter(c);
                continue;
            }

            if (c == ' ')
            {
                break;
            }

            if (c < 0x80)
            {
                if (c == '-' || c == '\'')
                {
                    // Joined only when a letter or digit follows, and never into a clitic.
                    if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]) || (c == '\'' && IsClitic(text, at)))
                    {
                        break;
                    }

                    if (c == '-')
                    {
                        lastHyphen = at;
                    }
                }
                else if (c == '.')
                {
                    if (!JoinsPoint(text, start, at, out var address))
                    {
                        break;
                    }

                    if (address)
                    {
                        return Address(text, start, tokens);
                    }
                }
                else if (c is '@' or ':' && IsAddress(text, start, at))
                {
                    return Address(text, start, tokens);
                }
                else if (!char.IsAsciiDigit(c) && c != '_' && c != '&')
                {
                    break;
                }
                else if (c == '&' && (at + 1 >= text.Length || !char.IsAsciiLetterUpper(text[at + 1]) || upper == 0 || lower != 0))
                {
                    break;
                }
            }
            else if (c == '’' || c == 'ʼ')
            {
                if (at + 1 >= text.Length || !char.IsLetter(text[at + 1]) || IsClitic(text, at))
                {
                    break;
                }
            }
            else if (c is '\u2010' or '\u2011')
            {
                lastHyphen = at;
            }
            else if (IsWordChar(c))
            {
                if (char.IsUpper(c))
                {
                    upper = 1;
                }
                else
                {
                    lower = 1;
                }
            }
            else
            {
                break;
            }

            key.Add(c);
        }

        var length = at - start;
        var word = text.AsSpan(start, length);
        var flags = WordFlags.None;
        var id = length <= LongestWord ? Lexicon.Find(word, key.Value(length), out flags) : 0;
        if (id == 0 && lastHyphen > start && length <= LongestWord)
        {
            flags = Lexicon.FlagsOf(word[(lastHyphen - start + 1)..]) & ~(WordFlags.GivenName | WordFlags.FemaleName | WordFlags.MaleName | WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.PersonalPronoun | WordFlags.CueVerb | WordFlags.StrongCue | WordFlags.AttitudeVerb | WordFlags.Auxiliary | WordFlags.Subordinator | WordFlags.IrregularPast);
        }

        // An abbreviation keeps its point: "Mr.", "Sen.", "J.", "U.S."
        if (at < text.Length && text[at] == '.' && KeepsPoint(text, start, at, flags))
        {
            at++;
            flags |= WordFlags.Abbreviation;
            if (Lexicon.Find(text.AsSpan(start, at - start), out var abbreviated) is var whole and not 0)
            {
                id = whole;
                flags |= abbreviated;
            }
        }

        var shape = upper == 0 ? TokenShape.Lower
            : lower == 0 ? (length == 1 ? TokenShape.Capitalised : TokenShape.Upper)
            : char.IsUpper(text[start]) ? TokenShape.Capitalised
            : TokenShape.Mixed;
        tokens.Add(new Token(start, at - start, id, TokenKind.Word, shape, flags));
        return at < text.Length && (text[at] == '\'' || text[at] == '’') ? Clitic(text, at, tokens) : at;
    }

    /// <summary>An apostrophe at a word's end that begins ’s, ’ll, ’ve, ’d, ’re or ’m.</summary>
    private static bool IsClitic(string text, int at)
    {
        var rest = CliticLength(text, at);
        return rest > 0;
    }

    private static int CliticLength(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return 0;
        }

        var first = (char)(text[at + 1] | 0x20);
        var second = at + 2 < text.Length ? text[at + 2] : ' ';
        if (first is 's' or 'd' or 'm' && !char.IsLetterOrDigit(second))
        {
            return 2;
        }

        var third = at + 3 < text.Length ? text[at + 3] : ' ';
        return (first, (char)(second | 0x20)) is ('l', 'l') or ('v', 'e') or ('r', 'e') && !char.IsLetterOrDigit(third) ? 3 : 0;
    }

    private static int Clitic(string text, int at, PooledList<Token> tokens)
    {
        var length = CliticLength(text, at);
        if (length == 0)
        {
            return at;
        }

        var word = text.AsSpan(at, length);
        var id = Lexicon.Find(word, out var flags);
        tokens.Add(new Token(at, length, id, TokenKind.Clitic, TokenShape.Lower, flags));
        return at + length;
    }

    /// <summary>A point inside a word: "U.S", "a.m", or an address such as "example.com".</summary>
    private static bool JoinsPoint(string text, int start, int at, out bool address)
    {
        address = false;
        if (at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }

        var single = at - start == 1 || (at >= 2 && text[at - 2] == '.');
        if (single && char.IsLetter(text[at + 1]) && (at + 2 >= text.Length || !char.IsLetter(text[at + 2])))
        {
            return true;
        }

        // "Ph.D.", "Ed.D."
        if (at - start == 2 && char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[at + 1]) && at + 2 < text.Length && text[at + 2] == '.')
        {
            return true;
        }

        address = IsAddress(text, start, at);
        return address;
    }

    private static bool KeepsPoint(string text, int start, int at, WordFlags flags)
    {
        var length = at - start;
        if ((flags & WordFlags.Abbreviation) != 0)
        {
            return true;
        }

        if (length == 1)
        {
            // An initial: one capital, not "I" at a sentence's end.
            return char.IsUpper(text[start]) && text[start] != 'I';
        }

        return length >= 3 && text[at - 2] == '.' && char.IsLetter(text[at - 1]);
    }
}
