using System.Buffers;

namespace PressCheck.Formats.Readers.Parts;

/// <summary>Lines around a story that tell by their words what they are.</summary>
internal static class Lines
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;
    private const int LongestByline = 16;
    private const int LongestCredit = 90;
    private const int LongestCaptioned = 600;

    private static readonly SearchValues<char> Rules = SearchValues.Create("_*-=—– ");

    private static readonly string[] NoteStarts =
    [
        "additional reporting by ", "reporting by ", "writing by ", "editing by ", "compiled by ", "with reporting by ", "with additional reporting", "with assistance from ",
        "correction:", "corrections:", "clarification:", "clarifications:", "correction (", "editor's note", "editors' note", "editor's note:", "author's note", "note to editors", "notes to editors", "note to readers",
        "this story has been updated", "this story has been corrected", "this story was updated", "this story was corrected", "this story was originally published",
        "this article has been updated", "this article has been corrected", "this article was updated", "this article was amended", "this article was corrected", "this article was originally published", "this article originally ", "this story originally ",
        "an earlier version of this ", "a previous version of this ", "contact the reporter", "contact the writer", "contact the author", "to contact the reporter", "to contact the editor",
    ];

    private static readonly string[] CaptionStarts =
    [
        "photo:", "photos:", "caption:", "picture:", "pictures:", "pictured:", "image:", "images:", "file photo:", "photograph:", "photo credit:", "image credit:", "picture credit:", "photo by ", "photo courtesy", "image courtesy", "file -", "file –", "file —",
    ];

    private static readonly string[] CreditStarts = ["photo", "image", "picture", "ap photo", "file photo", "credit", "reuters/", "getty", "afp"];

    private static readonly string[] TimeStarts = ["published", "updated", "last updated", "last modified", "posted", "first published"];

    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    private static readonly HashSet<string> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    };

    /// <summary>"By Jane Doe", "By JANE DOE and JOHN ROE, Associated Press", "From Jane Doe in Paris".</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 160)
        {
            return false;
        }

        var rest = line;
        if (!Shape.Next(ref rest, out var by) || !(by.Equals("by", AnyCase) || by is "From" or "FROM" or "By:" or "BY:") || line[^1] is '?' or '!' or ':' or ';' or '.' && !EndsInInitials(line))
        {
            return false;
        }

        int names = 0, words = 0;
        for (var free = false; Shape.Next(ref rest, out var word); words++)
        {
            if (words >= LongestByline)
            {
                return false;
            }

            var bare = word.TrimEnd(",|");
            if (!free)
            {
                if (Shape.IsCapitalised(bare))
                {
                    names++;
                }
                else if (names < 2 && !Shape.IsParticle(bare))
                {
                    return false;
                }
                else if (bare is "in" or "at" or "for" or "and" or "&" or "|" or "/" or "•" or "·" or "-" or "–" or "—" || Shape.IsParticle(bare))
                {
                    free = bare is not ("and" or "&") && !Shape.IsParticle(bare);
                }
                else
                {
                    return false;
                }

                // After a comma stands a post: "By Jane Doe, political editor".
                free |= names >= 2 && word[^1] is ',' or '|';
            }
        }

        return names >= 2 && (names <= 4 || by.Equals("by", StringComparison.Ordinal) || !Shape.IsTitleCase(line) || line.ContainsAny(",|&") || line.Contains(" and ", AnyCase) || line.Contains(" in ", StringComparison.Ordinal));
    }

    private static bool EndsInInitials(ReadOnlySpan<char> line) => line.EndsWith("Jr.", AnyCase) || line.EndsWith("Sr.", AnyCase);

    /// <summary>"Published 4 March 2025, 10:32", "Friday, July 21, 2017", "Updated 3 hours ago".</summary>
    public static bool IsTimestamp(ReadOnlySpan<char> line)
    {
        if (line.Length > 100 || line.IsEmpty || line[^1] is '?' or '!')
        {
            return false;
        }

        var labelled = StartsWithAny(line, TimeStarts);
        if (!labelled && line[^1] == '.')
        {
            return false;
        }

        int dates = 0, others = 0, words = 0;
        for (var rest = line; Shape.Next(ref rest, out var word); words++)
        {
            var bare = word.Trim(".,:;|()-–—•·");
            if (bare.IsEmpty)
            {
                continue;
            }

            if (Months.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) || char.IsDigit(bare[0]))
            {
                dates++;
            }
            else if (!Days.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) && !IsClockWord(bare))
            {
                others++;
            }
        }

        return dates > 0 && words <= 14 && (labelled ? others <= 4 && (dates >= 2 || line.Contains("ago", AnyCase) || line.Contains(':')) : others == 0 && dates >= 2);
    }

    private static bool IsClockWord(ReadOnlySpan<char> word) =>
        word.Equals("am", AnyCase) || word.Equals("pm", AnyCase) || word.Equals("a.m", AnyCase) || word.Equals("p.m", AnyCase) || word.Equals("at", AnyCase)
        || word is "GMT" or "BST" or "UTC" or "EST" or "EDT" or "ET" or "CET" or "CEST" or "PST" or "PDT" or "CST" or "CDT";

    /// <summary>Who else worked on a story, what was put right in it, how to reach its author.</summary>
    public static bool IsNote(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("([—–-_* ");
        if (bare.IsEmpty || line.IndexOfAnyExcept(Rules) < 0)
        {
            return line.Length > 0;
        }

        if (StartsWithAny(bare, NoteStarts))
        {
            return true;
        }

        return line.Length <= 300 && (EndsWithCore(line, "contributed to this report") || EndsWithCore(line, "contributed to this story") || EndsWithCore(line, "contributed reporting")
            || EndsWithCore(line, "contributed to this article") || (bare.StartsWith("Follow ", StringComparison.Ordinal) && bare.Contains('@')) || IsAddressLine(bare));
    }

    private static bool IsAddressLine(ReadOnlySpan<char> line) =>
        line.Contains('@') && Shape.Words(line) <= 14 && (line.StartsWith("email", AnyCase) || line.StartsWith("e-mail", AnyCase) || line.StartsWith("contact", AnyCase) || line.Contains("can be reached at", AnyCase));

    private static bool EndsWithCore(ReadOnlySpan<char> line, string ending) => line.TrimEnd(".)]*_ ").EndsWith(ending, AnyCase);

    /// <summary>A line that describes or credits a picture.</summary>
    public static bool IsCaption(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaptioned)
        {
            return false;
        }

        if (StartsWithAny(line.TrimStart("([ "), CaptionStarts))
        {
            return true;
        }

        // “… on Monday. (AP Photo/Jane Doe)”
        var end = line.TrimEnd(". ");
        if (!end.EndsWith(')'))
        {
            return false;
        }

        var open = end.LastIndexOf('(');
        if (open < 0 || end.Length - open > LongestCredit)
        {
            return false;
        }

        var credit = end[(open + 1)..^1];
        return StartsWithAny(credit, CreditStarts) && (credit.ContainsAny('/', ':') || credit.Contains(" by ", AnyCase) || credit.Contains("photo", AnyCase));
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (var start in starts)
        {
            if (line.Length >= start.Length && SameStart(line, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Any case, either apostrophe.</summary>
    private static bool SameStart(ReadOnlySpan<char> line, string start)
    {
        for (var i = 0; i < start.Length; i++)
        {
            var c = line[i] is '’' ? '\'' : char.ToLowerInvariant(line[i]);
            if (c != start[i])
            {
                return false;
            }
        }

        return true;
    }
}
