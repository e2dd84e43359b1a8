using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What came back from the subject of an allegation.</summary>
public enum ReplyKind
{
    /// <summary>It denies, rejects, disputes.</summary>
    Denied,

    /// <summary>It answers otherwise: defends, apologises, admits, issues a statement.</summary>
    Answered,

    /// <summary>It was asked and declined.</summary>
    Declined,

    /// <summary>It was asked and nothing came back.</summary>
    Silent,

    /// <summary>It could not be reached.</summary>
    Unreached,
}

/// <summary>The text says that somebody answered, declined to, or could not be reached.</summary>
/// <param name="Span">The words that say so, with whose reply it is: “The mayor declined to comment”.</param>
/// <param name="Cue">The words that say so: “declined to comment”.</param>
/// <param name="Kind">What came back.</param>
/// <param name="By">Whose reply it is, as the sentence says; empty if it doesn't.</param>
/// <param name="Subject">The subject of an allegation that it answers for; null if it is nobody's in particular.</param>
/// <param name="Reason">The words that say why, if any: “, citing the investigation”; empty if there are none.</param>
/// <param name="Sentence">Index of the sentence.</param>
public sealed record Reply(Span Span, Span Cue, ReplyKind Kind, Span By, Subject? Subject, Span Reason, int Sentence)
{
    /// <summary>Nothing of substance came back: declined, silent or not reached.</summary>
    public bool IsWithoutAnswer => Kind >= ReplyKind.Declined;
}
