using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class AnonymousLead : Rule
{
    private const int LeadParagraphs = 2;
    private const int SupportParagraphs = 4;

    public override RuleDescriptor Descriptor { get; } = new("ANON008", "anonymous-lead", "Main news rests on a source without a name", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(records);
        var book = reading.RegisterIn(records);
        var (lead, support) = Opening(reading);
        Source? first = null;
        SourceMention? mention = null;
        var headline = false;
        foreach (var source in reading.Sources)
        {
            foreach (var spoken in source.Mentions)
            {
                var paragraph = reading.Sentences[spoken.Sentence].Paragraph;
                if (paragraph > lead)
                {
                    break;
                }

                if (source.Kind == SourceKind.Confidential && source.Confidence >= Confidence.Medium && spoken is { IsStatement: true, IsPublic: false })
                {
                    headline |= reading.Paragraphs[paragraph].Part is PartKind.Headline or PartKind.Standfirst;
                    (first, mention) = mention is null || spoken.Sentence < mention.Sentence ? (source, spoken) : (first, mention);
                }
                else if (spoken is { IsStatement: true, Speech: not null } && source.Kind is SourceKind.Institution or SourceKind.Spokesperson)
                {
                    return [];
                }
            }
        }

        if (first is null || mention is null || IsSupported(reading, lead, support) || book.For(first).HasBy(AttestationKind.LeadApproved, DeskRole.Manager, records.Story))
        {
            return [];
        }

        var confidence = headline || first.Confidence == Confidence.High ? Confidence.High : Confidence.Medium;
        return [Found(mention.Span, records.AreKept ? "The story opens on the word of a source without a name, and no manager has approved it." : "The story opens on the word of a source without a name.", confidence, mention.Speech is { } speech ? [new Evidence(speech.Cue, "cue")] : [])];
    }

    /// <summary>The last paragraph of the opening, headline and standfirst included, and the last in which support for it counts.</summary>
    private static (int Lead, int Support) Opening(Reading reading)
    {
        int body = 0, lead = -1, support = -1;
        for (var p = 0; p < reading.Paragraphs.Length && body < SupportParagraphs; p++)
        {
            var part = reading.Paragraphs[p].Part;
            body += part == PartKind.Body ? 1 : 0;
            if (part is PartKind.Body or PartKind.Headline or PartKind.Standfirst)
            {
                (lead, support) = (body <= LeadParagraphs ? p : lead, p);
            }
        }

        return (lead, support);
    }

    /// <summary>A named speaker or a document speaks in the opening, or something close by bears it out.</summary>
    private static bool IsSupported(Reading reading, int lead, int support)
    {
        foreach (var act in reading.SpeechActs)
        {
            var paragraph = reading.Sentences[act.Sentence].Paragraph;
            if (paragraph > lead)
            {
                break;
            }

            if (act.Speaker.IsIdentified || act.Speaker is { IsPronoun: true, Person: not null })
            {
                return true;
            }
        }

        var end = support < 0 ? 0 : reading.Paragraphs[support].EndToken;
        return reading.SourcePhrases.Find(SourcingKind.Corroborated, 0, end) is not null;
    }
}
