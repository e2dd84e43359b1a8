using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Fairness;

public sealed class UnexplainedExemption : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ROR011", "unexplained-exemption", "Reason not to ask that is not explained", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var logged in reading.ReplyLogIn(records).Logged)
        {
            // What is not practicable is a manager's to approve: ROR010.
            if (logged.Entry.Exemption is not { Code: not ExemptionCode.NotPracticable } exemption)
            {
                continue;
            }

            var words = string.IsNullOrWhiteSpace(exemption.Words);
            var link = string.IsNullOrWhiteSpace(exemption.Link) && exemption.Code is ExemptionCode.PrivilegedReport or ExemptionCode.PublicRecord or ExemptionCode.AlreadyResponded;
            if (words || link)
            {
                yield return Found(logged.Span, $"{logged.Entry.Subject} is not asked because {Because(exemption.Code)}, and the reply log {(words ? "does not explain it" : "does not say where it can be read")}.", Confidence.High);
            }
        }
    }

    private static string Because(ExemptionCode code) => code switch
    {
        ExemptionCode.PrivilegedReport => "the report is privileged",
        ExemptionCode.PublicRecord => "the matter is on public record",
        ExemptionCode.AlreadyResponded => "an answer is already public",
        ExemptionCode.Review => "a work is reviewed",
        ExemptionCode.Historical => "the matter is history",
        ExemptionCode.Opinion => "the piece is opinion or satire",
        _ => "asking is not practicable",
    };
}
