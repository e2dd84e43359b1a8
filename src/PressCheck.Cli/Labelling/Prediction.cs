using System.Text.Json;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Cli.Labelling;

/// <summary>What the kernel reads in one text, in the form that labelled news is scored against. Offsets are UTF-16 code units of the text.</summary>
internal static class Prediction
{
    /// <summary>A longer mention of a speaker is given by its head.</summary>
    private const int LongestMention = 60;

    public static void Write(Utf8JsonWriter json, string id, Reading reading)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartArray("quotes");
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Depth == 0)
            {
                Write(json, quotation, reading);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        var last = -1;
        foreach (var mention in UnnamedMentions(reading))
        {
            if (mention.Span.Start != last)
            {
                json.WriteStartObject();
                Bounds(json, mention.Span);
                json.WriteBoolean("anonymous", true);
                json.WriteEndObject();
                last = mention.Span.Start;
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("accusations");
        foreach (var allegation in reading.Allegations)
        {
            if (allegation.Standing is AllegationStanding.Made or AllegationStanding.Withheld)
            {
                json.WriteStartObject();
                Bounds(json, allegation.Span);
                json.WriteString("target", allegation.Subject?.Name);
                json.WriteBoolean("replied", allegation.Subject?.Voice is not null);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static List<SourceMention> UnnamedMentions(Reading reading)
    {
        var mentions = new List<SourceMention>();
        foreach (var source in reading.Sources)
        {
            if (source.IsUnnamed)
            {
                mentions.AddRange(source.Mentions.Where(mention => mention.Speech is { Speaker.IsPronoun: false }));
            }
        }

        mentions.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return mentions;
    }

    private static void Write(Utf8JsonWriter json, Quotation quotation, Reading reading)
    {
        json.WriteStartObject();
        Bounds(json, quotation.Span);
        json.WriteString("kind", quotation.Kind switch
        {
            QuotationKind.Scare => "scare",
            QuotationKind.Title => "title",
            QuotationKind.Term or QuotationKind.Nickname => "term",
            _ => "speech",
        });
        if (quotation.Attribution is { } attribution)
        {
            var speaker = attribution.Speaker;
            var mention = speaker.Span.Length <= LongestMention ? speaker.Span : speaker.Head;
            json.WriteNumber("speakerStart", mention.Start);
            json.WriteNumber("speakerEnd", mention.End);
            json.WriteString("speaker", speaker.Person?.Name ?? mention.Of(reading.Text).ToString());
            json.WriteString("link", attribution.Link.ToString());
            json.WriteString("confidence", attribution.Confidence.ToString());
        }

        json.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
