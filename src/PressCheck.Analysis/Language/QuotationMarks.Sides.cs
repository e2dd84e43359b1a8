using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Which way a mark points, by what stands on either side of it.</summary>
internal sealed partial class QuotationMarks
{
    private MarkStyle StyleOf(int i) => tokens[i].Length == 2 ? MarkStyle.Double : text[tokens[i].Start] switch
    {
        '"' or '“' or '”' or '„' or '‟' => MarkStyle.Double,
        '«' or '»' or '‹' or '›' => MarkStyle.Guillemet,
        '「' or '」' or '『' or '』' => MarkStyle.Corner,
        _ => MarkStyle.Single,
    };

    private char Before(int i) => tokens[i].Start > 0 ? text[tokens[i].Start - 1] : ' ';

    private char After(int i) => tokens[i].End < text.Length ? text[tokens[i].End] : ' ';

    private static bool IsBlank(char c) => c <= ' ' || c is '\u00A0' or '\u2009' or '\u202F' || char.IsWhiteSpace(c);

    private static bool StartsWord(char c) => char.IsLetterOrDigit(c) || c is '$' or '£' or '€' or '#' or '@' or '[' or '(' or '…' or '‘' or '\'' or '“';

    private Side DoubleSide(int i, Paragraph paragraph, MarkStyle style)
    {
        var before = i == paragraph.FirstToken ? ' ' : Before(i);
        var after = i == paragraph.EndToken - 1 ? ' ' : After(i);
        var mark = text[tokens[i].Start];
        switch (mark)
        {
            case '„':
                return Side.Open;
            case '“' when IsOpen(style) && !StartsWord(after):
                return Side.Close;
            case '“' when IsOpen(style) && !IsBlank(before) && before is not ('(' or '[' or '—' or '–' or '-' or '‘' or '\''):
                return IsBlank(after) || char.IsPunctuation(after) ? Side.Close : Side.Open;
            case '“' when IsOpen(style) && OpenMark(style) == '„':
                return Side.Close;
            case '“':
                return !IsOpen(style) && IsBlank(after) && !IsBlank(before) ? Side.Close : Side.Open;
            case '”' when IsOpen(style):
                return IsBlank(before) && StartsWord(after) && !IsBlank(after) && OpenMark(style) == '”' ? Side.Either : Side.Close;
            case '”':
                return IsBlank(before) && StartsWord(after) ? Side.Open : Side.Close;
            case '«' or '‹':
                return IsOpen(style) ? Side.Close : Side.Open;
            case '»' or '›':
                return IsOpen(style) ? Side.Close : IsBlank(before) && StartsWord(after) ? Side.Open : Side.Close;
            case '「' or '『':
                return Side.Open;
            case '」' or '』':
                return Side.Close;
        }

        // Straight and doubled marks point both ways. After a figure they may be inches or seconds.
        if (char.IsAsciiDigit(before) && !IsOpen(style) && mark is '"' or '\'' && !StartsWord(after) && char.IsAsciiDigit(before))
        {
            return Side.Neither;
        }

        if (tokens[i].Length == 2 && mark is '`' or '‘')
        {
            return Side.Open;
        }

        var opens = (IsBlank(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '‘' or '\'' or '“' or '…' or ':') && !IsBlank(after);
        var closes = !IsBlank(before) && (IsBlank(after) || !char.IsLetterOrDigit(after));
        return (opens, closes) switch
        {
            (true, false) => IsOpen(style) && !StartsWord(after) ? Side.Close : Side.Open,
            (false, true) => Side.Close,
            _ => Side.Either,
        };
    }

    private char OpenMark(MarkStyle style)
    {
        for (var k = _open.Count - 1; k >= 0; k--)
        {
            if (_open[k].Style == style)
            {
                return _open[k].Mark;
            }
        }

        return '\0';
    }

    private Side SingleSide(int i, Paragraph paragraph)
    {
        var before = i == paragraph.FirstToken ? ' ' : Before(i);
        var after = i == paragraph.EndToken - 1 ? ' ' : After(i);
        var mark = text[tokens[i].Start];
        var open = IsOpen(MarkStyle.Single);
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return Side.Neither;
        }

        var opens = (IsBlank(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '"' or '„' or '«') && (StartsWord(after) || after is '"' or '“');
        if (opens && mark is not '’' || (opens && !open && mark == '’'))
        {
            if (IsElision(i))
            {
                return Side.Neither;
            }

            if (mark == '\'' && !HasCloser(i, paragraph))
            {
                return Side.Neither;
            }

            return open && mark == '\'' ? Side.Either : Side.Open;
        }

        if (!open || IsBlank(before) || mark is '‘' or '‚' or '`')
        {
            return Side.Neither;
        }

        // After a figure and outside a word it may be feet or minutes; after an s a plural's possessive.
        if (before is 's' or 'S' or 'z' && (IsBlank(after) || after == '-') && i + 1 < paragraph.EndToken && IsPossessive(i, paragraph))
        {
            return Side.Neither;
        }

        return Side.Close;
    }

    /// <summary>
    /// “the drivers’ union’ …”: an s and a closing mark with a word after it is a possessive when another closing mark
    /// comes before the next opening one.
    /// </summary>
    private bool IsPossessive(int i, Paragraph paragraph)
    {
        if (tokens[i + 1].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return false;
        }

        for (int k = i + 1, seen = 0; k < paragraph.EndToken && seen < 60; k++, seen++)
        {
            if (tokens[k].Kind != TokenKind.Mark || tokens[k].Length != 1)
            {
                continue;
            }

            var mark = text[tokens[k].Start];
            if (mark is not ('\'' or '’' or '‘'))
            {
                continue;
            }

            var before = Before(k);
            var after = k == paragraph.EndToken - 1 ? ' ' : After(k);
            if ((IsBlank(before) || mark == '‘') && StartsWord(after))
            {
                return false;
            }

            if (!IsBlank(before) && !char.IsLetterOrDigit(after))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCloser(int i, Paragraph paragraph)
    {
        for (int k = i + 1, seen = 0; k < paragraph.EndToken && seen < 400; k++, seen++)
        {
            if (tokens[k].Kind == TokenKind.Mark && tokens[k].Length == 1 && text[tokens[k].Start] is '\'' or '’' && !IsBlank(Before(k)) && !char.IsLetterOrDigit(k == paragraph.EndToken - 1 ? ' ' : After(k)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>’90s, ’em, ’tis: a mark in place of letters.</summary>
    private bool IsElision(int i)
    {
        if (i + 1 >= tokens.Length || tokens[i + 1].Start != tokens[i].End)
        {
            return false;
        }

        var next = tokens[i + 1];
        var word = text.AsSpan(next.Start, next.Length);
        if (next.Kind == TokenKind.Number)
        {
            return word.Length is 2 || (word.Length == 3 && word[2] is 's');
        }

        Span<char> lower = stackalloc char[8];
        if (word.Length > 7)
        {
            return false;
        }

        var length = word.ToLowerInvariant(lower);
        return lower[..length] is "em" or "tis" or "twas" or "til" or "till" or "cause" or "cos" or "n" or "round" or "bout" or "nuff" or "neath" or "tude" or "burbs" or "hood" or "ere" or "im" or "er" or "course" or "fraid" or "s" or "bye";
    }
}
