using System.Globalization;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Stories;

/// <summary>A story with its sign-off, for programs; docs/export.md describes it and docs/schemas/story-1.json is its schema.</summary>
internal static class StoryJson
{
    /// <summary>The format's version: a new number only when a program that reads this one would be misled.</summary>
    private const int Version = 1;

    public static void Write(Utf8JsonWriter json, SignedStory story)
    {
        var draft = story.Draft;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("story");
        json.WriteString("id", story.Id);
        json.WriteString("state", story.State);
        json.WriteEndObject();
        json.WriteStartObject("draft");
        json.WriteNumber("number", story.Number);
        json.WriteString("sha256", draft.Sha256);
        json.WriteString("type", NameOf(draft.Type));
        json.WriteStartArray("locations");
        foreach (var location in draft.Locations)
        {
            json.WriteStringValue(Whole(location));
        }

        json.WriteEndArray();
        json.WriteString("text", Whole(draft.Text));
        json.WriteStartArray("parts");
        foreach (var part in draft.Parts)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(part.Kind));
            json.WriteNumber("start", part.Span.Start);
            json.WriteNumber("end", part.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("signOff");
        json.WriteString("by", story.SignedOffBy);
        json.WriteString("at", Text(story.SignedOffAt));
        json.WriteString("sha256", draft.Sha256);
        json.WriteString("ruleset", story.RuleSet);
        json.WriteEndObject();
        json.WriteStartArray("checklist");
        foreach (var cleared in story.Cleared)
        {
            json.WriteStartObject();
            json.WriteString("rule", cleared.Rule);
            json.WriteString("state", cleared.State);
            json.WriteNumber("count", cleared.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A moment in UTC to the microsecond.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>A text as it is hashed: half a surrogate pair, which is no character, stands for U+FFFD.</summary>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string NameOf(StoryType type) => type switch
    {
        StoryType.News => "news",
        StoryType.Opinion => "opinion",
        StoryType.Review => "review",
        StoryType.Interview => "interview",
        StoryType.Letters => "letters",
        StoryType.Correction => "correction",
    };
}
