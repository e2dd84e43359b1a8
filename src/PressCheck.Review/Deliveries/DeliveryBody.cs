using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PressCheck.Formats.Stories;
using PressCheck.Review.Gates;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Deliveries;

/// <summary>What an endpoint is told; docs/webhooks.md describes it.</summary>
internal static class DeliveryBody
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(DeliveryEvent happened, Story story, DateTimeOffset at, StoryFormat format, SignedStory? signed, GateDecision decision)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Compact))
        {
            json.WriteStartObject();
            json.WriteString("type", $"story.{Token.Of(happened)}");
            json.WriteString("timestamp", Moment.Text(at));
            json.WriteStartObject("data");
            json.WriteString("story", story.Id);
            json.WriteString("state", Token.Of(story.State));
            json.WriteNumber("version", story.Version);
            json.WriteString("desk", story.Desk);
            json.WriteNumber("draft", story.Draft);
            json.WriteString("sha256", story.DraftHash);
            json.WriteString("format", Token.Of(format));
            json.WritePropertyName("content");
            WriteContent(json, format, signed);
            json.WriteStartArray("objections");
            foreach (var objection in decision.Objections.Select(objection => objection.ToString()).Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(objection);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteContent(Utf8JsonWriter json, StoryFormat format, SignedStory? signed)
    {
        if (signed is null)
        {
            json.WriteNullValue();
        }
        else if (format == StoryFormat.Html)
        {
            json.WriteStringValue(StoryWriter.Write(signed, format));
        }
        else
        {
            using var content = JsonDocument.Parse(StoryWriter.Write(signed, format));
            content.RootElement.WriteTo(json);
        }
    }
}
