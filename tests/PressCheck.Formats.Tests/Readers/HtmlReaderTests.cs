using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Tests.Readers;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>Before<script>alert('<p>no</p>')</script> after</p>", "Before after")]
    [InlineData("<p>a</p><script><!-- <script>x</script> --> y</script><p>b</p>", "a\n\nb")]
    [InlineData("<style>p { content: 'no' }</style><p>a</p><noscript>no</noscript><template><p>no</p></template>", "a")]
    [InlineData("<p>a<!-- no --> b<!-- <p>no</p> -->c<!--> d</p>", "a bc d")]
    [InlineData("<p>a<![CDATA[ no ]]> b</p>", "a b")]
    [InlineData("<p hidden>no</p><p style='color: red; display : none'>no</p><p>yes<span class='sr-only'> no</span></p>", "yes")]
    [InlineData("<p><img src=x alt='no'>a<svg><title>no</title><text>no</text></svg></p>", "a")]
    [InlineData("<p>one<br><br>two<br>\n<br />three</p>", "one\n\ntwo\n\nthree")]
    [InlineData("<p>A line that goes<br>on in the next</p>", "A line that goes on in the next")]
    [InlineData("<p>A line.<br>Another</p>", "A line.\nAnother")]
    [InlineData("<ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><th>c</table>", "one\n\ntwo\n\na\n\nb\n\nc")]
    [InlineData("<p>un<b>bro<i>ken</b>word</i></p>", "unbrokenword")]
    [InlineData("<p>one<p>two<div>three</div>four", "one\n\ntwo\n\nthree\n\nfour")]
    [InlineData("<q>no marks added</q>", "no marks added")]
    [InlineData("soft&shy;hyphen soft\u00ADhyphen", "softhyphen softhyphen")]
    [InlineData("5 < 6 & 7 > 3 AT&T &copy 2025 &notit; &#x2014; &#151; &#0; &bogus;", "5 < 6 & 7 > 3 AT&T © 2025 ¬it; — — \uFFFD &bogus;")]
    [InlineData("<p>a</p", "a")]
    [InlineData("<p>a</p><p class=\"never closed>b", "a")]
    [InlineData("<pre>one\ntwo\n\nthree</pre>", "one two\n\nthree")]
    [InlineData("<p title='a > b'>c</p>", "c")]
    public void Only_what_a_page_shows_is_text(string source, string text) => Samples.Text("a.html", source).Draft.Text.ShouldBe(text);

    [Fact]
    public void The_article_is_picked_out_of_its_page()
    {
        var read = Samples.Read("port-strike.html").Draft;
        read.Text.ShouldStartWith("Dockers walk out at Port Sarrow");
        foreach (var chrome in (string[])["Most read", "Ten walks", "Post comment", "analytics", "Buy one", "rights reserved", "Two cranes"])
        {
            read.Text.ShouldNotContain(chrome);
        }

        read.Parts.Select(part => part.Kind).Distinct().ShouldBe([PartKind.Headline, PartKind.Standfirst, PartKind.Byline, PartKind.Note, PartKind.Caption, PartKind.Dateline, PartKind.Body, PartKind.BlockQuote, PartKind.Furniture]);
    }

    private const string Prose = "<p>The mayor of Westerbay resigned on Tuesday after a vote that nobody had expected.</p><p>Her deputy took the chair before she had left the building with her papers.</p>";

    [Theory]
    [InlineData("<div itemprop=articleBody>{0}</div>")]
    [InlineData("<article>{0}</article><article><p>A teaser for another story of this site.</p></article>")]
    [InlineData("<main>{0}</main>")]
    [InlineData("<div role=main>{0}</div>")]
    [InlineData("<div><div class=x><div class=content>{0}</div></div></div>")]
    [InlineData("<form id=aspnetForm><div>{0}</div></form>")]
    public void A_page_without_much_markup_still_has_a_body(string body)
    {
        var page = "<html><head><title>T</title><meta property='og:title' content='Mayor &amp; town part ways'></head><body><nav>Home <a href=/>News</a></nav>" + body.Replace("{0}", Prose, StringComparison.Ordinal) + "<aside><p>Ten walks by the sea that you should take this summer.</p></aside><footer>Contact</footer></body></html>";
        var parts = Samples.Parts("a.html", page);
        parts.Length.ShouldBe(2);
        parts[0].ShouldBe("Headline: Mayor & town part ways");
        parts[1].ShouldStartWith("Body: The mayor of Westerbay");
        parts[1].ShouldEndWith("with her papers.");
    }

    [Fact]
    public void Headline_and_byline_that_stand_apart_from_the_body_are_found() =>
        Samples.Parts("a.html", $"<html><body><div><h1>Mayor resigns</h1><p class=dek>She lost her own vote</p><span class=byline>By Jane Doe</span><div>Share</div></div><div itemprop=articleBody>{Prose}</div></body></html>")[..3]
            .ShouldBe(["Headline: Mayor resigns", "Standfirst: She lost her own vote", "Byline: By Jane Doe"]);

    [Fact]
    public void The_author_of_the_page_is_the_byline_if_none_is_shown() =>
        Samples.Parts("a.html", $"<html><head><meta name=author content='Jane Doe'></head><body><article><h1>Mayor resigns</h1>{Prose}</article></body></html>")[..2]
            .ShouldBe(["Headline: Mayor resigns", "Byline: Jane Doe"]);

    [Theory]
    [InlineData("<blockquote>We go.</blockquote>", "BlockQuote: We go.")]
    [InlineData("<blockquote class='wp-block-pullquote'>We go.</blockquote>", "PullQuote: We go.")]
    [InlineData("<aside class=pull-quote><p>We go.</p></aside>", "PullQuote: We go.")]
    [InlineData("<aside><blockquote><p>We go.</p></blockquote></aside>", "PullQuote: We go.")]
    [InlineData("<figure><img><figcaption>The mayor</figcaption></figure>", "Caption: The mayor")]
    [InlineData("<h2>What now?</h2>", "Subheading: What now?")]
    [InlineData("<div class=correction>The day was wrong.</div>", "Note: The day was wrong.")]
    [InlineData("<div class=related-posts><a href=x>Ten walks</a></div>", "Furniture: Ten walks")]
    [InlineData("<nav><a href=x>Next</a></nav>", "Furniture: Next")]
    [InlineData("<h3>Leave a Reply</h3>", "Furniture: Leave a Reply")]
    [InlineData("<p class=byline>By <a rel=author>Jane Doe</a></p>", "Byline: By Jane Doe")]
    public void Parts_of_a_fragment_are_told_by_their_markup(string markup, string part) =>
        Samples.Parts("a.html", $"<h1>Mayor resigns</h1>{Prose}{markup}{Prose}").ShouldContain(part);

    [Fact]
    public void Text_between_unclosed_inline_tags_is_kept_in_order() =>
        Samples.Text("a.html", "<p><b>one <a href=x>two</p><p>three</a> four").Draft.Text.ShouldBe("one two\n\nthree four");

    [Fact]
    public void Standard_input_is_read_by_its_content()
    {
        Samples.Text("-", "<p>A <b>story</b></p>").Draft.Text.ShouldBe("A story");
        Samples.Text("-", "<!DOCTYPE html><title>x</title><p>A story").Draft.Text.ShouldBe("A story");
        Samples.Text("-", "{\"headline\": \"A story\", \"body_text\": \"Told.\"}").Draft.Text.ShouldBe("A story\n\nTold.");
        Samples.Text("-", "# A story\n\nTold by **nobody**.").Draft.Text.ShouldBe("A story\n\nTold by nobody.");
        Samples.Text("-", "---\ntitle: A story\n---\nTold.").Draft.Text.ShouldBe("A story\n\nTold.");
        Samples.Text("-", "<3 is a *heart*.\n# and so on").Draft.Text.ShouldBe("<3 is a *heart*.\n# and so on");
        Samples.Text("-", "{curly} words").Draft.Text.ShouldBe("{curly} words");
        PressCheck.Formats.Readers.DraftReader.Read("-", Samples.Word("<w:p><w:r><w:t>A story</w:t></w:r></w:p>")).Draft.Text.ShouldBe("A story");
    }
}
