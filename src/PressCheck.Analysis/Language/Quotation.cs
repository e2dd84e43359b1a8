using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Which marks a quotation is set in.</summary>
public enum MarkStyle
{
    Double,
    Single,
    Guillemet,
    Corner,

    /// <summary>Set apart as a block quote, without marks.</summary>
    Block,
}

/// <summary>What a passage in quotation marks is.</summary>
public enum QuotationKind
{
    /// <summary>Somebody's words, as whole sentences or clauses.</summary>
    Speech,

    /// <summary>Somebody's words, a fragment worked into the reporter's sentence.</summary>
    Fragment,

    /// <summary>Words held at arm's length, nobody's in particular.</summary>
    Scare,

    /// <summary>The title of a work, a programme, a ship, an operation.</summary>
    Title,

    /// <summary>A word mentioned or defined, a name, a slogan, a sign.</summary>
    Term,

    /// <summary>A nickname inside a person's name.</summary>
    Nickname,
}

/// <summary>What is wrong with a quotation's marks, if anything.</summary>
public enum MarkFault
{
    None,

    /// <summary>Opened and neither closed nor carried on by the next paragraph.</summary>
    Unclosed,

    /// <summary>A closing mark without an opening one.</summary>
    Unopened,

    /// <summary>Opened with one kind of mark and closed with another, or with the mark turned the wrong way.</summary>
    Mismatched,
}

/// <summary>
/// A passage in quotation marks within one paragraph. A quotation that runs over paragraphs is one of these in each, tied
/// together by <see cref="Continues"/>.
/// </summary>
public sealed class Quotation
{
    internal Quotation(Span span, Span content, MarkStyle style, int paragraph, int firstToken, int endToken)
    {
        Span = span;
        Content = content;
        Style = style;
        Paragraph = paragraph;
        FirstToken = firstToken;
        EndToken = endToken;
    }

    /// <summary>Its place in <see cref="Reading.Quotations"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>With its marks.</summary>
    public Span Span { get; }

    /// <summary>Without its marks.</summary>
    public Span Content { get; }

    public MarkStyle Style { get; }

    /// <summary>Index of the paragraph that holds it.</summary>
    public int Paragraph { get; }

    /// <summary>Index of the first token inside the marks.</summary>
    public int FirstToken { get; }

    /// <summary>Index just past the last token inside the marks.</summary>
    public int EndToken { get; }

    /// <summary>0 for a quotation in the story's own text, 1 for one inside another, and so on.</summary>
    public int Depth { get; internal set; }

    /// <summary>False where the paragraph ends before a closing mark.</summary>
    public bool Closed { get; internal set; } = true;

    public MarkFault Fault { get; internal set; }

    public int Words { get; internal set; }

    public QuotationKind Kind { get; internal set; }

    /// <summary>The quotation in an earlier paragraph that this one carries on without a closing mark between them; null if none.</summary>
    public Quotation? Continues { get; internal set; }

    /// <summary>Who says it and how the text tells so; null where the text doesn't.</summary>
    public QuotationAttribution? Attribution { get; internal set; }

    /// <summary>Somebody's words, whole or in part.</summary>
    public bool IsSpeech => Kind is QuotationKind.Speech or QuotationKind.Fragment;
}

/// <summary>How a quotation is tied to its speaker.</summary>
public enum AttributionLink
{
    /// <summary>The cue follows the quotation: “…,” said X.</summary>
    After,

    /// <summary>The cue comes first: X said: “…”.</summary>
    Before,

    /// <summary>The sentence that holds the quotation has one subject whose words it must be: X called it “…”.</summary>
    Governing,

    /// <summary>Another quotation of the same paragraph has the speaker.</summary>
    SameParagraph,

    /// <summary>The quotation carries on from an earlier paragraph, or stands alone after a sentence that names the speaker.</summary>
    Floating,

    /// <summary>Interview layout: the speaker's label, or the answer to a question.</summary>
    Label,
}

/// <summary>Who says a quotation, and why we think so.</summary>
/// <param name="Speech">The act of speech that names the speaker.</param>
/// <param name="Link">How the two are tied.</param>
/// <param name="Confidence">How sure the tie is.</param>
public sealed record QuotationAttribution(SpeechAct Speech, AttributionLink Link, Findings.Confidence Confidence)
{
    public Speaker Speaker => Speech.Speaker;
}
