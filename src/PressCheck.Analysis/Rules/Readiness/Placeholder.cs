using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class Placeholder : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("DOC001", "placeholder", "Placeholder left in the copy", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var token in reading.Tokens)
        {
            if (token.IsWord && reading.TextOf(token) is "TK" or "TKTK" or "XXX")
            {
                found.Add(Found(token.Span, "A placeholder is still in the copy.", Confidence.High));
            }
        }

        return found;
    }
}
