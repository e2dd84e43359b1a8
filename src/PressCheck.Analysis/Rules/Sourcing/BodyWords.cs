using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>
/// The words of a story's body that carry meaning, in order, without case, marks and endings, to look a headline's words up
/// in. A headline shortens: its words count as held when four in five of them stand in one stretch of the body in that order.
/// </summary>
internal sealed class BodyWords
{
    private const int LongestQuotation = 40;
    private const int SharedLetters = 4;
    private const int MostTries = 400;
    private const int Gap = 7;
    private const int Few = 4;
    private const WordFlags Small = WordFlags.Determiner | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Auxiliary | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Relative;

    private readonly Reading _reading;
    private readonly List<Span> _words = [];
    private readonly List<ulong> _stems = [];

    public BodyWords(Reading reading)
    {
        _reading = reading;
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part is not (PartKind.Body or PartKind.BlockQuote or PartKind.Caption or PartKind.PullQuote))
            {
                continue;
            }

            for (var i = paragraph.FirstToken; i < paragraph.EndToken; i++)
            {
                Read(i, _words);
            }
        }

        foreach (var word in _words)
        {
            _stems.Add(Stem(word));
        }
    }

    public bool IsEmpty => _words.Count == 0;

    /// <summary>Whether the body has the quotation's words; if not, <paramref name="nearest"/> is the stretch with the most of them, or empty.</summary>
    public bool Holds(Quotation quotation, out Span nearest)
    {
        var words = new List<Span>();
        for (var i = quotation.FirstToken; i < quotation.EndToken && words.Count < LongestQuotation; i++)
        {
            Read(i, words);
        }

        nearest = default;
        var needed = words.Count <= 2 ? words.Count : ((words.Count * 4) + 4) / 5;
        var best = words.Count / 2;
        for (var skip = 0; skip <= words.Count - needed; skip++)
        {
            var stem = Stem(words[skip]);
            var tries = 0;
            for (var place = 0; place < _stems.Count && tries < MostTries; place++)
            {
                if (_stems[place] != stem)
                {
                    continue;
                }

                tries++;
                var (held, last) = Follow(words, skip, place);
                if (held >= needed || (words.Count <= Few && Gathers(words, place)))
                {
                    return true;
                }

                if (held > best)
                {
                    best = held;
                    nearest = _words[place].Cover(_words[last]);
                }
            }
        }

        return needed == 0;
    }

    /// <summary>How many of the words, from one on, the body has in order from a place on.</summary>
    private (int Held, int Last) Follow(List<Span> words, int from, int place)
    {
        var held = 0;
        var last = place;
        var at = place;
        for (var w = from; w < words.Count; w++)
        {
            // Between two words the body may have a few that the headline left out.
            var limit = Math.Min(_words.Count, at + Gap);
            for (var k = at; k < limit; k++)
            {
                if (Same(words[w], _words[k]))
                {
                    held++;
                    last = k;
                    at = k + 1;
                    break;
                }
            }
        }

        return (held, last);
    }

    /// <summary>A few words that the body turns round: ‘Deport Hale’ over “Hale should be deported”.</summary>
    private bool Gathers(List<Span> words, int place)
    {
        foreach (var word in words)
        {
            var held = false;
            for (var k = Math.Max(0, place - Gap); k < Math.Min(_words.Count, place + Gap) && !held; k++)
            {
                held = Same(word, _words[k]);
            }

            if (!held)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words of a token that carry meaning: “working-class” is two, “you’re” none.</summary>
    private void Read(int i, List<Span> words)
    {
        var token = _reading.Tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Address) || (token.IsWord && token.Is(Small)))
        {
            return;
        }

        var start = token.Start;
        for (var at = token.Start; at < token.End; at++)
        {
            if (_reading.Text[at] is '-' or '\u2010' or '\u2011')
            {
                if (at > start)
                {
                    words.Add(Span.FromBounds(start, at));
                }

                start = at + 1;
            }
        }

        if (token.End > start)
        {
            words.Add(Span.FromBounds(start, token.End));
        }
    }

    /// <summary>A word by its first letters: “betrayed” and “betrays” share theirs.</summary>
    private ulong Stem(Span word)
    {
        var text = _reading.TextOf(word);
        return WordKey.Of(text[..Math.Min(text.Length, SharedLetters)]);
    }

    private bool Same(Span one, Span other)
    {
        var a = _reading.TextOf(one);
        var b = _reading.TextOf(other);
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var shared = 0;
        while (shared < a.Length && shared < b.Length && char.ToLowerInvariant(a[shared]) == char.ToLowerInvariant(b[shared]))
        {
            shared++;
        }

        return shared >= SharedLetters && shared >= Math.Max(a.Length, b.Length) - 3;
    }
}
