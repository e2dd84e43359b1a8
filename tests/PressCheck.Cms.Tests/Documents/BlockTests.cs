using System.Text.Json;
using NSubstitute;
using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Tests.Documents;

public sealed class BlockTests
{
    private const string Mapping = """
        "documentTypes": { "newsArticle": { "fields": { "headline": "headline", "body": "bodyText", "caption": ["picture.caption"] } } }
        """;
    private readonly Site _site = new();
    private readonly ContentType _text;
    private readonly ContentType _picture;

    public BlockTests()
    {
        _text = _site.Type("textBlock", ("heading", Editors.TextBox), ("text", Editors.RichText));
        _picture = _site.Type("pictureBlock", ("caption", Editors.TextBox), ("cssClass", Editors.TextBox), ("credit", Editors.TextBox));
    }

    [Theory]
    [InlineData(Editors.BlockList)]
    [InlineData("Umbraco.SingleBlock")]
    public void Blocks_are_read_in_the_layouts_order_and_only_where_they_are_exposed(string editor)
    {
        var (first, second, hidden, loose) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var value = Blocks(editor, [second, first, hidden], [Block(first, _text, ("text", "<p>First.</p>")), Block(second, _picture, ("caption", "The quay."), ("cssClass", "wide"), ("credit", "x")), Block(hidden, _text, ("text", "<p>Hidden.</p>")), Block(loose, _text, ("text", "<p>Loose.</p>"))], [first, second, loose]);
        var story = Read(editor, value);

        story.Draft.Text.ShouldBe("Ferry stops\n\nThe quay.\n\nFirst.");
        story.Draft.Parts.Select(part => part.Kind).ShouldBe([PartKind.Headline, PartKind.Caption, PartKind.Body]);
        PlaceAt(story, "First").ShouldBe(("bodyText", $"{first} text", 3, 8, "bodyText › textBlock › text"));
        PlaceAt(story, "quay").ShouldBe(("bodyText", $"{second} caption", 4, 8, "bodyText › pictureBlock › caption"));
    }

    [Fact]
    public void A_grids_areas_are_read_where_they_stand()
    {
        var (row, left, right, last) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var layout = $$"""{"Umbraco.BlockGrid":[{"contentKey":"{{row}}","columnSpan":12,"areas":[{"key":"{{Guid.NewGuid()}}","items":[{"contentKey":"{{left}}","areas":[]}]},{"key":"{{Guid.NewGuid()}}","items":[{"contentKey":"{{right}}"}]}]},{"contentKey":"{{last}}","areas":[]}]}""";
        var contents = string.Join(',', [Block(last, _text, ("text", "<p>Last.</p>")), Block(right, _text, ("text", "<p>Right.</p>")), Block(left, _text, ("text", "<p>Left.</p>")), Block(row, _text, ("heading", "Row"))]);
        var story = Read(Editors.BlockGrid, $$"""{"layout":{{layout}},"contentData":[{{contents}}],"settingsData":[]}""");

        story.Draft.Text.ShouldBe("Ferry stops\n\nRow\n\nLeft.\n\nRight.\n\nLast.");
        story.Draft.PartAt(story.Draft.Text.IndexOf("Row", StringComparison.Ordinal)).ShouldBe(PartKind.Subheading);
    }

    [Fact]
    public void A_rich_texts_blocks_are_read_where_they_stand_in_it()
    {
        var (block, inline, nested) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var word = _site.Type("wordBlock", ("text", Editors.TextBox));
        var outer = _site.Type("outerBlock", ("inner", Editors.BlockList));
        var inner = Blocks(Editors.BlockList, [nested], [Block(nested, _text, ("heading", "Why it stops"), ("text", """{"markup":"<p>Money, &amp; <b>weather</b>.</p>","blocks":null}"""))], [nested]);
        var markup = $"""<p>One <umb-rte-block-inline data-content-key="{inline}"><!--Umbraco-Block--></umb-rte-block-inline> two.</p><umb-rte-block data-content-key="{block}"></umb-rte-block><p>Three weeks later.</p><umb-rte-block data-content-key="{block}"></umb-rte-block><umb-rte-block data-content-key="none"></umb-rte-block>""";
        var blocks = $$"""{"layout":{"Umbraco.RichText":[]},"contentData":[{{Block(inline, word, ("text", "and a half of them"))}},{{Block(block, outer, ("inner", inner))}}],"settingsData":[],"expose":[{"contentKey":"{{block}}","culture":null,"segment":null},{"contentKey":"{{inline}}","culture":null,"segment":null}]}""";
        var story = Read(Editors.RichText, $$"""{"markup":{{JsonSerializer.Serialize(markup)}},"blocks":{{blocks}}}""");

        story.Draft.Text.ShouldBe("Ferry stops\n\nOne and a half of them two.\n\nWhy it stops\n\nMoney, & weather.\n\nThree weeks later.");
        PlaceAt(story, "half").ShouldBe(("bodyText", $"{inline} text", 6, 10, "bodyText › wordBlock › text"));
        PlaceAt(story, "two").Start.ShouldBe(markup.IndexOf("two", StringComparison.Ordinal));
        PlaceAt(story, "& weather").ShouldBe(("bodyText", $"{block} inner > {nested} text", 10, 26, "bodyText › outerBlock › inner › textBlock › text"));
        PlaceAt(story, "later").Start.ShouldBe(markup.IndexOf("later", StringComparison.Ordinal));
        var all = story.PlacesOf(Span.FromBounds(story.Draft.Text.IndexOf("One", StringComparison.Ordinal), story.Draft.Text.Length));
        all.Select(place => place.Path.Length).ShouldBe([0, 1, 0, 2, 2, 0]);
    }

