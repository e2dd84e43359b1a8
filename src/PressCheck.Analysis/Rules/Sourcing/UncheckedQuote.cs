using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UncheckedQuote : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("QUO010", "unchecked-quote", "Quotation not checked in a sensitive story", Severity.Warning);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        if (!records.Story.IsSensitive)
        {
            yield break;
        }

        var verified = records.Story.CheckedQuotations.Where(quotation => quotation.Check.Person.Length > 0).Select(quotation => FoldedText.Of(quotation.Words)).ToHashSet(StringComparer.Ordinal);
        foreach (var quotation in reading.Quotations)
        {
            if (quotation is { IsSpeech: true, Depth: 0, Attribution.Speaker.IsIdentified: true } && quotation.Words >= reading.Conventions.QuotationWords && !verified.Contains(FoldedText.Of(reading.TextOf(quotation.Content))))
            {
                yield return Found(quotation.Span, "The story is marked as sensitive, and nobody has checked this quotation against notes or a recording.", Confidence.High, new Evidence(quotation.Attribution.Speaker.Span, "speaker"));
            }
        }
    }
}
