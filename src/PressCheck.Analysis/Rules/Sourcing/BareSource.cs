using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class BareSource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON003", "bare-source", "Source without a description", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (source.IsBare && source.IsReliedOn)
            {
                found.Add(source.IsPlural
                    ? Found(source.Span, "Readers can't tell who these sources are or how they know.", source.Confidence)
                    : Found(source.Span, "Readers can't tell who this source is or how it knows.", source.Confidence));
            }
        }

        return found;
    }
}
