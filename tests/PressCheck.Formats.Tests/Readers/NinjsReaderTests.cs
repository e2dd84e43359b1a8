using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Tests.Readers;

public sealed class NinjsReaderTests
{
    [Theory]
    [InlineData("""{"headline":"Mayor resigns","byline":"By Jane Doe","body_text":"A text that goes on.\nMore."}""")]
    [InlineData("""{"body_xhtml":"<p>A text that goes on.</p><p>More.</p>","byline":"By Jane Doe","headline":"Mayor resigns"}""")]
    [InlineData("""{"headlines":[{"role":"short","value":"Mayor out"},{"role":"main","value":"Mayor resigns"}],"by":"By Jane Doe","bodies":[{"contenttype":"text/plain","value":"Plain"},{"contenttype":"text/html","value":"<p>A text that goes on.<\/p><p>More.<\/p>"}]}""")]
    [InlineData("""[{"headlines":[{"value":"Mayor resigns","contentType":"text/plain"}],"by":"By Jane Doe","bodies":[{"contentType":"text/html","value":"<p>A text that goes on.</p><p>More.</p>"}]}]""")]
    public void Every_version_gives_the_same_draft(string source) =>
        Samples.Parts("a.json", source).ShouldBe(["Headline: Mayor resigns", "Byline: By Jane Doe", "Body: A text that goes on. / More."]);

    [Fact]
    public void A_place_outside_the_body_is_the_dateline_unless_the_body_has_its_own()
    {
        Samples.Parts("a.json", """{"headline":"Mayor resigns","located":"Westerbay","body_text":"A text that goes on."}""").ShouldContain("Dateline: Westerbay");
        Samples.Parts("a.json", """{"headline":"Mayor resigns","located":"Westerbay","body_xhtml":"<p>WESTERBAY (AP) — A text that goes on.</p>"}""")
            .ShouldBe(["Headline: Mayor resigns", "Dateline: WESTERBAY (AP)", "Body:  — A text that goes on."]);
    }

    [Theory]
    [InlineData("""[{"name":"Opinion","code":"x"}]""", StoryType.Opinion)]
    [InlineData("\"Review\"", StoryType.Review)]
    [InlineData("""[{"name":"Current"}]""", StoryType.News)]
    public void The_genre_tells_the_kind_of_piece(string genre, StoryType type) =>
        Samples.Text("a.json", $$"""{"headline":"A","body_text":"B","genre":{{genre}}}""").Draft.Type.ShouldBe(type);

    [Fact]
    public void The_places_of_an_item_are_the_storys_location_tags()
    {
        Samples.Text("a.json", """{"headline":"A","body_text":"B","place":[{"name":"Hull","code":"x"},{"rel":"y"}]}""").Draft.Locations.ShouldBe(["Hull"]);
        Samples.Text("a.json", """{"headlines":[{"value":"A"}],"bodies":[{"value":"B"}],"places":[{"name":"Birmingham, Alabama"}]}""").Draft.Locations.ShouldBe(["Birmingham, Alabama"]);
        Samples.Text("a.json", """{"headline":"A","body_text":"B"}""").Draft.Locations.ShouldBeEmpty();
    }

    [Fact]
    public void Escapes_inside_references_inside_markup_lead_back_to_the_source()
    {
        const string Source = "{\n  \"headline\": \"Na\\u00efve \\\"mayor\\\" resigns\",\n  \"body_xhtml\": \"<p>caf&eacute; \\ud83d\\ude00 <b>s<\\/b>aid<\\/p>\"\n}";
        var read = Samples.Text("a.json", Source);
        read.Draft.Text.ShouldBe("Naïve \"mayor\" resigns\n\ncafé 😀 said");
        Where("Naïve").ShouldBe(("Na\\u00efve", 2, 16));
        Where("café").ShouldBe(("caf&eacute;", 3, 21));
        Where("😀").ShouldBe(("\\ud83d\\ude00", 3, 33));
        Where("said").ShouldBe(("s<\\/b>aid", 3, 49));

        (string, int, int) Where(string word)
        {
            var place = read.Map.Locate(new Span(read.Draft.Text.IndexOf(word, StringComparison.Ordinal), word.Length));
            return (Source[place.Start..place.End], place.Line, place.Column);
        }
    }

    [Fact]
    public void Captions_come_with_the_pictures_of_a_story() =>
        Samples.Parts("a.json", """{"headline":"A","body_text":"B is here.","associations":{"x":{"type":"picture","description_text":"The mayor"},"y":{"type":"text","body_text":"no"}}}""")
            .ShouldBe(["Headline: A", "Body: B is here.", "Caption: The mayor"]);
}
