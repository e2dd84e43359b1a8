using System.Numerics;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// Multi-word expressions of one lexicon file, matched over tokens in one pass. A line is a phrase, then optionally a tab and
/// a tag. A place in the phrase may be alternatives (<c>declined|refused</c>), may be optional (<c>immediately?</c>), and
/// <c>{Flag}</c> stands for any word with that <see cref="WordFlags"/>.
/// </summary>
internal sealed class PhraseTable
{
    private readonly record struct Slot(int[] Words, WordFlags Flags, bool Optional);

    private readonly record struct Phrase(Slot[] Slots, string Tag);

    /// <summary>A bit a word: set where a phrase starts with it. Every token of a text is held against it, and it fits in a core's cache.</summary>
    private readonly ulong[] _starts = new ulong[(Lexicon.Count / 64) + 1];
    private readonly int[] _startsBefore;
    private readonly Phrase[][] _byFirstWord;
    private readonly List<(WordFlags Flags, Phrase Phrase)> _byFirstFlag = [];
    private readonly WordFlags _firstFlags;

    private PhraseTable(string file)
    {
        var byFirstWord = new SortedDictionary<int, List<Phrase>>();
        foreach (var line in Lexicon.Lines(file) ?? throw new InvalidOperationException($"There is no lexicon file '{file}'."))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var tag = tab >= 0 ? line[(tab + 1)..].Trim() : "";
            var slots = (tab >= 0 ? line[..tab] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
            var phrase = new Phrase(slots, tag);
            foreach (var word in slots[0].Words)
            {
                _starts[word >> 6] |= 1UL << word;
                if (!byFirstWord.TryGetValue(word, out var phrases))
                {
                    byFirstWord[word] = phrases = [];
                }

                phrases.Add(phrase);
            }

            if (slots[0].Flags != 0)
            {
                _byFirstFlag.Add((slots[0].Flags, phrase));
                _firstFlags |= slots[0].Flags;
            }
        }

        _byFirstWord = [.. byFirstWord.Values.Select(phrases => phrases.ToArray())];
        _startsBefore = new int[_starts.Length];
        for (var i = 1; i < _starts.Length; i++)
        {
            _startsBefore[i] = _startsBefore[i - 1] + BitOperations.PopCount(_starts[i - 1]);
        }
    }

    /// <summary>The table in <c>Lexicons/{file}.txt</c>.</summary>
    public static PhraseTable Load(string file) => new(file);

    /// <summary>What any word may be that a phrase starts with.</summary>
    public WordFlags FirstFlags => _firstFlags;

    /// <summary>Ids of the words that phrases start with, each with those that may come second; 0 where any word may, or none.</summary>
    public IEnumerable<(int First, int Second)> Openings
    {
        get
        {
            foreach (var word in Enumerable.Range(0, Lexicon.Count).Where(Starts))
            {
                foreach (var phrase in PhrasesFrom(word))
                {
                    foreach (var second in Seconds(phrase.Slots))
                    {
                        yield return (word, second);
                    }
                }
            }
        }
    }

    /// <summary>Whether a phrase starts with a word.</summary>
    public bool Starts(int wordId) => (_starts[wordId >> 6] & (1UL << wordId)) != 0;

    /// <summary>Whether a phrase may start at a token: one look, for loops over all of them.</summary>
    public bool MayStart(in Token token) => Starts(token.WordId) || (token.Flags & _firstFlags) != 0;

    private Phrase[] PhrasesFrom(int wordId) =>
        _byFirstWord[_startsBefore[wordId >> 6] + BitOperations.PopCount(_starts[wordId >> 6] & ((1UL << wordId) - 1))];

    /// <summary>The longest phrase that starts at a token, as its number of tokens; 0 if none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, int end, out string tag)
    {
        ref readonly var token = ref tokens[at];
        var list = Starts(token.WordId) ? PhrasesFrom(token.WordId) : null;
        if (at >= end || (list is null && (token.Flags & _firstFlags) == 0))
        {
            tag = "";
            return 0;
        }

        return Longest(list, token.Flags, tokens, at, end, out tag);
    }

    private int Longest(Phrase[]? list, WordFlags first, ReadOnlySpan<Token> tokens, int at, int end, out string tag)
    {
        tag = "";
        var best = 0;
        if (list is not null)
        {
            foreach (var phrase in list)
            {
                // Its first place takes the word, or the phrase would not be in the list.
                var taken = phrase.Slots[0].Optional ? 0 : 1;
                var length = Reach(phrase.Slots, taken, tokens, at + taken, end) - at;
                if (length > best)
                {
                    (best, tag) = (length, phrase.Tag);
                }
            }
        }

        if ((first & _firstFlags) != 0)
        {
            foreach (var (flags, phrase) in _byFirstFlag)
            {
                if ((first & flags) != 0 && Reach(phrase.Slots, 0, tokens, at, end) - at is var length && length > best)
                {
                    (best, tag) = (length, phrase.Tag);
                }
            }
        }

        return best;
    }

    /// <summary>Where the phrase ends, -1 if it doesn't fit. A place that may be left out is left out if the next one needs its word: “in a {CueNoun}? statement”.</summary>
    private static int Reach(Slot[] slots, int slot, ReadOnlySpan<Token> tokens, int at, int end)
    {
        for (; slot < slots.Length; slot++)
        {
            ref readonly var wanted = ref slots[slot];
            if (at < end && Fits(wanted, tokens[at]))
            {
                if (wanted.Optional && Reach(slots, slot + 1, tokens, at + 1, end) is var taken)
                {
                    return taken >= 0 ? taken : Reach(slots, slot + 1, tokens, at, end);
                }

                at++;
            }
            else if (!wanted.Optional)
            {
                return -1;
            }
        }

        return at;
    }

    private static bool Fits(in Slot slot, in Token token)
    {
        if ((token.Flags & slot.Flags) != 0)
        {
            return true;
        }

        // Most places take one word or a few: looking at each is quicker than any search.
        foreach (var word in slot.Words)
        {
            if (word == token.WordId)
            {
                return word != 0;
            }
        }

        return false;
    }

    /// <summary>Ids of the words that may come second in a phrase: those of its second place, and of the next ones as far as places may be left out; 0 if any word may, or none.</summary>
    private static IEnumerable<int> Seconds(Slot[] slots)
    {
        var last = slots.Length > 1 ? Array.FindIndex(slots, 1, static slot => !slot.Optional) : -1;
        var places = last < 0 ? [] : slots[1..(last + 1)];
        return slots[0].Optional || places.Length == 0 || Array.Exists(places, static slot => slot.Flags != WordFlags.None)
            ? [0]
            : places.SelectMany(static slot => slot.Words);
    }

    private static Slot Parse(string text)
    {
        var optional = text.Length > 1 && text.EndsWith('?');
        if (optional)
        {
            text = text[..^1];
        }

        var words = new List<int>();
        var flags = WordFlags.None;
        foreach (var choice in text.Split('|'))
        {
            if (choice.StartsWith('{'))
            {
                flags |= Enum.Parse<WordFlags>(choice.Trim('{', '}'));
            }
            else
            {
                words.Add(Lexicon.Find(choice));
            }
        }

        return new Slot([.. words], flags, optional);
    }
}
