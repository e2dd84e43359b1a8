using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class LateSpeaker : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("QUO002", "late-speaker", "Speaker named late in a long quotation", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        Quotation? before = null;
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Depth > 0 || !quotation.IsSpeech)
            {
                continue;
            }

            if (quotation.Attribution is { Confidence: not Confidence.Low } attribution && attribution.Speech.CueToken >= quotation.EndToken && attribution.Speech.Kind == CueKind.Speech &&
                SentencesIn(reading, quotation) > reading.Conventions.SentencesBeforeSpeaker && !IsKnown(reading, before, quotation, attribution.Speaker))
            {
                found.Add(Found(quotation.Span, $"Readers learn who is speaking only after {Count(SentencesIn(reading, quotation))} sentences.", attribution.Link == AttributionLink.After ? Confidence.High : Confidence.Medium, new Evidence(attribution.Speaker.Span, "speaker")));
            }

            before = quotation;
        }

        return found;
    }

    private static int SentencesIn(Reading reading, Quotation quotation)
    {
        var count = 0;
        var last = reading.SentenceAt(quotation.Content.End - 1);
        for (var s = reading.SentenceAt(quotation.Content.Start); s <= last; s++)
        {
            // An interjection such as “No. No. No.” passes in a breath.
            count += reading.Sentences[s].End - reading.Sentences[s].First > 3 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The reader has the speaker in mind: a quotation of the same speaker, or the name, stands just before.</summary>
    private static bool IsKnown(Reading reading, Quotation? before, Quotation quotation, Speaker speaker)
    {
        if (speaker.IsPronoun || (before?.Attribution?.Speaker is { } last && before.Paragraph >= quotation.Paragraph - 1 && (last.IsPronoun || SameSpeaker(reading, last, speaker))))
        {
            return true;
        }

        if (speaker.Person is not { } person)
        {
            return false;
        }

        var start = quotation.Paragraph > 0 ? reading.Paragraphs[quotation.Paragraph - 1].Span.Start : 0;
        return Nearby.MentionBetween(person, start, quotation.Span.Start) is not null;
    }

    private static bool SameSpeaker(Reading reading, Speaker one, Speaker other) =>
        one.Person is { } person ? person == other.Person : reading.TextOf(one.Head).Equals(reading.TextOf(other.Head), StringComparison.OrdinalIgnoreCase);

    private static string Count(int sentences) => sentences switch { 1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", _ => sentences.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
