using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class DateWithoutYear : Rule
{
    private const int OpeningParagraphs = 3;
    private const int MostYears = 4;
    private static readonly PhraseTable Events = PhraseTable.Load("phrases-named-day");

    public override RuleDescriptor Descriptor { get; } = new("DOC010", "date-without-year", "Date without a year in a story that spans years", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (date, seen) = (default(Span), 0);
        var years = new List<Evidence>();
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part is PartKind.Dateline or PartKind.Byline || (paragraph.Part == PartKind.Body && IsPublicationDate(reading, paragraph)))
            {
                // The reader can tell the year from the date of the story.
                return [];
            }

            if (paragraph.Part is not (PartKind.Body or PartKind.Standfirst))
            {
                continue;
            }

            seen++;
            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                if (reading.Clauses.IsQuoted(i))
                {
                    continue;
                }

                if (IsYear(reading, i) && years.Count < MostYears)
                {
                    years.Add(new Evidence(reading.Tokens[i].Span, "year"));
                }

                if (date.IsEmpty && seen <= OpeningParagraphs && LengthOfDate(reading, paragraph, i) is > 0 and var length)
                {
                    date = reading.Tokens[i].Span.Cover(reading.Tokens[i + length - 1].Span);
                    i += length - 1;
                }
            }
        }

        return date.IsEmpty || years.Count == 0 ? [] : [Found(date, "This date has no year, and the story speaks of more than one.", Confidence.Medium, [.. years])];
    }

    /// <summary>The tokens of a month and a day that no year, weekday or name of an event pins down; 0 if none begins there.</summary>
    private static int LengthOfDate(Reading reading, Paragraph paragraph, int i)
    {
        var tokens = reading.Tokens;
        if (i + 1 >= paragraph.EndToken)
        {
            return 0;
        }

        var length = IsMonth(tokens[i]) && IsDay(reading, i + 1) ? 2
            : IsDay(reading, i) && IsMonth(tokens[i + 1]) ? 2
            : i + 2 < paragraph.EndToken && IsDay(reading, i) && reading.TextOf(tokens[i + 1]) is "of" && IsMonth(tokens[i + 2]) ? 3
            : 0;
        if (length == 0 || Events.Match(tokens, i, paragraph.EndToken, out _) > 0)
        {
            return 0;
        }

        // “November 30, 2024”, “Monday, November 30”, “the January 6 attack”
        for (var k = i + length; k < Math.Min(paragraph.EndToken, i + length + 3); k++)
        {
            if (IsYear(reading, k) || tokens[k].Is(WordFlags.Weekday) || (k == i + length && tokens[k].IsWord && tokens[k].Is(WordFlags.Noun) && !tokens[k].Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Determiner)))
            {
                return 0;
            }
        }

        for (var k = Math.Max(paragraph.FirstToken, i - 3); k < i; k++)
        {
            if (tokens[k].Is(WordFlags.Weekday) || reading.TextOf(tokens[k]) is "last" or "this" or "next" or "every" or "each" or "annual")
            {
                return 0;
            }
        }

        return length;
    }

    private static bool IsMonth(in Token token) => token.IsWord && token.IsCapital && token.Is(WordFlags.Month);

    /// <summary>1 to 31, with or without its ordinal ending.</summary>
    private static bool IsDay(Reading reading, int i)
    {
        var token = reading.Tokens[i];
        if (token.Kind != TokenKind.Number)
        {
            return false;
        }

        var text = reading.TextOf(token);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var ending = digits < 0 ? [] : text[digits..];
        return int.TryParse(digits < 0 ? text : text[..digits], out var day) && day is >= 1 and <= 31 && (ending.IsEmpty || ending is "st" or "nd" or "rd" or "th");
    }

    private static bool IsYear(Reading reading, int i)
    {
        var token = reading.Tokens[i];
        return token.Kind == TokenKind.Number && token.Length == 4 && int.TryParse(reading.TextOf(token), out var year) && year is >= 1900 and <= 2100 &&
            (i == 0 || reading.TextOf(reading.Tokens[i - 1]) is not ("$" or "€" or "£"));
    }

    /// <summary>A line that is nothing but a date with its year.</summary>
    private static bool IsPublicationDate(Reading reading, Paragraph paragraph)
    {
        var year = false;
        if (paragraph.EndToken - paragraph.FirstToken > 7)
        {
            return false;
        }

        for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
        {
            var token = reading.Tokens[i];
            year |= IsYear(reading, i);
            if (token.IsWord && !token.Is(WordFlags.Month | WordFlags.Weekday) && reading.TextOf(token) is not ("Published" or "Updated" or "on" or "of"))
            {
                return false;
            }
        }

        return year;
    }
}
