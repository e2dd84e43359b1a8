using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousWithoutByline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON013", "anonymous-without-byline", "Anonymous source in a story without a byline", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);

        // A draft without a headline came as bare text: nothing tells whether it has a byline.
        if (!reading.Draft.Has(PartKind.Headline) || reading.Draft.Has(PartKind.Byline) || !records.Story.Bylines.IsEmpty)
        {
            return [];
        }

        foreach (var source in reading.Sources)
        {
            if (source is { Kind: SourceKind.Confidential, IsReliedOn: true, Confidence: >= Confidence.Medium })
            {
                return [Found(source.Span, "The story relies on a source without a name and has no byline.", source.Confidence)];
            }
        }

        return [];
    }
}