    [Fact]
    public void Values_from_before_blocks_had_keys_of_their_own_are_read()
    {
        var key = Guid.NewGuid();
        var value = $$"""{"layout":{"Umbraco.BlockList":[{"contentUdi":"umb://element/{{key:N}}"}]},"contentData":[{"contentTypeKey":"{{_text.Key}}","udi":"umb://element/{{key:N}}","text":"<p>Old words.</p>"}],"settingsData":[]}""";
        Read(Editors.BlockList, value).Draft.Text.ShouldBe("Ferry stops\n\nOld words.");
    }

    [Fact]
    public void A_block_shows_what_it_says_in_its_culture_and_nothing_where_it_is_not_exposed()
    {
        var varying = _site.Type("varyingBlock", ContentVariation.Culture, ("text", Editors.TextArea));
        var key = Guid.NewGuid();
        var value = $$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{key}}"}]},"contentData":[{"contentTypeKey":"{{varying.Key}}","key":"{{key}}","values":[{"alias":"text","culture":"de-DE","segment":null,"value":"Die Fähre hält."},{"alias":"text","culture":"en-US","segment":null,"value":"The ferry stops."}]}],"expose":[{"contentKey":"{{key}}","culture":"en-US","segment":null},{"contentKey":"{{key}}","culture":"de-DE","segment":null}]}""";
        var type = _site.Type("newsArticle", ContentVariation.Culture, ("headline", Editors.TextBox));
        _site.Add(type, "bodyText", Editors.BlockList, ContentVariation.Nothing);
        var content = Site.Document(type, "Ferry", ("en-US", "Ferry"), ("de-DE", "Fähre"), ("fr-FR", "Bac"));
        content.SetValue("bodyText", value);
        var reader = _site.Reader($"{{ {Mapping} }}");

