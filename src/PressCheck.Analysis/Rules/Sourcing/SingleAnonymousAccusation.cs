using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class SingleAnonymousAccusation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("ANON009", "single-anonymous-accusation", "Allegation by one source without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var made = AnonymousAccusers.In(reading);
        if (made.Count == 0)
        {
            return [];
        }

        var found = new List<Finding>();
        var accusedByName = AnonymousAccusers.AccusedByName(reading);
        foreach (var accusations in made.GroupBy(accusation => accusation.Allegation.Subject!))
        {
            var (allegation, source) = accusations.First();
            if (source.IsPlural || accusations.Any(other => other.Source != source) || accusedByName.Contains(accusations.Key) || IsCorroborated(reading, allegation) || IsBorneOut(book.For(source), records.Story))
            {
                continue;
            }

            var sure = allegation.Weight == AllegationWeight.Wrongdoing && source.Confidence == Confidence.High;
            var confidence = source.Confidence == Confidence.Low ? Confidence.Low : sure ? Confidence.High : Confidence.Medium;
            found.Add(Found(allegation.Span, "One source without a name makes this allegation, and the story has it from nowhere else.", confidence, new Evidence(source.Span, "source"), new Evidence(allegation.SubjectSpan.IsEmpty ? allegation.Cue : allegation.SubjectSpan, "subject")));
        }

        return found;
    }

    /// <summary>The register says how the source knows, and that something bears it out or a manager takes it on.</summary>
    private static bool IsBorneOut(SourceEntry? entry, StoryFields story) =>
        entry is { Basis: not null } && (entry.Corroboration is Corroboration.SecondSource or Corroboration.Document || entry.HasBy(AttestationKind.AllegationApproved, DeskRole.Manager, story));

    /// <summary>The paragraph of the allegation, or one beside it, says what bears it out.</summary>
    private static bool IsCorroborated(Reading reading, Allegation allegation)
    {
        var paragraph = reading.Sentences[allegation.Sentence].Paragraph;
        var first = reading.Paragraphs[Math.Max(0, paragraph - 1)].FirstToken;
        var end = reading.Paragraphs[Math.Min(reading.Paragraphs.Length - 1, paragraph + 2)].EndToken;
        return reading.SourcePhrases.Find(SourcingKind.Corroborated, first, end) is not null;
    }
}
