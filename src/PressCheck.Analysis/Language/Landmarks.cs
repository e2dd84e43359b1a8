using System.Numerics;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Something that a layer or a rule looks for in the whole of a text.</summary>
internal enum Landmark
{
    /// <summary>A word with a capital.</summary>
    Capital,

    /// <summary>A quotation mark, or an apostrophe that may be one.</summary>
    Mark,

    /// <summary>A word that may show an act of speech.</summary>
    Cue,

    /// <summary>A word that may begin words about sourcing.</summary>
    Sourcing,

    /// <summary>some, many, others.</summary>
    Quantity,

    /// <summary>A noun for people who may know something from the inside.</summary>
    Insider,

    /// <summary>An outlet, a document, an address: something that may be a source.</summary>
    Reference,

    /// <summary>A word that may begin an accusation, or what a court makes of one.</summary>
    Accusation,

    /// <summary>A word that may begin words for wrongdoing.</summary>
    Wrong,

    /// <summary>A word that may begin a denial, a refusal, a silence.</summary>
    Reply,

    /// <summary>A word that may begin hearsay.</summary>
    Hearsay,

    /// <summary>A word that may begin an opinion.</summary>
    Opinion,

    /// <summary>A word that may begin talk of research.</summary>
    Study,

    /// <summary>A word that may begin talk of words from elsewhere.</summary>
    Elsewhere,

    /// <summary>A word that may begin what makes somebody a victim or a child accused.</summary>
    Victim,

    /// <summary>A word or a sign that may begin a placeholder, or a double mark around one.</summary>
    Placeholder,

    /// <summary>A number or a month.</summary>
    Date,
}

/// <summary>
/// The tokens worth a look, found in one pass over all of them. Nearly every token is nothing to most questions, so a layer or
/// a rule goes through its landmarks only.
/// </summary>
internal sealed class Landmarks
{
    private const WordFlags CueFlags = WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb | WordFlags.DenialVerb | WordFlags.CueNoun;
    private const WordFlags ReferenceFlags = WordFlags.Outlet | WordFlags.DocumentNoun;
    private static readonly int Kinds = Enum.GetValues<Landmark>().Length;
    private static readonly WordKinds[] ByWord = WordsOf();
    private static readonly WordFlags SourcingFlags = Phrases.Anonymity.FirstFlags;
    private static readonly WordFlags AnyFlags = CueFlags | ReferenceFlags | SourcingFlags | WordFlags.Quantifier | WordFlags.Month;

    /// <summary>The landmarks of every kind, kind by kind, in text order.</summary>
    private readonly int[] _tokens;
    private readonly int[] _starts = new int[Kinds + 1];

    public Landmarks(string text, Token[] tokens)
    {
        using var found = new PooledList<(int Token, uint Kinds)>((tokens.Length / 2) + 8);
        var word = tokens.Length > 0 ? ByWord[tokens[0].WordId] : default;
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? ByWord[tokens[i + 1].WordId] : default;
            var kinds = word.Alone | (word.First & next.Second) | KindsOf(tokens[i], text);
            word = next;
            if (kinds != 0)
            {
                found.Add((i, kinds));
                for (var rest = kinds; rest != 0; rest &= rest - 1)
                {
                    _starts[BitOperations.TrailingZeroCount(rest)]++;
                }
            }
        }

        for (var kind = 1; kind <= Kinds; kind++)
        {
            _starts[kind] += _starts[kind - 1];
        }

