using PressCheck.Analysis.Lexicons;

namespace PressCheck.Analysis.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    Word,
    Number,

    /// <summary>’s, ’ll, ’ve, ’d, ’re, ’m split from the word before them, and the bare apostrophe of a plural possessive.</summary>
    Clitic,
    Punctuation,

    /// <summary>A character or pair that may open or close a quotation.</summary>
    Mark,

    /// <summary>A URL, a mail address, a @handle, a #tag.</summary>
    Address,
    Symbol,
}

/// <summary>How a word is written.</summary>
public enum TokenShape : byte
{
    Lower,
    Capitalised,
    Upper,
    Mixed,
    None,
}

/// <summary>A word, number, mark or sign of the text. Tokens are in text order and never overlap; blanks lie between them.</summary>
public readonly record struct Token(int Start, int Length, int WordId, TokenKind Kind, TokenShape Shape, WordFlags Flags)
{
    public int End => Start + Length;

    public Span Span => new(Start, Length);

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>Written with a capital first letter.</summary>
    public bool IsCapital => Shape is TokenShape.Capitalised or TokenShape.Upper or TokenShape.Mixed;

    /// <summary>The lexicon knows the word as any of these.</summary>
    public bool Is(WordFlags flags) => (Flags & flags) != 0;
}

/// <summary>A run of tokens [<paramref name="First"/>, <paramref name="End"/>) with the text it spans.</summary>
/// <param name="Span">UTF-16 code units of the draft's text.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just past the last token.</param>
/// <param name="Paragraph">Index of the paragraph that holds it.</param>
public readonly record struct Sentence(Span Span, int First, int End, int Paragraph);

/// <summary>What lies between line breaks, in one part.</summary>
/// <param name="Span">UTF-16 code units of the draft's text, without the line break.</param>
/// <param name="Part">The kind of part that holds it.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="EndSentence">Index just past its last sentence.</param>
public readonly record struct Paragraph(Span Span, PartKind Part, int FirstToken, int EndToken, int FirstSentence, int EndSentence);
