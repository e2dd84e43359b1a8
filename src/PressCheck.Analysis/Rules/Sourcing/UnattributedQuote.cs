using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class UnattributedQuote : Rule
{
    private const int MostCaptions = 200;
    private const int SureSingleWords = 8;

    public override RuleDescriptor Descriptor { get; } = new("QUO001", "unattributed-quote", "Quotation that nobody is named for", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        var lastParagraph = -1;
        var open = false;
        foreach (var quotation in reading.Quotations)
        {
            var carried = open;
            open = quotation.Depth == 0 ? !quotation.Closed : open;
            if (!IsAskedFor(reading, quotation) || quotation.Paragraph == lastParagraph)
            {
                continue;
            }

            var around = new Surroundings(reading, quotation);
            if (around.IsCredited || around.IsTurn || around.FollowsColon || around.IsShown || RepeatsBody(reading, quotation))
            {
                continue;
            }

            // Whoever is named for the first of a paragraph's quotations is named for the rest of them.
            lastParagraph = quotation.Paragraph;
            var (confidence, near) = Doubt(reading, quotation, around);
            confidence = carried ? Confidence.Low : confidence;
            found.Add(near.IsEmpty
                ? Found(quotation.Span, "Nobody is named as saying this.", confidence)
                : Found(quotation.Span, "Nobody is named as saying this.", confidence, new Evidence(near, "nearest person")));
        }

        return found;
    }

    private static bool IsAskedFor(Reading reading, Quotation quotation) =>
        quotation.Depth == 0 && quotation.IsSpeech && quotation.Continues is null && quotation.Words >= reading.Conventions.QuotationWords &&
        (quotation.Attribution is null or { Link: AttributionLink.Governing, Confidence: Confidence.Low } || IsLoose(reading, quotation)) &&
        reading.Paragraphs[quotation.Paragraph].Part is PartKind.Body or PartKind.Caption or PartKind.BlockQuote;

    /// <summary>A caption's words that the body has too, where their speaker is asked for.</summary>
    private static bool RepeatsBody(Reading reading, Quotation quotation)
    {
        if (reading.Paragraphs[quotation.Paragraph].Part != PartKind.Caption || quotation.Index > MostCaptions)
        {
            return false;
        }

        var words = reading.TextOf(quotation.Content).Trim(" ,.!?");
        var at = reading.Text.AsSpan().IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at != quotation.Content.Start || reading.Text.AsSpan(quotation.Content.End).Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A paragraph of nothing but words in marks, and all that stands before it is a group or a body that does or says something.</summary>
    private static bool IsLoose(Reading reading, Quotation quotation) =>
        quotation.Attribution is { Link: AttributionLink.Floating, Speech.Kind: CueKind.Speech or CueKind.Attitude } floating &&
        reading.ParagraphAt(floating.Speaker.Span.Start) != quotation.Paragraph &&
        (floating.Speaker.Class is SpeakerClass.Collective or SpeakerClass.Institution or SpeakerClass.NamedOrganisation or SpeakerClass.Document or SpeakerClass.Role or SpeakerClass.Anonymous or SpeakerClass.None ||
            reading.TextOf(floating.Speaker.Head) is "it" or "It");

    /// <summary>How sure it is that nobody near could be the speaker, and the nearest who might.</summary>
    private static (Confidence Confidence, Span Near) Doubt(Reading reading, Quotation quotation, Surroundings around)
    {
        if (around.ActBetween(around.First, around.Last) is { } act)
        {
            return (Confidence.Low, act.Speaker.Span);
        }

        if (quotation.Attribution is { } guess)
        {
            // A body that thinks or wants something has not spoken.
            var silent = guess is { Link: AttributionLink.Floating, Speech.Kind: CueKind.Attitude } && around.FillsParagraph && !around.IsInDialogue && !around.FollowsDocument;
            return (silent ? Confidence.Medium : Confidence.Low, guess.Speaker.Span);
        }

        var alone = around.IsWhole && !around.IsInDialogue && !around.FollowsDocument && (quotation.Style != MarkStyle.Single || quotation.Words >= SureSingleWords) && quotation.Fault == MarkFault.None && reading.Draft.Type == StoryType.News;
        for (var sentence = around.Last; sentence >= around.First - 1; sentence--)
        {
            if (around.PersonIn(sentence) is { IsEmpty: false } person)
            {
                // A person the paragraph before tells of, but gives no word to, is unlikely to be meant.
                var apart = alone && around.FillsParagraph && sentence < around.First;
                return (apart ? Confidence.Medium : Confidence.Low, person);
            }
        }

        if (!alone)
        {
            return (Confidence.Low, default);
        }

        if (around.ActBetween(around.First - 2, around.Last + 1) is { } nearby)
        {
            return (Confidence.Medium, nearby.Speaker.Span);
        }

        return around.PersonIn(around.Last + 1) is { IsEmpty: false } next ? (Confidence.Medium, next) : (Confidence.High, default);
    }
}
