using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What the words of an allegation amount to.</summary>
internal static class AllegationWeights
{
    private static readonly PhraseTable Politics = PhraseTable.Load("phrases-politics");
    private static readonly PhraseTable Harm = PhraseTable.Load("phrases-harm");

    /// <summary>A word for wrongdoing.</summary>
    /// <param name="Length">How many tokens make it up; 0 if there is none.</param>
    /// <param name="Part">verb, noun, name or adjective.</param>
    /// <param name="Weight">What it amounts to.</param>
    /// <param name="IsWeak">It means wrong only where somebody is accused of it.</param>
    /// <param name="IsInsult">An opinion.</param>
    public readonly record struct Wrong(int Length, string Part, AllegationWeight Weight, bool IsWeak, bool IsInsult);

    public static Wrong At(ReadOnlySpan<Token> tokens, int at, int end)
    {
        if (!DisputeWords.May(tokens[at], DisputeWords.Wrong))
        {
            return default;
        }

        var length = DisputeWords.Wrongs.Match(tokens, at, end, out var tag);
        return length == 0 ? default : tag switch
        {
            "verb wrongdoing" => new(length, "verb", AllegationWeight.Wrongdoing, false, false),
            "verb misconduct" => new(length, "verb", AllegationWeight.Misconduct, false, false),
            "verb wrongdoing weak" => new(length, "verb", AllegationWeight.Wrongdoing, true, false),
            "verb misconduct weak" => new(length, "verb", AllegationWeight.Misconduct, true, false),
            "noun wrongdoing" => new(length, "noun", AllegationWeight.Wrongdoing, false, false),
            "noun misconduct" => new(length, "noun", AllegationWeight.Misconduct, false, false),
            "noun wrongdoing weak" => new(length, "noun", AllegationWeight.Wrongdoing, true, false),
            "noun misconduct weak" => new(length, "noun", AllegationWeight.Misconduct, true, false),
            "name wrongdoing" => new(length, "name", AllegationWeight.Wrongdoing, false, false),
            "name wrongdoing weak" => new(length, "name", AllegationWeight.Wrongdoing, true, false),
            "name insult" => new(length, "name", AllegationWeight.Criticism, false, true),
            "adjective wrongdoing" => new(length, "adjective", AllegationWeight.Wrongdoing, false, false),
            "adjective wrongdoing weak" => new(length, "adjective", AllegationWeight.Wrongdoing, true, false),
            "adjective misconduct weak" => new(length, "adjective", AllegationWeight.Misconduct, true, false),
            "rule misconduct" => new(length, "rule", AllegationWeight.Misconduct, false, false),
            "innocent" => default,
            _ => throw new InvalidOperationException($"'{tag}' is no tag of wrongdoing."),
        };
    }

    /// <summary>What is alleged in a stretch: the gravest word in it; null if there is none.</summary>
    /// <param name="tokens">The draft's tokens.</param>
    /// <param name="first">Index of the first token.</param>
    /// <param name="end">Index just past the last.</param>
    /// <param name="weak">Whether words that mean wrong only where somebody is accused count.</param>
    public static AllegationWeight? Of(ReadOnlySpan<Token> tokens, int first, int end, bool weak)
    {
        AllegationWeight? gravest = null;
        for (var i = first; i < end; i++)
        {
            var wrong = At(tokens, i, end);
            if (wrong.Length > 0 && (weak || !wrong.IsWeak))
            {
                gravest = gravest is { } known && known >= wrong.Weight ? known : wrong.Weight;
                i += wrong.Length - 1;
            }
        }

        return gravest;
    }

    /// <summary>The stretch is about what rivals reproach each other with.</summary>
    public static bool IsPolitics(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Politics.Match(tokens, i, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretch names those whom no attack may hit.</summary>
    public static bool HitsCivilians(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Harm.Match(tokens, i, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
