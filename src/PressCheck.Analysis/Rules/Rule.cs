using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules;

/// <summary>
/// A question an experienced editor asks of a story before it goes out. A rule is stateless and pure: the same reading and
/// records give the same findings. Its page, a Markdown file of the same name beside it, is its documentation and its test.
/// </summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Everything in the draft that this rule asks about, in any order.</summary>
    /// <param name="reading">The draft as the language layer reads it.</param>
    /// <param name="records">What people have recorded about the story; <see cref="Records.None"/> where there is no desk.</param>
    public abstract IEnumerable<Finding> Check(Reading reading, Records records);

    /// <summary>A finding of this rule.</summary>
    protected Finding Found(Text.Span span, string message, Confidence confidence, params ReadOnlySpan<Evidence> evidence) =>
        new(Descriptor, span, message, confidence, [.. evidence]);
}
