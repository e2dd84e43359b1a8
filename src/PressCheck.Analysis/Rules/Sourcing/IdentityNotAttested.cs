using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class IdentityNotAttested : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON005", "identity-not-attested", "No editor attests knowing who a source is", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        foreach (var source in reading.Sources)
        {
            if (source.IsReliedOn && book.For(source) is { } entry && !entry.HasBy(AttestationKind.KnowsIdentity, DeskRole.Editor, records.Story))
            {
                yield return Found(source.Span, Message(entry, records.Story), Confidence.High);
            }
        }
    }

    private static string Message(SourceEntry entry, StoryFields story) =>
        !entry.Attestations.Any(attestation => attestation.Kind == AttestationKind.KnowsIdentity) ? "No editor attests in the source register to knowing who this source is."
        : entry.Attestations.Any(attestation => attestation.Kind == AttestationKind.KnowsIdentity && story.Authors.Contains(attestation.Person, StringComparer.Ordinal)) ? "Only those who write the story attest to knowing who this source is."
        : "Only a reporter attests to knowing who this source is.";
}
