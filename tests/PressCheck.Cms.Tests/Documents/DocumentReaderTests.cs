using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Tests.Documents;

public sealed class DocumentReaderTests
{
    private const string Mapping = """
        { "documentTypes": { "newsArticle": { "type": "news", "fields": { "headline": "headline", "standfirst": "intro", "byline": "by", "dateline": "place", "body": "bodyText", "caption": ["lead"] } } } }
        """;

    private readonly Site _site = new();

    private ContentType News(ContentVariation variation = ContentVariation.Nothing, string body = Editors.RichText) =>
        _site.Type("newsArticle", variation, ("headline", Editors.TextBox), ("intro", Editors.TextArea), ("by", Editors.TextBox), ("place", Editors.TextBox), ("bodyText", body), ("lead", Editors.TextBox));

    [Fact]
    public void A_mapped_document_is_a_story_in_reading_order()
    {
        var content = Site.Document(News());
        content.SetValue("lead", "The last ferry at its berth.");
        content.SetValue("bodyText", """{"markup":"<p>The ferry stops on Friday.</p><h2>Why</h2><p>Money, said Ines Duarte.</p>","blocks":null}""");
        content.SetValue("headline", "Ferry stops");
        content.SetValue("intro", "After a hundred years the boats stay ashore.");
        content.SetValue("by", "Edda Lind");
        content.SetValue("place", "NORTH HARBOUR");

        var story = _site.Reader(Mapping).Read(content, null).ShouldNotBeNull();

        story.Id.ShouldBe(StoryId.Of(content.Key, null));
        story.Title.ShouldBe("Ferry stops");
        story.Draft.Text.ShouldBe("Ferry stops\n\nAfter a hundred years the boats stay ashore.\n\nEdda Lind\n\nNORTH HARBOUR\n\nThe ferry stops on Friday.\n\nWhy\n\nMoney, said Ines Duarte.\n\nThe last ferry at its berth.");
        story.Draft.Parts.Select(part => part.Kind).ShouldBe(
            [PartKind.Headline, PartKind.Standfirst, PartKind.Byline, PartKind.Dateline, PartKind.Body, PartKind.Subheading, PartKind.Body, PartKind.Caption]);
    }

    [Theory]
    [InlineData(Editors.TextBox, "The ferry <stops> & stays.", "The ferry <stops> & stays.")]
    [InlineData(Editors.TextArea, "The ferry stops.\r\n\r\nIt stays.\nAshore.", "The ferry stops.\n\nIt stays.\n\nAshore.")]
    [InlineData(Editors.RichText, "<p>The ferry&nbsp;<b>stops</b>.</p><p>It stays.</p>", "The ferry\u00A0stops.\n\nIt stays.")]
    [InlineData(Editors.RichText, """{"markup":"<p>The ferry stops.</p>\n<p>It &amp; we stay.</p>","blocks":{"contentData":[],"layout":{}}}""", "The ferry stops.\n\nIt & we stay.")]
    [InlineData(Editors.RichText, """{"markup":"<html><body><article><p>The ferry stops.</p></article><p>It stays.</p></body></html>"}""", "The ferry stops.\n\nIt stays.")]
    [InlineData(Editors.MarkdownEditor, "The *ferry* stops.\n\n> It stays.\n\n<p>Ashore.</p>", "The ferry stops.\n\nIt stays.\n\nAshore.")]
    [InlineData(Editors.MultipleTextstring, "The ferry stops.\nIt stays.", "The ferry stops.\n\nIt stays.")]
    [InlineData("Contoso.Prose", "The ferry stops.", "The ferry stops.")]
    public void Each_editors_value_is_read_as_what_it_is(string editor, string value, string text)
    {
        var content = Site.Document(News(body: editor));
        content.SetValue("headline", "Ferry");
        content.SetValue("bodyText", value);

        _site.Reader(Mapping).Read(content, "*").ShouldNotBeNull().Draft.Text.ShouldBe("Ferry\n\n" + text);
    }

    [Fact]
    public void Without_a_headline_the_documents_name_in_that_culture_is_one()
    {
        var content = Site.Document(News(ContentVariation.Culture), "Home", ("en-US", "Ferry stops"), ("de-DE", "Fähre hält"));
        content.SetValue("bodyText", "<p>The ferry stops on Friday.</p>", "en-US");
        content.SetValue("bodyText", "<p>Am Freitag hält die Fähre.</p>", "de-DE");

        var english = _site.Reader(Mapping).Read(content, "en-US").ShouldNotBeNull();
        var german = _site.Reader(Mapping).Read(content, "de-DE").ShouldNotBeNull();

        english.Draft.Text.ShouldBe("Ferry stops\n\nThe ferry stops on Friday.");
        english.PlaceOf(new Span(6, 5)).ShouldBe(new DocumentPlace(null, [], "en-US", null, 6, 11, "Name"));
        german.Draft.Text.ShouldBe("Fähre hält\n\nAm Freitag hält die Fähre.");
        german.Id.ShouldBe(StoryId.Of(content.Key, "de-de"));
        german.PlaceOf(new Span(12, 10)).ShouldBe(new DocumentPlace("bodyText", [], "de-DE", null, 3, 13, "bodyText"));
    }