        // From the last to the first: each moves its kind's start down to itself.
        _tokens = new int[_starts[^1]];
        for (var f = found.Count - 1; f >= 0; f--)
        {
            var (token, kinds) = found.Items[f];
            for (var rest = kinds; rest != 0; rest &= rest - 1)
            {
                _tokens[--_starts[BitOperations.TrailingZeroCount(rest)]] = token;
            }
        }
    }

    /// <summary>Indexes of the tokens of one kind, in text order.</summary>
    public ReadOnlySpan<int> Of(Landmark kind) => _tokens.AsSpan(_starts[(int)kind].._starts[(int)kind + 1]);

    /// <summary>Goes through the tokens of one kind stretch by stretch.</summary>
    public LandmarkWalk Walk(Landmark kind) => new(Of(kind));

    /// <summary>What a token is the landmark of for how it is written and what the lexicon knows of it.</summary>
    private static uint KindsOf(in Token token, string text)
    {
        var kinds = 0U;
        if (token.IsWord)
        {
            kinds |= token.IsCapital ? Bit(Landmark.Capital) : 0;
            kinds |= token.WordId == 0 && IsGap(text.AsSpan(token.Start, token.Length)) ? Bit(Landmark.Placeholder) : 0;
        }
        else if (token.Kind is TokenKind.Number or TokenKind.Address)
        {
            kinds |= token.Kind == TokenKind.Number ? Bit(Landmark.Date) : Bit(Landmark.Reference);
        }
        else
        {
            kinds |= token.Kind == TokenKind.Mark ? Bit(Landmark.Mark) : 0;
            kinds |= text[token.Start] is '[' or '(' or '<' or '?' or '“' or '”' or '"' ? Bit(Landmark.Placeholder) : 0;
        }

        return !token.Is(AnyFlags) ? kinds
            : kinds
            | (token.Is(CueFlags) ? Bit(Landmark.Cue) : 0)
            | (token.Is(SourcingFlags) ? Bit(Landmark.Sourcing) : 0)
            | (token.Is(WordFlags.Quantifier) ? Bit(Landmark.Quantity) : 0)
            | (token.Is(ReferenceFlags) ? Bit(Landmark.Reference) : 0)
            | (token.Is(WordFlags.Month) ? Bit(Landmark.Date) : 0);
    }

    /// <summary>TKTKTK, XX-year-old: letters that hold a word's place and are in no lexicon.</summary>
    private static bool IsGap(ReadOnlySpan<char> word) => word is ['X', 'X', ..] or ['T', 'K', ..] or ['t', 'k', ..];

    private static uint Bit(Landmark kind) => 1U << (int)kind;

    private static WordKinds[] WordsOf()
    {
        var words = new WordKinds[Lexicon.Count];
        Mark(Landmark.Cue, Phrases.Cue);
        Mark(Landmark.Sourcing, Phrases.Anonymity);
        Mark(Landmark.Accusation, DisputeWords.Cues);
        Mark(Landmark.Accusation, DisputeWords.Records);
        Mark(Landmark.Wrong, DisputeWords.Wrongs);
        Mark(Landmark.Reply, DisputeWords.Replies);
        Mark(Landmark.Hearsay, Phrases.Hearsay);
        Mark(Landmark.Opinion, Phrases.Opinion);
        Mark(Landmark.Study, Phrases.Study);
        Mark(Landmark.Elsewhere, Phrases.Elsewhere);
        Mark(Landmark.Victim, Phrases.Victim);
        Mark(Landmark.Placeholder, Phrases.Placeholder);
        foreach (var word in SourceNouns.Insiders())
        {
            words[word].Alone |= Bit(Landmark.Insider);
        }

        foreach (var word in (ReadOnlySpan<string>)["according", "per", "words"])
        {
            words[Lexicon.Find(word)].Alone |= Bit(Landmark.Cue);
        }

        return words;

        void Mark(Landmark kind, PhraseTable phrases)
        {
            if (kind != Landmark.Sourcing && phrases.FirstFlags != WordFlags.None)
            {
                throw new InvalidOperationException($"Phrases for {kind} begin with any word of a flag, which only those for {Landmark.Sourcing} may.");
            }

            foreach (var (first, second) in phrases.Openings)
            {
                if (second == 0)
                {
                    words[first].Alone |= Bit(kind);
                }
                else
                {
                    words[first].First |= Bit(kind);
                    words[second].Second |= Bit(kind);
                }
            }
        }
    }

    /// <summary>What a word may be the landmark of.</summary>
    private struct WordKinds
    {
        /// <summary>Whatever follows it.</summary>
        public uint Alone;

        /// <summary>If the next word may come second.</summary>
        public uint First;

        /// <summary>What the word before may be the landmark of if this one follows it.</summary>
        public uint Second;
    }
}

/// <summary>Landmarks of one kind, stretch by stretch: each stretch begins where the one before ends, or later.</summary>
/// <param name="tokens">Indexes of their tokens, in text order.</param>
internal ref struct LandmarkWalk(ReadOnlySpan<int> tokens)
{
    private ReadOnlySpan<int> _rest = tokens;

    /// <summary>Those among tokens [first, end).</summary>
    public ReadOnlySpan<int> Within(int first, int end)
    {
        var skipped = 0;
        while (skipped < _rest.Length && _rest[skipped] < first)
        {
            skipped++;
        }

        var taken = skipped;
        while (taken < _rest.Length && _rest[taken] < end)
        {
            taken++;
        }

        var within = _rest[skipped..taken];
        _rest = _rest[taken..];
        return within;
    }
}
