using System.Buffers;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>
/// Words that compare alike whatever their case, marks and spaces: “Hale’s ‘lie’ ” is “ hales lie ”. A record is tied to a story by
/// words and never by offsets, so that it stands while the text around it is edited.
/// </summary>
internal sealed class FoldedText
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ");

    private readonly string _folded;
    private readonly int[] _offsets;

    public FoldedText(string text)
    {
        var folded = new char[(text.Length * 2) + 2];
        _offsets = new int[folded.Length];
        var length = 0;
        folded[length++] = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                (folded[length], _offsets[length]) = (char.ToLowerInvariant(text[i]), i);
                length++;
            }
            else if (folded[length - 1] != ' ' && !Apostrophes.Contains(text[i]))
            {
                (folded[length], _offsets[length]) = (' ', i);
                length++;
            }
        }

        if (folded[length - 1] != ' ')
        {
            (folded[length], _offsets[length]) = (' ', text.Length);
            length++;
        }

        _folded = new string(folded, 0, length);
    }

    /// <summary>A text's words, small, with one blank before, between and behind; “ ” if it has none.</summary>
    public static string Of(ReadOnlySpan<char> text) => new FoldedText(text.ToString())._folded;

    /// <summary>A text's words, small.</summary>
    public static string[] WordsOf(ReadOnlySpan<char> text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Where the words stand first, whole; null if nowhere or if there are none.</summary>
    public Span? Find(string words)
    {
        var wanted = Of(words);
        var at = wanted.Length < 2 ? -1 : _folded.IndexOf(wanted, StringComparison.Ordinal);
        return at < 0 ? null : Span.FromBounds(_offsets[at + 1], _offsets[at + wanted.Length - 2] + 1);
    }
}
