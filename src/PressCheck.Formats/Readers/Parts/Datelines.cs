using System.Buffers;

namespace PressCheck.Formats.Readers.Parts;

/// <summary>The place, and perhaps the day and the agency, at the head of a story: "KYIV, Ukraine (AP) —".</summary>
internal static class Datelines
{
    private const int Longest = 90;
    private static readonly string[] Dashes = ["—", "–", "―", "--", " - ", " _ "];

    private static readonly SearchValues<char> NeverInPlaces = SearchValues.Create("“”\"‘?!;:()[]");

    /// <summary>Lines in capitals that say what a story is, not where it comes from.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "BREAKING", "BREAKING NEWS", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "READ", "LISTEN", "FILE", "PHOTO", "PHOTOS", "FILE PHOTO", "VIDEO", "ANALYSIS", "OPINION",
        "LIVE", "CORRECTION", "CORRECTED", "NOTE", "EDITORIAL", "REVIEW", "JUST IN", "DEVELOPING", "SPECIAL REPORT", "FACTBOX", "FACT CHECK", "TIMELINE", "EXPLAINER",
        "INTERVIEW", "ADVISORY", "RAW", "REPORT", "NEWS", "SPORT", "SPORTS", "BUSINESS", "POLITICS", "WORLD", "COMMENT", "FEATURE", "PROFILE", "OBITUARY", "WARNING",
    };

    /// <summary>The dateline's length at the head of a paragraph, without the dash after it; 0 if there is none.</summary>
    public static int Length(ReadOnlySpan<char> paragraph)
    {
        var reach = paragraph[..Math.Min(paragraph.Length, Longest)];
        if (reach.IsEmpty || !char.IsUpper(reach[0]))
        {
            return 0;
        }

        var dash = -1;
        var width = 0;
        foreach (var candidate in Dashes)
        {
            var at = reach.IndexOf(candidate, StringComparison.Ordinal);
            if (at > 0 && (dash < 0 || at < dash))
            {
                (dash, width) = (at, candidate.Length);
            }
        }

        if (dash < 0)
        {
            return 0;
        }

        var after = paragraph[(dash + width)..].TrimStart();
        var head = reach[..dash].TrimEnd();
        var spaced = head.Length < dash || paragraph[dash] == ' ' || reach[dash] == '—';
        return spaced && !after.IsEmpty && Begins(after[0]) && IsHead(head, alone: false) ? head.Length : 0;
    }

    /// <summary>A line that is a dateline and nothing else: capitals, with a region or a day after them.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line)
    {
        var head = line.TrimEnd("—–- ");
        return head.Length is > 0 and < Longest && IsHead(head, alone: true);
    }

    private static bool Begins(char c) => char.IsUpper(c) || char.IsDigit(c) || c is '“' or '"' or '‘' or '\'' or '(' or '$' or '£' or '€';

    private static bool IsHead(ReadOnlySpan<char> head, bool alone)
    {
        var agency = false;
        if (head.EndsWith(')'))
        {
            var open = head.LastIndexOf('(');
            if (open <= 0 || !IsAgency(head[(open + 1)..^1]))
            {
                return false;
            }

            agency = true;
            head = head[..open].TrimEnd();
        }

        if (head.IsEmpty || head.ContainsAny(NeverInPlaces))
        {
            return false;
        }

        var comma = head.IndexOf(',');
        var place = comma < 0 ? head : head[..comma];
        var capitals = IsPlace(place, out var words);
        if (words == 0 || (capitals && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(place)))
        {
            return false;
        }

        var regions = 0;
        for (var rest = comma < 0 ? [] : head[(comma + 1)..]; !rest.IsEmpty; regions++)
        {
            comma = rest.IndexOf(',');
            if (!IsRegion(comma < 0 ? rest : rest[..comma]))
            {
                return false;
            }

            rest = comma < 0 ? [] : rest[(comma + 1)..];
        }

        return regions <= 4 && (alone ? capitals && (regions > 0 || agency) : capitals || agency || (regions > 0 && words <= 3));
    }

    /// <summary>Whether a place is written in capitals throughout; no words if it can't be a place.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, out int words)
    {
        words = 0;
        var capitals = true;
        var letters = 0;
        for (var rest = place; Shape.Next(ref rest, out var word);)
        {
            if (!Shape.IsCapitalised(word) && !(words > 0 && (Shape.IsParticle(word) || word[0] == '/')))
            {
                words = 0;
                return false;
            }

            letters += word.Length;
            capitals &= Shape.IsCapitals(word) || (words > 0 && Shape.IsParticle(word));
            words++;
        }

        if (words > 6 || letters < 3)
        {
            words = 0;
        }

        return capitals;
    }

    /// <summary>A region, a country, an abbreviated state, a month and day, a year.</summary>
    private static bool IsRegion(ReadOnlySpan<char> region)
    {
        var words = 0;
        for (var rest = region; Shape.Next(ref rest, out var word); words++)
        {
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && !(words > 0 && Shape.IsParticle(word)))
            {
                return false;
            }
        }

        return words is >= 1 and <= 5;
    }

    private static bool IsAgency(ReadOnlySpan<char> name) => name.Length is >= 2 and <= 30 && char.IsUpper(name[0]) && Shape.Words(name) <= 4 && !name.ContainsAnyInRange('0', '9');
}
