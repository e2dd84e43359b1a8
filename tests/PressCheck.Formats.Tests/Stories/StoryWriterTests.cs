using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Stories;
using PressCheck.Formats.Tests.Readers;

namespace PressCheck.Formats.Tests.Stories;

public sealed class StoryWriterTests
{
    public static TheoryData<string> Stories => [.. Directory.GetFiles(Samples.Folder).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_written_as_ninjs_is_read_back_with_its_text_and_its_parts(string name)
    {
        var draft = Samples.Read(name).Draft;
        var back = Back(draft, StoryFormat.Ninjs);
        Paragraphs(back).ShouldBe(Paragraphs(draft));
        Samples.Parts(back).ShouldBe(Samples.Parts(new Draft(name, draft.Text, draft.Parts)));
        (back.Type, back.Locations.ToArray()).ShouldBe((draft.Type, draft.Locations.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_written_as_html_is_read_back_with_every_paragraph(string name)
    {
        var draft = Samples.Read(name).Draft;
        Paragraphs(Back(draft, StoryFormat.Html)).ShouldBe(Paragraphs(draft));
    }

    [Theory]
    [InlineData("Fish & chips <at> the \"café\" &amp; more\n\nThe owner, O’Neil, said </p> is a tag & so is <script>alert(1)</script>.")]
    [InlineData("By Jane Doe\n\nMayor resigns\n\nWESTERBAY (CNA) — A text that goes on.\n\nBy </b> Doe")]
    [InlineData("😀 stands, half a pair \uD83D does not, and \u202E neither does this\u0001.")]
    public void Nothing_in_a_text_is_markup(string text)
    {
        var draft = new Draft("s1", text);
        foreach (var format in Enum.GetValues<StoryFormat>().Where(format => format != StoryFormat.Json))
        {
            Paragraphs(Back(draft, format)).ShouldBe(Paragraphs(draft).Select(line => line.Replace('\uD83D', '\uFFFD').Replace("\uFFFD\uDE00", "😀", StringComparison.Ordinal).Replace('\u202E', '\uFFFD').Replace('\u0001', '\uFFFD')));
        }
    }

    [Fact]
    public void An_article_has_no_element_but_its_own() =>
        Encoding.UTF8.GetString(StoryWriter.Write(Signed(new Draft("s1", "He said <script>alert(1)</script> & \"left\".")), StoryFormat.Html))
            .ShouldContain("<article>\n<p>He said &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;left&quot;.</p>\n</article>");

    [Fact]
    public void A_headline_that_could_be_taken_for_markup_comes_back_as_it_was()
    {
        var text = "What </b> means & what &amp; doesn’t\n\nA text that goes on.";
        var draft = new Draft("s1", text, [new Part(PartKind.Headline, new Span(0, 36)), new Part(PartKind.Body, new Span(38, 20))]);
        Samples.Parts(Back(draft, StoryFormat.Ninjs)).ShouldBe(["Headline: What </b> means & what &amp; doesn’t", "Body: A text that goes on."]);
    }

    [Fact]
    public void The_text_letter_for_letter_is_in_ninjs_and_json_with_the_hash_that_was_signed_off()
    {
        var draft = new Draft("s1", "By Ines Amado \n\n The bridge\topens.\r\nHalf \uD83D a pair.\n");
        using var ninjs = JsonDocument.Parse(StoryWriter.Write(Signed(draft), StoryFormat.Ninjs));
        using var json = JsonDocument.Parse(StoryWriter.Write(Signed(draft), StoryFormat.Json));
        var exact = ninjs.RootElement.GetProperty("bodies").EnumerateArray().Single(body => body.GetProperty("role").GetString() == "signed-off").GetProperty("value").GetString()!;
        json.RootElement.GetProperty("draft").GetProperty("text").GetString().ShouldBe(exact);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(exact))).ShouldBe(draft.Sha256);
        ninjs.RootElement.GetProperty("altIds")[0].GetProperty("value").GetString().ShouldBe(draft.Sha256);
        json.RootElement.GetProperty("signOff").GetProperty("sha256").GetString().ShouldBe(draft.Sha256);
        Encoding.UTF8.GetString(StoryWriter.Write(Signed(draft), StoryFormat.Html)).ShouldContain($"""<meta name="presscheck-sha256" content="{draft.Sha256}">""");
    }

    internal static SignedStory Signed(Draft draft) =>
        new("s1", "signed-off", 2, draft, "1.2.0", "edda", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), [new ClearedRule("DOC001", "waived", 1)]);

    private static Draft Back(Draft draft, StoryFormat format) => DraftReader.Read($"s1{StoryWriter.Ending(format)}", StoryWriter.Write(Signed(draft), format)).Draft;

    private static string[] Paragraphs(Draft draft) => draft.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
