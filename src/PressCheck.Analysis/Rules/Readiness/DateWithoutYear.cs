using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class DateWithoutYear : Rule
{
    private const int OpeningParagraphs = 3;
    private const int MostYears = 4;
    private const int Reach = 40;

    public override RuleDescriptor Descriptor { get; } = new("DOC010", "date-without-year", "Date without a year in a story that spans years", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (date, seen) = (default(Span), 0);
        var years = new List<Evidence>();
        var landmarks = reading.Landmarks.Walk(Landmark.Date);
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part == PartKind.Dateline || HasDateline(reading, paragraph) || (paragraph.Part == PartKind.Body && IsPublicationDate(reading, paragraph)))
            {
                // The reader can tell the year from the date of the story.
                return [];
            }

            if (paragraph.Part is not (PartKind.Body or PartKind.Standfirst))
            {
                continue;
            }

            seen++;
            var here = landmarks.Within(paragraph.FirstToken, paragraph.EndToken);

            // “In 2007 … By January 18 …”: a year in the same paragraph says which.
            var open = date.IsEmpty && seen <= OpeningParagraphs && !HasYear(reading, here);
            var next = 0;
            foreach (var i in here)
            {
                if (i < next || reading.Clauses.IsQuoted(i))
                {
                    continue;
                }

                if (IsYear(reading, i) && years.Count < MostYears)
                {
                    years.Add(new Evidence(reading.Tokens[i].Span, "year"));
                }

                if (open && date.IsEmpty && LengthOfDate(reading, paragraph, i) is > 0 and var length)
                {
                    date = reading.Tokens[i].Span.Cover(reading.Tokens[i + length - 1].Span);
                    next = i + length;
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
        if (length == 0 || IsNamedDay(reading, i, length) || !IsPast(reading, i))
        {
            return 0;
        }

        // “Monday, November 30”, “the January 6 attack”
        for (var k = i + length; k < Math.Min(paragraph.EndToken, i + length + 3); k++)
        {
            if (tokens[k].Is(WordFlags.Weekday) || (k == i + length && tokens[k].IsWord && tokens[k].Is(WordFlags.Noun) && !tokens[k].Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Determiner)))
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

        if (length == 2 && i > paragraph.FirstToken && tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Possessive) && i + length < paragraph.EndToken && tokens[i + length].IsWord)
        {
            return 0;
        }

        return length;
    }

    /// <summary>What is still to come is taken to come soon; a sentence in the future tense is left alone.</summary>
    private static bool IsPast(Reading reading, int i)
    {
        var sentence = reading.Sentences[reading.SentenceOf(i)];
        for (var k = Math.Max(sentence.First, i - Reach); k < Math.Min(sentence.End, i + Reach); k++)
        {
            if (reading.TextOf(reading.Tokens[k]) is "will" or "would" or "'ll" or "’ll" or "must" or "plan" or "plans" or "planned" or "upcoming" or "scheduled" or "ahead" or "until" or "set" or "expected" or "due" or "hits")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>September 11, January 6, July 4, May 1: a day that is a name, or comes every year.</summary>
    private static bool IsNamedDay(Reading reading, int i, int length)
    {
        var month = reading.TextOf(reading.Tokens[i]);
        var day = reading.TextOf(reading.Tokens[i + length - 1]);
        if (char.IsAsciiDigit(month[0]))
        {
            var swapped = month;
            month = day;
            day = swapped;
        }

        var digits = day.IndexOfAnyExceptInRange('0', '9');
        _ = int.TryParse(digits < 0 ? day : day[..digits], out var number);
        return (month[..3].ToString(), number) switch
        {
            ("Jan", 1 or 6) or ("Feb", 14) or ("Mar", 8 or 17) or ("Apr", 1) or ("May", 1 or 9) or ("Jun", 6 or 19) or ("Jul", 4 or 7 or 14) => true,
            ("Sep", 11) or ("Oct", 7 or 31) or ("Nov", 5 or 11) or ("Dec", 7 or 24 or 25 or 26 or 31) => true,
            _ => false,
        };
    }

    /// <summary>“PORTLAND, Nov. 30 (AP) —”, “PORTLAND —”: capitals and a dash in the first line, with the day's date or without.</summary>
    private static bool HasDateline(Reading reading, Paragraph paragraph)
    {
        if (paragraph.Part != PartKind.Body || reading.Tokens[paragraph.FirstToken].Shape != TokenShape.Upper)
        {
            return false;
        }

        for (var i = paragraph.FirstToken + 1; i < Math.Min(paragraph.EndToken, paragraph.FirstToken + 14); i++)
        {
            if (reading.TextOf(reading.Tokens[i]) is "—" or "–" or "-" or "--")
            {
                return true;
            }
        }

        return false;
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

    private static bool HasYear(Reading reading, ReadOnlySpan<int> landmarks)
    {
        foreach (var i in landmarks)
        {
            if (IsYear(reading, i))
            {
                return true;
            }
        }

        return false;
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
