using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class TwoSpeakers : Rule
{
    private const int FewestWords = 4;
    private const int MostSentencesBetween = 2;

    public override RuleDescriptor Descriptor { get; } = new("QUO003", "two-speakers", "Second speaker of a paragraph named only afterwards", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        Quotation? first = null;
        foreach (var second in reading.Quotations)
        {
            if (second.Depth > 0 || second.Attribution is not { } attribution)
            {
                continue;
            }

            if (first is not null && first.Paragraph == second.Paragraph && first.Attribution is { } before && IsSure(before) && IsSure(attribution) &&
                first.Words >= FewestWords && second.IsSpeech && second.Words >= 2 && reading.SentenceAt(second.Span.Start) - reading.SentenceAt(first.Span.End - 1) <= MostSentencesBetween && AreTwo(reading, before.Speaker, attribution.Speaker) &&
                attribution.Speaker.FirstToken >= second.EndToken && !IsNamedBetween(attribution.Speaker, first, second))
            {
                found.Add(Found(second.Span, "Another speaker begins here before a name says so.", Confidence.Medium, new Evidence(before.Speaker.Span, "first speaker"), new Evidence(attribution.Speaker.Span, "second speaker")));
            }

            first = second;
        }

        return found;
    }

    private static bool IsSure(QuotationAttribution attribution) => attribution is { Link: AttributionLink.Before or AttributionLink.After, Confidence: Confidence.High, Speech.Kind: CueKind.Speech or CueKind.AccordingTo };

    private static bool AreTwo(Reading reading, Speaker one, Speaker other)
    {
        if (other.IsPronoun)
        {
            // “…,” she said: readers are told that it is somebody they have met.
            return false;
        }

        if (one.Person is not null || other.Person is not null)
        {
            return one.Person is not null && other.Person is not null ? one.Person != other.Person : one.IsIdentified && other.IsIdentified;
        }

        return one.IsIdentified && other.IsIdentified && !reading.TextOf(one.Head).Equals(reading.TextOf(other.Head), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNamedBetween(Speaker speaker, Quotation first, Quotation second) =>
        speaker.Person is { } person && Nearby.MentionBetween(person, first.Span.End, second.Span.Start) is not null;
}
