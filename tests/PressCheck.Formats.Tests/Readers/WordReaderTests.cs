using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class WordReaderTests
{
    [Theory]
    [InlineData("<w:p><w:r><w:t>Un</w:t></w:r><w:r><w:t xml:space='preserve'>broken </w:t></w:r><w:r><w:t>word</w:t></w:r></w:p>", "Unbroken word")]
    [InlineData("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a b c")]
    [InlineData("<w:p><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins><w:r><w:t>yes</w:t></w:r></w:ins></w:p>", "yes")]
    [InlineData("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>", "yes")]
    [InlineData("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>yes</w:t></w:r></w:p>", "yes")]
    [InlineData("<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>HYPERLINK no</w:instrText></w:r><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>", "link")]
    [InlineData("<w:p><w:r><w:t>Outer </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>text</w:t></w:r></w:p>", "Outer text\n\nBox")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "a\n\nb")]
    [InlineData("<w:p><w:r><w:t>x &lt; y &#x2014; z</w:t><w:noBreakHyphen/><w:t><![CDATA[a &amp; b]]></w:t></w:r></w:p>", "x < y — z\u2011a &amp; b")]
    public void Only_what_the_document_shows_is_text(string body, string text) => DraftReader.Read("a.docx", Samples.Word(body)).Draft.Text.ShouldBe(text);

    [Fact]
    public void The_main_part_may_have_another_name()
    {
        var word = Samples.Zip(
            ("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='/word/document2.xml'/></Relationships>"),
            ("word/document2.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>Found</w:t></w:r></w:p></w:body></w:document>"));
        DraftReader.Read("a.docx", word).Draft.Text.ShouldBe("Found");
    }

    [Fact]
    public void Styles_name_the_parts_in_any_language()
    {
        var word = Samples.Zip(
            ("word/styles.xml", "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:style w:styleId='Titel'><w:name w:val='Title'/></w:style><w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style></w:styles>"),
            ("word/document.xml", "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:pPr><w:pStyle w:val='Titel'/></w:pPr><w:r><w:t>Mayor resigns</w:t></w:r></w:p><w:p><w:r><w:t>A text that goes on.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr><w:r><w:t>What now?</w:t></w:r></w:p></w:body></w:document>"));
        Samples.Parts(DraftReader.Read("a.docx", word).Draft).ShouldBe(["Headline: Mayor resigns", "Body: A text that goes on.", "Subheading: What now?"]);
    }

    [Fact]
    public void Markup_nested_without_end_is_no_danger()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));
        DraftReader.Read("a.docx", Samples.Word(deep)).Draft.Text.ShouldBe("deep");
    }
}
