using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Text;

/// <summary>What is no word: addresses, numbers, marks and other signs.</summary>
internal static partial class Tokenizer
{
    private static readonly string[] Domains = ["com", "org", "net", "gov", "edu", "co", "uk", "info", "tv", "io", "news", "eu", "int", "ru", "ua", "de", "fr", "us", "ca", "au", "ie"];

    private static bool IsAddress(string text, int start, int at)
    {
        var c = text[at];
        if (c == ':')
        {
            return at + 2 < text.Length && text[at + 1] == '/' && text[at + 2] == '/';
        }

        if (c == '@')
        {
            return at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        }

        if (at - start == 3 && text.AsSpan(start, 3).Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var end = at + 1;
        while (end < text.Length && end - at < 24 && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        var suffix = text.AsSpan(at + 1, end - at - 1);
        foreach (var domain in Domains)
        {
            if (suffix.Equals(domain, StringComparison.OrdinalIgnoreCase))
            {
                return at - start > 1;
            }
        }

        return end < text.Length && text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterLower(text[end + 1]) && at - start > 1;
    }

    private static int Address(string text, int start, PooledList<Token> tokens)
    {
        var end = start;
        while (end < text.Length && text[end] > ' ' && !IsBlank(text[end]) && text[end] is not ('"' or '“' or '”' or '<' or '>' or '’' or '‘' or '—' or '«' or '»'))
        {
            end++;
        }

        while (end > start + 1 && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' || text[end - 1] >= 0x2010 && text[end - 1] <= 0x2027))
        {
            end--;
        }

        // "Breitbart.com's": the possessive is not the address.
        if (end - start > 2 && text[end - 1] is 's' && text[end - 2] is '\'')
        {
            end -= 2;
        }

        tokens.Add(new Token(start, end - start, 0, TokenKind.Address, char.IsUpper(text[start]) ? TokenShape.Capitalised : TokenShape.Lower, WordFlags.None));
        return end < text.Length && IsApostrophe(text[end]) ? Clitic(text, end, tokens) : end;
    }

    private static int Number(string text, int start, PooledList<Token> tokens)
    {
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c) || char.IsAsciiLetter(c))
            {
                at++;
            }
            else if (c is '.' or ',' or ':' or '/' or '-' or '–' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                at++;
            }
            else if (c is '-' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        tokens.Add(new Token(start, at - start, 0, TokenKind.Number, TokenShape.None, WordFlags.None));
        return at < text.Length && (text[at] == '\'' || text[at] == '’') ? Clitic(text, at, tokens) : at;
    }

    private static int Sign(string text, int start, PooledList<Token> tokens)
    {
        var c = text[start];
        if (IsMark(c))
        {
            return Marks(text, start, tokens);
        }

        if (c is '@' or '#' && start + 1 < text.Length && (char.IsLetterOrDigit(text[start + 1]) || text[start + 1] == '_'))
        {
            var end = start + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            tokens.Add(new Token(start, end - start, 0, TokenKind.Address, TokenShape.Lower, WordFlags.None));
            return end < text.Length && IsApostrophe(text[end]) ? Clitic(text, end, tokens) : end;
        }

        var length = 1;
        if (c == '.')
        {
            while (start + length < text.Length && (text[start + length] == '.' || (text[start + length] is ' ' or '\u00A0' && start + length + 1 < text.Length && text[start + length + 1] == '.')))
            {
                length++;
            }
        }
        else
        {
            while (start + length < text.Length && text[start + length] == c)
            {
                length++;
            }
        }

        var kind = char.IsPunctuation(c) ? TokenKind.Punctuation : TokenKind.Symbol;
        tokens.Add(new Token(start, length, 0, kind, TokenShape.None, WordFlags.None));
        return start + length;
    }

    private static int Marks(string text, int start, PooledList<Token> tokens)
    {
        var c = text[start];
        var length = 1;
        while (start + length < text.Length && text[start + length] == c)
        {
            length++;
        }

        // '' and `` stand for a double mark; a longer run of one mark is no quotation's.
        if (length == 1 || (length == 2 && c is '\'' or '`' or '’' or '‘'))
        {
            tokens.Add(new Token(start, length, 0, TokenKind.Mark, TokenShape.None, WordFlags.None));
        }
        else if (length == 3 && c is '\'' or '’' or '‘' or '`')
        {
            // A single mark beside a doubled one: ''He said 'no,''' closes one and then two.
            var opens = start == 0 || text[start - 1] <= ' ' || IsBlank(text[start - 1]) || text[start - 1] is '(' or '[' or '—' or '–' or '-';
            tokens.Add(new Token(start, opens ? 2 : 1, 0, TokenKind.Mark, TokenShape.None, WordFlags.None));
            tokens.Add(new Token(start + (opens ? 2 : 1), opens ? 1 : 2, 0, TokenKind.Mark, TokenShape.None, WordFlags.None));
        }
        else if (length <= 3)
        {
            for (var i = 0; i < length; i++)
            {
                tokens.Add(new Token(start + i, 1, 0, TokenKind.Mark, TokenShape.None, WordFlags.None));
            }
        }
        else
        {
            tokens.Add(new Token(start, length, 0, TokenKind.Symbol, TokenShape.None, WordFlags.None));
        }

        return start + length;
    }
}
