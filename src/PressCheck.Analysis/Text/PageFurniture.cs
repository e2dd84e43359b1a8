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

        /// <summary>Keys of the words that phrases begin with.</summary>
        private readonly HashSet<ulong> _firstWords;

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

            _firstWords = [.. whole.Concat(starts.Select(start => start.Start)).Select(static phrase => FirstWord(phrase, out _))];
            _whole = whole.GetAlternateLookup<ReadOnlySpan<char>>();
            _starts = starts.ToLookup(start => start.Start[0]);
            _anywhere = SearchValues.Create([.. anywhere, .. anywhere.Select(phrase => phrase.Replace('\'', '’'))], StringComparison.OrdinalIgnoreCase);
        }

        /// <summary>False where the first word begins no phrase: nearly every paragraph of a story is told by it.</summary>
        public bool MayBegin(ReadOnlySpan<char> text)
        {
            var word = FirstWord(text, out var length);
            return length == 0 || (length < text.Length && text[length] is not (' ' or ',' or '.' or ':' or '\'' or '’')) || _firstWords.Contains(word);
        }

        private static ulong FirstWord(ReadOnlySpan<char> text, out int length)
        {
            var key = default(WordKey);
            for (length = 0; length < text.Length && char.IsAsciiLetter(text[length]); length++)
            {
                key.AddLetter(text[length]);
            }

            return key.Value(length);
        }

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
