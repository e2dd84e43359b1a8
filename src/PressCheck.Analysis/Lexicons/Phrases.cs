namespace PressCheck.Analysis.Lexicons;

/// <summary>The phrases that are looked for in the whole of a text, and not only beside something found already.</summary>
internal static class Phrases
{
    /// <summary>Cues of speech and attitude in several words.</summary>
    public static PhraseTable Cue { get; } = PhraseTable.Load("phrases-cue");

    /// <summary>Words about sourcing that count wherever they stand.</summary>
    public static PhraseTable Anonymity { get; } = PhraseTable.Load("phrases-anonymity");

    /// <summary>“It is rumoured”: hearsay that hides who says it.</summary>
    public static PhraseTable Hearsay { get; } = PhraseTable.Load("phrases-unsourced");

    public static PhraseTable Opinion { get; } = PhraseTable.Load("phrases-opinion");

    /// <summary>“Studies show”: research that nobody is named for.</summary>
    public static PhraseTable Study { get; } = PhraseTable.Load("phrases-studies");

    /// <summary>“Told a newspaper”: words that were said or printed elsewhere.</summary>
    public static PhraseTable Elsewhere { get; } = PhraseTable.Load("phrases-unnamed-outlet");

    public static PhraseTable Victim { get; } = PhraseTable.Load("phrases-victim");

    public static PhraseTable Placeholder { get; } = PhraseTable.Load("phrases-placeholder");
}
