using System.Buffers;
using System.Collections.Immutable;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.StoryRecords;

/// <summary>Words of a record that look like somebody's name, or like a way to reach them.</summary>
/// <param name="Field">The record's field, such as <c>reasonWords</c>.</param>
/// <param name="Span">Where in it, in UTF-16 code units. The name itself is not repeated.</param>
public readonly record struct NameWarning(string Field, Span Span);

/// <summary>
/// Finds names in what is written about a source. There is no field for who a source is, and nobody should write it into another one
/// by mistake. Names that the story itself prints are no secret. Pure.
/// </summary>
public static class NamesInWords
{
    private const int DigitsOfANumber = 7;

    private static readonly SearchValues<char> BetweenDigits = SearchValues.Create(" -/().+");

    /// <summary>What in some words looks like a name that the story doesn't print.</summary>
    /// <param name="field">The field, as the warning calls it.</param>
    /// <param name="words">What it holds.</param>
    /// <param name="story">The story's text.</param>
    public static ImmutableArray<NameWarning> In(string field, string words, string story)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(story);
        if (words.Length == 0)
        {
            return [];
        }

        var found = new SortedSet<(int Start, int Length)>();
        var reading = new Reading(new Draft("record", words), Conventions.Default);
        foreach (var name in reading.Names)
        {
            var span = Span.FromBounds(reading.Tokens[name.First].Start, reading.Tokens[name.End - 1].End);

            // One word at a sentence's beginning has its capital from there, unless it speaks.
            var opens = name.End - name.First == 1 && reading.Sentences[reading.SentenceOf(name.First)].Span.Start == span.Start;
            if (name.Kind == NameKind.Person || (name.Kind == NameKind.Unknown && (!opens || reading.SpeechActs.Any(act => act.Speaker.Span.Start == span.Start))))
            {
                found.Add((span.Start, span.Length));
            }
        }

        foreach (var mention in reading.Mentions)
        {
            found.Add((mention.Span.Start, mention.Span.Length));
        }

        return
        [
            .. found.Where(span => !story.Contains(words.AsSpan(span.Start, span.Length).ToString(), StringComparison.OrdinalIgnoreCase)).Select(span => new NameWarning(field, new Span(span.Start, span.Length))),
            .. Addresses(words).Where(span => !story.Contains(span.Of(words).ToString(), StringComparison.OrdinalIgnoreCase)).Select(span => new NameWarning(field, span)),
        ];
    }

    /// <summary>Mail addresses, handles and telephone numbers.</summary>
    private static IEnumerable<Span> Addresses(string words)
    {
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            if (char.IsAsciiDigit(words[start]) || words[start] == '+')
            {
                var (digits, last) = (0, start);
                for (; end < words.Length && (char.IsAsciiDigit(words[end]) || BetweenDigits.Contains(words[end])); end++)
                {
                    (digits, last) = char.IsAsciiDigit(words[end]) ? (digits + 1, end + 1) : (digits, last);
                }

                if (digits >= DigitsOfANumber)
                {
                    yield return Span.FromBounds(start, last);
                    start = end;
                    continue;
                }
            }

            for (end = start; end < words.Length && !char.IsWhiteSpace(words[end]); end++)
            {
            }

            if (words.AsSpan(start, end - start).Contains('@'))
            {
                yield return Span.FromBounds(start, end);
            }

            start = end + 1;
        }
    }
}
