using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The phrases that allegations and replies are read by, and for every word which of them it may start: one look-up a token.</summary>
internal static class DisputeWords
{
    public const byte Cue = 1;
    public const byte Record = 2;
    public const byte Reply = 4;
    public const byte Wrong = 8;
    public const byte Authority = 16;
    public const byte Stump = 32;

    private static readonly byte[] ByWord = new byte[Lexicon.Count];

    static DisputeWords()
    {
        Mark(Cues, Cue);
        Mark(Records, Record);
        Mark(Replies, Reply);
        Mark(Wrongs, Wrong);
        Mark(Authorities, Authority);
        Mark(Campaign, Stump);
    }

    public static PhraseTable Cues { get; } = PhraseTable.Load("phrases-accusation");

    public static PhraseTable Records { get; } = PhraseTable.Load("phrases-record");

    public static PhraseTable Replies { get; } = PhraseTable.Load("phrases-reply");

    public static PhraseTable Wrongs { get; } = PhraseTable.Load("phrases-wrongdoing");

    public static PhraseTable Authorities { get; } = PhraseTable.Load("phrases-authority");

    public static PhraseTable Campaign { get; } = PhraseTable.Load("phrases-campaign");

    /// <summary>The token’s word may start one of the phrases.</summary>
    public static bool May(in Token token, byte phrases) => (ByWord[token.WordId] & phrases) != 0;

    private static void Mark(PhraseTable table, byte bit)
    {
        for (var word = 0; word < ByWord.Length; word++)
        {
            ByWord[word] |= table.Starts(word) ? bit : (byte)0;
        }
    }
}