        reader.Read(content, "en-us").ShouldNotBeNull().Draft.Text.ShouldBe("Ferry\n\nThe ferry stops.");
        reader.Read(content, "de-DE").ShouldNotBeNull().Draft.Text.ShouldBe("Fähre\n\nDie Fähre hält.");
        reader.Read(content, "fr-FR").ShouldNotBeNull().Draft.Text.ShouldBe("Bac");
    }

    [Fact]
    public void A_house_style_says_what_a_blocks_properties_are_and_which_blocks_are_no_story()
    {
        var quote = _site.Type("quoteBlock", ("words", Editors.TextBox), ("who", Editors.TextBox));
        var embed = _site.Type("mapBlock", ("text", Editors.RichText));
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var value = Blocks(Editors.BlockList, [first, second], [Block(first, quote, ("who", "Ines Duarte"), ("words", "“Enough.”")), Block(second, embed, ("text", "<p>54.1, 9.2</p>"))], [first, second]);
        var story = Read(Editors.BlockList, value, Mapping + """, "elementTypes": { "QuoteBlock": { "fields": { "quotation": "words", "note": "who" } }, "mapBlock": {} }""");

        story.Draft.Text.ShouldBe("Ferry stops\n\n“Enough.”\n\nInes Duarte");
        story.Draft.Parts.Select(part => part.Kind).ShouldBe([PartKind.Headline, PartKind.BlockQuote, PartKind.Note]);
    }

    [Fact]
    public void Captions_may_come_from_the_media_that_a_document_picks()
    {
        var strings = new Umbraco.Cms.Core.Strings.DefaultShortStringHelper(new Umbraco.Cms.Core.Strings.DefaultShortStringHelperConfig());
        var image = new MediaType(strings, -1) { Alias = "image", Name = "Image" };
        image.AddPropertyType(new PropertyType(strings, Editors.TextBox, ValueStorageType.Nvarchar, "caption") { Name = "Caption" });
        var picture = new Media("ferry.jpg", -1, image) { Key = Guid.NewGuid() };
        picture.SetValue("caption", "The last ferry at North Harbour.");
        var library = Substitute.For<IMediaService>();
        library.GetById(picture.Key).Returns(picture);
        var type = _site.Type("newsArticle", ("headline", Editors.TextBox), ("bodyText", Editors.TextArea), ("picture", Editors.MediaPicker3));
        var content = Site.Document(type);
        content.SetValue("bodyText", "The ferry stops.");
        content.SetValue("picture", $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{picture.Key}}"},{"key":"{{Guid.NewGuid()}}","mediaKey":"{{Guid.NewGuid()}}"}]""");
        var reader = new DocumentReader(new StoryTypes(_site.Types, HouseStyle.Parse($$"""{ "pressCheck": { {{Mapping}} } }""", "umbraco.json"), library));

        var story = reader.Read(content, null).ShouldNotBeNull();
        story.Draft.Text.ShouldEndWith("The ferry stops.\n\nThe last ferry at North Harbour.");
        story.Draft.Parts[^1].Kind.ShouldBe(PartKind.Caption);
        PlaceAt(story, "North Harbour").ShouldBe(("picture", $"{picture.Key} caption", 18, 31, "picture › Caption"));
    }

    [Fact]
    public void What_a_house_style_maps_and_the_CMS_does_not_have_is_told()
    {
        _site.Type("newsArticle", ("headline", Editors.TextBox), ("bodyText", Editors.RichText));
        var style = HouseStyle.Parse("""{ "pressCheck": { "documentTypes": { "newsArticle": { "fields": { "body": "body" } }, "blog": { "fields": { "body": "text" } } }, "elementTypes": { "pictureBlock": { "fields": { "caption": "words" } } } } }""", "umbraco.json");

        new StoryTypes(_site.Types, style).Misconfigured().ShouldBe(
        [
            "The house style maps the document type 'blog', and the CMS has none of that alias.",
            "The house style maps the property 'body' of 'newsArticle', and that document type has none of that alias.",
            "The house style maps the property 'words' of 'pictureBlock', and that element type has none of that alias.",
        ]);
    }

    [Fact]
    public void Every_segments_own_words_are_in_the_story_unless_one_is_asked_for()
    {
        var type = _site.Type("newsArticle", ("headline", Editors.TextBox));
        _site.Add(type, "bodyText", Editors.TextArea, ContentVariation.Segment);
        type.Variations = ContentVariation.Segment;
        var content = Site.Document(type, "Ferry");
        content.SetValue("bodyText", "For all.");
        content.SetValue("bodyText", "For members.", segment: "members");
        var reader = _site.Reader($"{{ {Mapping} }}");

        reader.Read(content, null).ShouldNotBeNull().Draft.Text.ShouldBe("Ferry\n\nFor all.\n\nFor members.");
        reader.Read(content, null, "members").ShouldNotBeNull().Draft.Text.ShouldBe("Ferry\n\nFor members.");
        reader.Read(content, null, "guests").ShouldNotBeNull().Draft.Text.ShouldBe("Ferry\n\nFor all.");
        PlaceAt(reader.Read(content, null)!, "members").Property.ShouldBe("bodyText");
        reader.Read(content, null)!.PlaceOf(new Span(20, 3))!.Segment.ShouldBe("members");
    }

    private DocumentStory Read(string editor, string value, string? style = null)
    {
        var content = Site.Document(_site.Type("newsArticle", ("headline", Editors.TextBox), ("bodyText", editor)));
        content.SetValue("headline", "Ferry stops");
        content.SetValue("bodyText", value);
        var reader = _site.Reader($"{{ {style ?? Mapping} }}");
        var story = reader.Read(content, null).ShouldNotBeNull();
        reader.Read(Site.Unsaved(content, null), null).ShouldNotBeNull().Draft.Sha256.ShouldBe(story.Draft.Sha256);
        return story;
    }

    private static (string? Property, string Path, int Start, int End, string Label) PlaceAt(DocumentStory story, string words)
    {
        var place = story.PlaceOf(new Span(story.Draft.Text.IndexOf(words, StringComparison.Ordinal), words.Length)).ShouldNotBeNull();
        return (place.Property, string.Join(" > ", place.Path.Select(step => $"{step.Block} {step.Alias}")), place.Start, place.End, place.Label);
    }

    private static string Block(Guid key, ContentType type, params (string Alias, string Value)[] values) =>
        $$"""{"contentTypeKey":"{{type.Key}}","key":"{{key}}","values":[{{string.Join(',', values.Select(value => $$"""{"alias":"{{value.Alias}}","culture":null,"segment":null,"value":{{(value.Value.StartsWith('{') ? value.Value : JsonSerializer.Serialize(value.Value))}}}"""))}}]}""";

    private static string Blocks(string editor, Guid[] layout, string[] contents, Guid[] exposed) =>
        $$"""{"layout":{"{{editor}}":[{{string.Join(',', layout.Select(key => $$"""{"contentKey":"{{key}}"}"""))}}]},"contentData":[{{string.Join(',', contents)}}],"settingsData":[],"expose":[{{string.Join(',', exposed.Select(key => $$"""{"contentKey":"{{key}}","culture":null,"segment":null}"""))}}]}""";
}
