using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class BasisNotRecorded : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON004", "basis-not-recorded", "How a source knows is not recorded", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        foreach (var source in reading.Sources)
        {
            if (source.IsReliedOn && book.For(source) is { Basis: null } entry)
            {
                var missing = string.IsNullOrWhiteSpace(entry.BasisWords) ? "does not say how this source knows" : "does not say of what kind this source's knowledge is";
                yield return Found(source.Span, $"The source register {missing}.", Confidence.High, source.Basis is { } basis ? [new Evidence(basis, "how the story says it knows")] : []);
            }
        }
    }
}
