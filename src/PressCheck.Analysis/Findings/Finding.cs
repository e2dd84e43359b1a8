using System.Collections.Immutable;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Findings;

/// <summary>How bad it is if true. Belongs to the rule. Unless a house style says otherwise an error blocks, a warning wants an answer, a note advises.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>How sure the rule is this time. Belongs to the finding. Low never blocks and never wants an answer.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}

/// <summary>What a newsroom does about a finding. Belongs to the house style.</summary>
public enum Enforcement
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Shown, never refuses.</summary>
    Advise,

    /// <summary>Publishing is refused until one person records an answer.</summary>
    Answer,

    /// <summary>Publishing is refused until the text is fixed or a second person waives it.</summary>
    Block,
}

/// <summary>Where a rule stands in its life. A preview rule can only advise; a retired one never runs and its id is never used again.</summary>
public enum RuleStatus
{
    Stable,
    Preview,
    Retired,
}

/// <summary>A rule's identity.</summary>
/// <param name="Id">Family and number, such as QUO001. Never reused.</param>
/// <param name="Name">In words and hyphens, so that "allow unattributed-quote" reads as a sentence.</param>
/// <param name="Title">One line for a list.</param>
/// <param name="Severity">How bad it is if true.</param>
/// <param name="Status">Where the rule stands in its life.</param>
public sealed record RuleDescriptor(string Id, string Name, string Title, Severity Severity, RuleStatus Status = RuleStatus.Stable);

/// <summary>One thing in a draft that a person should look at.</summary>
/// <param name="Rule">The rule that asks.</param>
/// <param name="Span">What it is about, in UTF-16 code units of the draft's text.</param>
/// <param name="Message">One sentence about the text, in the present tense, without blame.</param>
/// <param name="Confidence">How sure the rule is this time.</param>
/// <param name="Evidence">What a person looks at to agree or disagree in five seconds; empty where the span says it all.</param>
public sealed record Finding(RuleDescriptor Rule, Span Span, string Message, Confidence Confidence, ImmutableArray<Evidence> Evidence);

/// <summary>A stretch that supports a finding.</summary>
/// <param name="Span">Where, in UTF-16 code units of the draft's text.</param>
/// <param name="Role">What it is to the finding: "cue", "speaker", "allegation", "first use" …</param>
public readonly record struct Evidence(Span Span, string Role);

/// <summary>A finding together with what this newsroom does about it and the fingerprint that clearances are bound to.</summary>
public sealed record GradedFinding(Finding Finding, Enforcement Enforcement, string Fingerprint);
