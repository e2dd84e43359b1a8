using System.Text;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class DamagedInputTests
{
    private static readonly string[] Bits =
    [
        "<p>", "</p>", "<b>", "</div>", "<table>", "<td>", "<aside>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#x41;", "&", "<br>", "<pre>", "<form>", "<article>", "<h1>", "<head>", "<body>",
        "*", "**", "_", "`", "[", "](", "![", ")", "\n", "\n\n", "> ", "- ", "# ", "|", "|---|\n", "\\", "---\n", "title: x\n", "\"", "{", "}", "\\n", "\\u0041", "\u00AD", "\r\n", "—", "By A B\n", " (AP) — ", "“",
    ];

    [Theory]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".txt")]
    [InlineData(".json")]
    [InlineData("")]
    public void A_damaged_story_is_read_or_refused_and_its_map_stays_true(string ending)
    {
        var random = new Random(7);
        foreach (var file in Directory.GetFiles(Samples.Folder).Where(file => !file.EndsWith(".docx", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var story = File.ReadAllText(file);
            for (var i = 0; i < 40; i++)
            {
                Check("story" + ending, Damage(story, random));
            }
        }
    }

    private static string Damage(string story, Random random)
    {
        var text = new StringBuilder(story);
        for (var changes = random.Next(1, 30); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0)
            {
                text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
            }
            else
            {
                text.Insert(at, Bits[random.Next(Bits.Length)]);
            }
        }

        return text.ToString();
    }

    private static void Check(string name, string source)
    {
        SourceDraft read;
        try
        {
            read = Samples.Text(name, source);
        }
        catch (UnreadableSourceException refused)
        {
            refused.Message.ShouldEndWith(".");
            return;
        }

        var text = read.Draft.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var place = read.Map.Locate(new Span(i, 1));
            if (place.Start < 0 || place.End < place.Start || place.End > read.Map.Source.Length)
            {
                Assert.Fail($"{place} lies outside of the source.");
            }

            // A character that stands for one character is that character, unless it stands for a blank.
            if (place.End - place.Start == 1 && !char.IsWhiteSpace(text[i]) && read.Map.Source[place.Start] != text[i])
            {
                Assert.Fail($"'{text[i]}' at {i} leads to '{read.Map.Source[place.Start]}'.");
            }
        }
    }
}
