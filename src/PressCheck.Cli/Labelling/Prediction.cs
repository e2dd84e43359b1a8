using System.Text.Json;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Rules.Geography;
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
        json.WriteStartArray("places");
        foreach (var toponym in reading.Toponyms)
        {
            if (toponym.Use != ToponymUse.Anaphor)
            {
                Write(json, toponym, reading);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("geoIssues");
        foreach (var finding in new MisplacedPlace().Check(reading, Records.None))
        {
            json.WriteStartObject();
            Bounds(json, finding.Evidence.Aggregate(finding.Span, static (whole, evidence) => Span.FromBounds(Math.Min(whole.Start, evidence.Span.Start), Math.Max(whole.End, evidence.Span.End))));
            json.WriteString("confidence", finding.Confidence.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Toponym toponym, Reading reading)
    {
        json.WriteStartObject();
        Bounds(json, toponym.Span);
        json.WriteString("name", toponym.Place?.Name ?? toponym.Span.Of(reading.Text).ToString());
        if (toponym.Place is { } place)
        {
            if (place.GeoNamesId != 0)
            {
                json.WriteNumber("geonameid", place.GeoNamesId);
            }

            json.WriteString("code", place.Code);
            json.WriteNumber("lat", Math.Round(place.Latitude, 5));
            json.WriteNumber("lon", Math.Round(place.Longitude, 5));
        }

        json.WriteString("use", toponym.Use.ToString());
        json.WriteString("confidence", toponym.Confidence.ToString());
        json.WriteString("reason", toponym.Reason.ToString());
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
