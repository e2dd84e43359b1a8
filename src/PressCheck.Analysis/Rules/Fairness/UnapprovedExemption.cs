using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class UnapprovedExemption : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR010", "unapproved-exemption", "Nobody asked, and no manager approves", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            if (logged.Entry.Exemption is not { Code: ExemptionCode.NotPracticable } exemption)
            {
                continue;
            }

            var approved = exemption.Approval is { Kind: AttestationKind.ExemptionApproved } approval && approval.IsBy(DeskRole.Manager, records.Story);
            if (string.IsNullOrWhiteSpace(exemption.Words) || !approved)
            {
                var missing = approved ? "the reply log does not say why" : "no manager has approved it";
                yield return Found(logged.Span, $"The story goes ahead without asking {logged.Entry.Subject}, and {missing}.", Confidence.High);
            }
        }
    }
}
