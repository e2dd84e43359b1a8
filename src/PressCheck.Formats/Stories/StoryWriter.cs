using System.Text;
using System.Text.Json;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Stories;

/// <summary>A signed-off story as a file. The same story gives the same bytes, whenever and wherever it is written.</summary>
public static class StoryWriter
{
    /// <summary>The whole file, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(SignedStory story, StoryFormat format)
    {
        ArgumentNullException.ThrowIfNull(story);
        return format switch
        {
            StoryFormat.Html => Encoding.UTF8.GetBytes(HtmlPage.Of(story)),
            StoryFormat.Ninjs => Json(json => NinjsItem.Write(json, story)),
            StoryFormat.Json => Json(json => StoryJson.Write(json, story)),
        };
    }

    /// <summary>The format's media type.</summary>
    public static string MediaType(StoryFormat format) => format == StoryFormat.Html ? "text/html; charset=utf-8" : "application/json";

    /// <summary>What follows the story's id in the name of a file.</summary>
    public static string Ending(StoryFormat format) => format switch
    {
        StoryFormat.Html => ".html",
        StoryFormat.Ninjs => ".ninjs.json",
        StoryFormat.Json => ".json",
    };

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonReport.Settings))
        {
            write(json);
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }
}
