using System.Globalization;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Stories;

/// <summary>
/// A story as an IPTC ninjs 3 item. A headline, standfirst, byline and dateline that open the text are fields; all else is the main body, in its
/// order. A second body holds the text letter for letter, which is what the hash in <c>altIds</c> is of.
/// </summary>
internal static class NinjsItem
{
    public static void Write(Utf8JsonWriter json, SignedStory story)
    {
        var paragraphs = StoryParagraph.Of(story.Draft);
        var at = 0;
        var headline = Next(PartKind.Headline);
        var standfirst = headline is null ? null : Next(PartKind.Standfirst);

        // These can't say that they are text and no markup, so what could be taken for markup stays in the body.
        var byline = NextPlain(PartKind.Byline);
        var dateline = NextPlain(PartKind.Dateline);

        json.WriteStartObject();
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.0");
        json.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#");
        json.WriteEndObject();
        json.WriteString("uri", $"urn:presscheck:story:{story.Id}");
        json.WriteString("type", "text");
        json.WriteString("representationType", "full");
        json.WriteString("version", story.Number.ToString(CultureInfo.InvariantCulture));
        json.WriteString("versionCreated", StoryJson.Text(story.SignedOffAt));
        json.WriteString("pubStatus", "usable");
        Forms(json, "headlines", headline);
        Forms(json, "descriptions", standfirst);
        Plain(json, "by", byline);
        Plain(json, "located", dateline);
        WriteBodies(json, story.Draft, paragraphs.Skip(at).ToList());
        Named(json, "genres", Genre(story.Draft.Type) is { } genre ? [genre] : []);
        Named(json, "places", story.Draft.Locations);
        json.WriteStartArray("altIds");
        json.WriteStartObject();
        json.WriteString("role", "sha256");
        json.WriteString("value", story.Draft.Sha256);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();

        string? Next(PartKind kind) => at < paragraphs.Count && paragraphs[at].Kind == kind ? paragraphs[at++].Text : null;

        string? NextPlain(PartKind kind) => at < paragraphs.Count && NinjsReader.LooksHtml(paragraphs[at].Text) ? null : Next(kind);
    }

    private static void WriteBodies(Utf8JsonWriter json, Draft draft, List<StoryParagraph> paragraphs)
    {
        json.WriteStartArray("bodies");
        if (paragraphs.Count > 0)
        {
            var html = new StringBuilder();
            ArticleMarkup.Append(html, paragraphs);
            Form(json, "main", "application/xhtml+xml", html.ToString());
        }

        Form(json, "signed-off", "text/plain", StoryJson.Whole(draft.Text));
        json.WriteEndArray();
    }

    private static void Forms(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        json.WriteStartArray(name);
        var markup = NinjsReader.LooksHtml(text);
        Form(json, "main", markup ? "text/html" : "text/plain", markup ? Reports.Html.Of(text) : StoryJson.Whole(text));
        json.WriteEndArray();
    }

    private static void Plain(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, StoryJson.Whole(text));
        }
    }

    private static void Form(Utf8JsonWriter json, string role, string type, string value)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("contentType", type);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string list, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray(list);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", StoryJson.Whole(name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string? Genre(StoryType type) => type switch
    {
        StoryType.News => null,
        StoryType.Opinion => "Opinion",
        StoryType.Review => "Review",
        StoryType.Interview => "Interview",
        StoryType.Letters => "Letters",
        StoryType.Correction => "Correction",
    };
}
