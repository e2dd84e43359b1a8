using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class Uncorroborated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON012", "uncorroborated", "Readers aren't told whether an anonymous allegation was checked", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
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
            found.Add(Found(allegation.Span, Message(book.For(source)), confidence, new Evidence(source.Span, "source")));
        }

        return found;
    }

    private static string Message(SourceEntry? entry) => entry?.Corroboration switch
    {
        Corroboration.SecondSource or Corroboration.Document => "The register says that this allegation is borne out, and the story doesn't say so.",
        Corroboration.Nothing or Corroboration.NotPossible => "The register says that nothing bears this allegation out, and the story doesn't say so.",
        _ => "The story doesn't say whether this allegation could be confirmed elsewhere.",
    };

    private static bool Says(Reading reading, SourcingKind kind) => reading.SourcePhrases.Find(kind, 0, reading.Tokens.Length) is not null;
}
