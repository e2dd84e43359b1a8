using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>How much a verb of speech weighs when nobody is named for it.</summary>
internal static class SourceCues
{
    public static PhraseTable Table { get; } = PhraseTable.Load("phrases-aloud");

    /// <summary>A verb of belief that stories hang on a crowd: critics fear, many believe.</summary>
    public static bool IsOpinion(ReadOnlySpan<Token> tokens, int cue) => Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "opinion";

    /// <summary>accused, alleged, blamed: saying it is doing it.</summary>
    public static bool IsAccusation(ReadOnlySpan<Token> tokens, int cue) => Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "accusation";

    /// <summary>A verb of which speech is only one sense: pledged, continued.</summary>
    public static bool IsWeak(ReadOnlySpan<Token> tokens, int cue) => Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "weak";

    /// <summary>declined, refused: nothing is said.</summary>
    public static bool IsRefusal(ReadOnlySpan<Token> tokens, int cue) => Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "refusal";

    /// <summary>applauded, cheered: heard, and no words.</summary>
    public static bool IsNoise(ReadOnlySpan<Token> tokens, int cue) => Table.Match(tokens, cue, tokens.Length, out var tag) > 0 && tag is "noise";
}
