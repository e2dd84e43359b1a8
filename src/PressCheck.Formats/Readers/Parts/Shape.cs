using System.Buffers;

namespace PressCheck.Formats.Readers.Parts;

/// <summary>How a line is written, told without reading it.</summary>
internal static class Shape
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\u00A0\u2002\u2003\u2009\u202F");

    /// <summary>Words between blanks, up to a few more than any line of the page's head has.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var rest = text; count < 64 && Next(ref rest, out _);)
        {
            count++;
        }

        return count;
    }

    /// <summary>Takes the next word off a line.</summary>
    public static bool Next(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> word)
    {
        var start = rest.IndexOfAnyExcept(Blanks);
        if (start < 0)
        {
            word = [];
            return false;
        }

        rest = rest[start..];
        var end = rest.IndexOfAny(Blanks);
        word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        return true;
    }

    /// <summary>Most longer words begin with a capital, and there are enough of them to tell.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> text)
    {
        int capitals = 0, longer = 0;
        for (var rest = text; Next(ref rest, out var word);)
        {
            var core = word.TrimStart("“‘\"'([");
            if (core.Length > 3 && char.IsLetter(core[0]))
            {
                longer++;
                capitals += char.IsUpper(core[0]) ? 1 : 0;
            }
        }

        return longer >= 3 && capitals * 5 >= longer * 4;
    }

    public static bool IsCapitalised(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsUpper(word[0]);

    /// <summary>Two letters or more, none of them small.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLetter(c))
            {
                if (!char.IsUpper(c))
                {
                    return false;
                }

                letters++;
            }
        }

        return letters >= 2;
    }

    /// <summary>The small words inside names of people and places.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) =>
        word is "de" or "da" or "do" or "dos" or "das" or "di" or "del" or "della" or "der" or "den" or "des" or "du" or "van" or "von" or "zu" or "la" or "le" or "les" or "el" or "al" or "bin" or "bint" or "ibn" or "abu" or "ter" or "ten" or "y" or "e" or "of" or "the" or "upon" or "sur" or "am" or "on" or "and";
}
