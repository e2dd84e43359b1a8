using Markdig;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Tests.Readers;

public sealed class MarkdownReaderTests
{
    [Theory]
    [InlineData("One *two* __three__ ***four***", "One two three four")]
    [InlineData("snake_case_word and 2 * 3 * 4 and a*", "snake_case_word and 2 * 3 * 4 and a*")]
    [InlineData("\\*not\\* em \\[x\\]", "*not* em [x]")]
    [InlineData("[link *em*](http://a.b/c_(d) \"t\") and ![alt](i.png) <http://auto.example> [x]", "link em and http://auto.example [x]")]
    [InlineData("“[He] lied,” she said [in 2024].", "“[He] lied,” she said [in 2024].")]
    [InlineData("[text][ref] and [ref] and [no][such]\n\n[ref]: http://a.b", "text and ref and [no][such]")]
    [InlineData("`code *x*` and ``a`b`` and `open", "code *x* and a`b and `open")]
    [InlineData("a <b>bold</b> <!-- no --> & &amp; &copy; x < y", "a bold & & © x < y")]
    [InlineData("<script>no()</script>\n\nyes <script>no()</script>yes", "yes yes")]
    [InlineData("<div>\n<p>html &amp; <em>x</em></p>\n</div>\n\nafter", "html & x\n\nafter")]
    [InlineData("one\ntwo  \nThree lines", "one two\nThree lines")]
    [InlineData("- one\n  more\n- **two**\n\n1. three\n2) four", "one more\n\ntwo\n\nthree\n\nfour")]
    [InlineData("| a | b |\n|---|:-:|\n| c *d* | e\\|f |", "a\n\nb\n\nc d\n\ne|f")]
    [InlineData("one\n\n***\n\ntwo\n\n---\n\n```js\ncode here\n```\n\nthree", "one\n\ntwo\n\ncode here\n\nthree")]
    [InlineData("2024. A year to forget.", "2024. A year to forget.")]
    public void Marks_are_left_out_and_words_are_not(string source, string text) => Samples.Text("a.md", source).Draft.Text.ShouldBe(text);

    [Theory]
    [InlineData("Plain *em* and **strong** and `code` with [a link](http://x.y) here.")]
    [InlineData("Head\n====\n\nA *b **c** d* e\n\n> quoted _text_\nlazy\n\n- a\n- b")]
    [InlineData("*a _b* c_ and **a * b** and _a_b_ and a**b**c")]
    public void Paragraphs_read_as_a_renderer_would_show_them(string source) =>
        Letters(Samples.Text("a.md", source).Draft.Text).ShouldBe(Letters(Markdig.Markdown.ToPlainText(source)));

    [Theory]
    [InlineData("location: Birmingham, Alabama", "Birmingham, Alabama")]
    [InlineData("locations: [Hull, \"Goole\"]", "Hull|Goole")]
    [InlineData("title: A", "")]
    public void Front_matter_gives_the_location_tags(string line, string tags) =>
        string.Join('|', Samples.Text("a.md", $"---\n{line}\n---\n\nA text.\n").Draft.Locations).ShouldBe(tags);

    [Fact]
    public void Front_matter_gives_the_parts_over_the_story()
    {
        var read = Samples.Text("a.md", "---\ntitle: \"The \\\"last\\\" bus\"\nauthor: [Jane Doe]\nsummary: 'It goes at nine'\ndateline: WESTERBAY\ntype: opinion\ntags: x\n---\n\nA text.\n");
        Samples.Parts(read.Draft).ShouldBe(["Headline: The \"last\" bus", "Standfirst: It goes at nine", "Byline: Jane Doe", "Dateline: WESTERBAY", "Body: A text."]);
        read.Draft.Type.ShouldBe(StoryType.Opinion);
        var place = read.Map.Locate(new Span(0, 3));
        (place.Line, place.Column).ShouldBe((2, 9));
    }

    [Fact]
    public void Headings_quotations_and_an_emphasised_standfirst_are_parts() =>
        Samples.Parts("a.md", "# Mayor resigns\n\n*She lost a vote that she had called herself*\n\nBy Jane Doe\n\nA text that goes on.\n\n## What now?\n\n> We go.\n>\n> We stay.\n\nMore.")
            .ShouldBe(["Headline: Mayor resigns", "Standfirst: She lost a vote that she had called herself", "Byline: By Jane Doe", "Body: A text that goes on.", "Subheading: What now?", "BlockQuote: We go. / We stay.", "Body: More."]);

    [Fact]
    public void A_rule_at_the_top_is_not_front_matter() => Samples.Text("a.md", "---\nText: more\n").Draft.Text.ShouldBe("Text: more");

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
