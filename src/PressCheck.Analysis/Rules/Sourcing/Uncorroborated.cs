using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class Uncorroborated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON012", "uncorroborated", "Readers aren't told whether an anonymous allegation was checked", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var made = AnonymousAccusers.In(reading);
        if (made.Count == 0 || Says(reading, SourcingKind.Unverified) || Says(reading, SourcingKind.Corroborated))
        {
            return [];
        }

        var found = new List<Finding>();
        foreach (var accusations in made.GroupBy(accusation => accusation.Allegation.Subject!))
        {
            var (allegation, source) = accusations.First();
            var confidence = source.Confidence == Confidence.Low ? Confidence.Low : Confidence.Medium;
            found.Add(Found(allegation.Span, "The story doesn't say whether this allegation could be confirmed elsewhere.", confidence, new Evidence(source.Span, "source")));
        }

        return found;
    }

    private static bool Says(Reading reading, SourcingKind kind) => reading.SourcePhrases.Find(kind, 0, reading.Tokens.Length) is not null;
}