    [Fact]
    public void What_is_about_to_be_published_is_read_and_not_what_is()
    {
        var type = News();
        var content = Site.Document(type);
        content.SetValue("bodyText", "<p>The first words.</p>");
        content.PublishCulture(CultureImpact.Invariant, DateTime.UtcNow, new PropertyEditorCollection(new DataEditorCollection(() => [])));
        content.SetValue("bodyText", "<p>The second words.</p>");

        _site.Reader(Mapping).Read(content, null).ShouldNotBeNull().Draft.Text.ShouldEndWith("The second words.");
    }

    [Fact]
    public void The_same_words_are_the_same_draft_saved_or_not()
    {
        var content = Site.Document(News());
        content.SetValue("headline", "Ferry “stops”");
        content.SetValue("bodyText", """{"markup":"<p>The ferry stops on&nbsp;Friday, \u201csays\u201d Ines.</p>","blocks":{"contentData":[],"layout":{},"expose":[]}}""");

        var reader = _site.Reader(Mapping);
        reader.Read(Site.Unsaved(content, null), null).ShouldNotBeNull().Draft.Sha256.ShouldBe(reader.Read(content, null).ShouldNotBeNull().Draft.Sha256);
    }

    [Fact]
    public void Where_a_house_style_maps_types_no_other_is_a_story()
    {
        var content = Site.Document(_site.Type("page", ("bodyText", Editors.RichText)));
        content.SetValue("bodyText", $"<p>{string.Join(' ', Enumerable.Repeat("word", 100))}</p>");

        _site.Reader(Mapping).Read(content, null).ShouldBeNull();
    }

    [Theory]
    [InlineData(Editors.RichText, 80, false)]
    [InlineData(Editors.RichText, 81, true)]
    [InlineData(Editors.TextArea, 81, true)]
    [InlineData(Editors.MarkdownEditor, 81, true)]
    [InlineData(Editors.TextBox, 81, false)]
    public void Without_a_mapping_a_document_with_more_than_80_words_of_prose_is_a_story(string editor, int words, bool story)
    {
        var content = Site.Document(_site.Type("page", ("title", Editors.TextBox), ("text", editor), ("metaDescription", Editors.TextArea)));
        content.SetValue("title", "Ferry stops");
        content.SetValue("text", string.Join(' ', Enumerable.Repeat("word", words)));
        content.SetValue("metaDescription", string.Join(' ', Enumerable.Repeat("meta", 100)));

        var read = _site.Reader().Read(content, null);
        (read is not null).ShouldBe(story);
        read?.Draft.Text.ShouldStartWith("Ferry stops\n\nword word");
        read?.Draft.Text.ShouldNotContain("meta");
    }

    [Theory]
    [InlineData(Editors.RichText, """{"markup":"<p>Secret words</p>""", false)]
    [InlineData(Editors.RichText, """{"markup":"<p>Secret words</p>,}""", true)]
    [InlineData(Editors.RichText, """{"markup":3}""", false)]
    [InlineData(Editors.RichText, """["Secret words"]""", true)]
    [InlineData(Editors.RichText, """{"markup":{"Secret":"words"}}""", true)]
    [InlineData(Editors.RichText, """{"markup":"<p>Secret words</p>","blocks":"Secret"}""", true)]
    [InlineData(Editors.RichText, """{"markup":"<p>Secret words \ud800</p>","blocks":null}""", true)]
    [InlineData(Editors.BlockList, "Secret words", true)]
    [InlineData(Editors.BlockList, """{"layout":"Secret","contentData":[]}""", true)]
    [InlineData(Editors.BlockList, """{"layout":{},"contentData":["Secret"]}""", true)]
    [InlineData(Editors.BlockList, """{"layout":{"Umbraco.BlockList":["Secret"]},"contentData":[]}""", true)]
    [InlineData(Editors.BlockList, "null", false)]
    [InlineData(Editors.BlockList, " ", false)]
    public void A_value_that_is_broken_is_told_by_its_property_and_without_its_words(string editor, string value, bool refused)
    {
        var content = Site.Document(News(body: editor));
        content.SetValue("bodyText", value);

        if (!refused)
        {
            _site.Reader(Mapping).Read(content, null).ShouldNotBeNull();
            return;
        }

        var broken = Should.Throw<UnreadableDocumentException>(() => _site.Reader(Mapping).Read(content, null));
        broken.Message.ShouldStartWith("The property 'bodyText' can't be read: ");
        broken.ToString().ShouldNotContain("Secret");
    }
}
