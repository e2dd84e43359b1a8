using System.Buffers;
using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Text;

/// <summary>
/// Sentences that belong to a page and not to a story: comment forms, theme adverts, cookie notices, links to other stories.
/// They are known by their words alone, from <c>Lexicons/page-furniture.txt</c>, so a sentence of news that only mentions
/// cookies or newsletters is none.
/// </summary>
public static class PageFurniture
{
    private const int Longest = 480;
    private const int LongestStart = 200;
    private static readonly Table Known = new();

    /// <summary>Whether a whole paragraph is page furniture.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> paragraph)
    {
        paragraph = paragraph.Trim();
        if (paragraph.IsEmpty || paragraph.Length > Longest)
        {
            return false;
        }

        if (paragraph.Length > LongestStart)
        {
            return Known.HasAnywhere(paragraph);
        }

        if (!Known.MayBegin(paragraph))
        {
            return Known.HasAnywhere(paragraph);
        }

        Span<char> folded = stackalloc char[LongestStart];
        var length = Fold(paragraph, folded);
        ReadOnlySpan<char> text = folded[..length];
        return !text.IsEmpty && (Known.Has(text) || IsCount(text));
    }

    /// <summary>Small letters, straight apostrophes, single blanks; bullets, stars, arrows and closing points are left off.</summary>
    private static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            // Nearly every character of a paragraph: a small letter, which stays what it is.
            if (char.IsAsciiLetterLower(c))
            {
                folded[length++] = c;
                continue;
            }

            var letter = c switch
            {
                '’' or '‘' => '\'',
                '\u00A0' or '\t' or '\n' or '\r' => ' ',
                '…' => '.',
                _ => char.ToLowerInvariant(c),
            };
            if (letter == ' ')
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (!(letter is '*' or '•' or '·' or '»' or '›' or '→' or '▶' or '►' or '■' or '[' or ']' or '_' or '>' or '|' or '×' || (letter == '-' && length == 0)))
            {
                folded[length++] = letter;
            }
        }

        return folded[..length].TrimEnd(" .!").Length;
    }

    /// <summary>"12 comments", "1 comment".</summary>
    private static bool IsCount(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 7 && text[digits..] is " comment" or " comments" or " shares" or " share";
    }

    private sealed class Table
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;
        private readonly ILookup<char, (string Start, string Then)> _starts;
        private readonly SearchValues<string> _anywhere;
        private readonly bool[] _begins = new bool[26 * 26];

        public Table()
        {
            var whole = new HashSet<string>(StringComparer.Ordinal);
            var starts = new List<(string Start, string Then)>();
            var anywhere = new List<string>();
            foreach (var line in Lexicon.Lines("page-furniture") ?? [])
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                var phrase = line[..tab].Trim();
                switch (line[(tab + 1)..].Trim())
                {
                    case "whole":
                        whole.Add(phrase);
                        break;
                    case "anywhere":
                        anywhere.Add(phrase);
                        break;
                    default:
                        var gap = phrase.IndexOf(" ... ", StringComparison.Ordinal);
                        starts.Add(gap < 0 ? (phrase, "") : (phrase[..gap], phrase[(gap + 5)..]));
                        break;
                }
            }

            foreach (var phrase in whole.Concat(starts.Select(start => start.Start)))
            {
                if (char.IsAsciiLetter(phrase[0]) && phrase.Length > 1 && char.IsAsciiLetter(phrase[1]))
                {
                    _begins[Pair(phrase[0], phrase[1])] = true;
                }
            }

            _whole = whole.GetAlternateLookup<ReadOnlySpan<char>>();
            _starts = starts.ToLookup(start => start.Start[0]);
            _anywhere = SearchValues.Create([.. anywhere, .. anywhere.Select(phrase => phrase.Replace('\'', '’'))], StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>False where the first two letters begin no phrase: nearly every paragraph of a story is told by them.</summary>
        public bool MayBegin(ReadOnlySpan<char> text) =>
            text.Length < 2 || !char.IsAsciiLetter(text[0]) || !char.IsAsciiLetter(text[1]) || _begins[Pair(text[0], text[1])];

        private static int Pair(char first, char second) => (((first | 0x20) - 'a') * 26) + (second | 0x20) - 'a';

        /// <summary>A phrase that is furniture wherever it stands, in either case.</summary>
        public bool HasAnywhere(ReadOnlySpan<char> text) => text.ContainsAny(_anywhere);

        public bool Has(ReadOnlySpan<char> text) => _whole.Contains(text) || HasStart(text) || text.ContainsAny(_anywhere);

        private bool HasStart(ReadOnlySpan<char> text)
        {
            foreach (var (start, then) in _starts[text[0]])
            {
                if (text.StartsWith(start, StringComparison.Ordinal) && text[start.Length..].Contains(then, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
