using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class UnattestedDateline : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GEO002", "unattested-dateline", "Dateline where nobody attests to having been", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var signed = reading.Draft.Has(PartKind.Byline) || !records.Story.Bylines.IsEmpty;
        if (!records.AreKept || !signed || records.Story.Dateline is { Kind: AttestationKind.WasThere, Person.Length: > 0 } || Datelines.In(reading) is not { } dateline || Datelines.IsAgencys(reading, dateline))
        {
            return [];
        }

        return [Found(dateline, "The story carries a byline and a dateline, and nobody attests that the reporter was there.", Confidence.High)];
    }
}
