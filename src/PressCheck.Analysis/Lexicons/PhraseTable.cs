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

    private List<Phrase>?[] _byFirstWord = [];
    private readonly List<(WordFlags Flags, Phrase Phrase)> _byFirstFlag = [];
    private readonly WordFlags _firstFlags;

    private PhraseTable(string file)
    {
        foreach (var line in Lexicon.Lines(file) ?? throw new InvalidOperationException($"There is no lexicon file '{file}'."))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var tag = tab >= 0 ? line[(tab + 1)..].Trim() : "";
            var slots = (tab >= 0 ? line[..tab] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
            var phrase = new Phrase(slots, tag);
            foreach (var word in slots[0].Words)
            {
                if (word >= _byFirstWord.Length)
                {
                    Array.Resize(ref _byFirstWord, Math.Max(word + 1, Lexicon.Count));
                }

                (_byFirstWord[word] ??= []).Add(phrase);
            }

            if (slots[0].Flags != 0)
            {
                _byFirstFlag.Add((slots[0].Flags, phrase));
                _firstFlags |= slots[0].Flags;
            }
        }
    }

    /// <summary>The table in <c>Lexicons/{file}.txt</c>.</summary>
    public static PhraseTable Load(string file) => new(file);

    /// <summary>Whether a phrase starts with a word.</summary>
    public bool Starts(int wordId) => (uint)wordId < (uint)_byFirstWord.Length && _byFirstWord[wordId] is not null;

    /// <summary>The longest phrase that starts at a token, as its number of tokens; 0 if none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, int end, out string tag)
    {
        ref readonly var token = ref tokens[at];
        var list = (uint)token.WordId < (uint)_byFirstWord.Length ? _byFirstWord[token.WordId] : null;
        if (list is null && (token.Flags & _firstFlags) == 0)
        {
            tag = "";
            return 0;
        }

        return Longest(list, token.Flags, tokens, at, end, out tag);
    }

    private int Longest(List<Phrase>? list, WordFlags first, ReadOnlySpan<Token> tokens, int at, int end, out string tag)
    {
        tag = "";
        var best = 0;
        if (list is not null)
        {
            foreach (var phrase in list)
            {
                var length = Length(phrase.Slots, 0, tokens, at, end);
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
                if ((first & flags) != 0 && Length(phrase.Slots, 0, tokens, at, end) is var length && length > best)
                {
                    (best, tag) = (length, phrase.Tag);
                }
            }
        }

        return best;
    }

    private static int Length(Slot[] slots, int slot, ReadOnlySpan<Token> tokens, int at, int end)
    {
        var start = at;
        for (; slot < slots.Length; slot++)
        {
            var wanted = slots[slot];
            if (at < end && Fits(wanted, tokens[at]))
            {
                at++;
            }
            else if (!wanted.Optional)
            {
                return 0;
            }
        }

        return at - start;
    }

    private static bool Fits(in Slot slot, in Token token) =>
        (token.Flags & slot.Flags) != 0 || (token.WordId != 0 && Array.IndexOf(slot.Words, token.WordId) >= 0);

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
