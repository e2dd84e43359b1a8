using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousQuote : Rule
{
    private const int MostEvidence = 5;

    public override RuleDescriptor Descriptor { get; } = new("ANON007", "anonymous-quote", "Direct quotation of a source without a name", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var found = new List<Finding>();
        foreach (var source in reading.Sources)
        {
            if (!source.IsReliedOn || book.For(source).HasBy(AttestationKind.QuotationApproved, DeskRole.Editor, records.Story))
            {
                continue;
            }

            var quotations = source.Quotations.Where(quotation => quotation.Words >= reading.Conventions.QuotationWords).ToList();
            if (quotations.Count > 0)
            {
                var confidence = (Confidence)Math.Min((int)source.Confidence, (int)(quotations[0].Attribution?.Confidence ?? Confidence.Low));
                found.Add(Found(quotations[0].Span, records.AreKept ? "A source without a name is quoted word for word, and no editor has approved it." : "A source without a name is quoted word for word.", confidence, [new Evidence(source.Span, "source"), .. quotations.Skip(1).Take(MostEvidence).Select(quotation => new Evidence(quotation.Span, "further quotation"))]));
            }
        }

        return found;
    }
}
