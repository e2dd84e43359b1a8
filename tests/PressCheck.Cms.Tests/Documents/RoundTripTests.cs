using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using PressCheck.Review.HouseStyles;
using Umbraco.Cms.Core.Models;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Tests.Documents;

public sealed class RoundTripTests
{
    private static readonly string[] Sentences =
    [
        "“The boats are not safe,” she said.", "Critics say the harbour was “a ruin” & worse.", "The council denied that it had known of the leak.",
        "Officials stole the money, a source said.", "The mayor of Lyon, Germany, was there on Monday.", "TK check the figure.", "Der Fährmann — Jens Ørsted — schwieg.", "“We were never asked,” said Ines Duarte, the harbour master.",
        "They <lied> to everyone, he added.", "It was 5 > 3 in the vote.",
    ];

    private readonly Site _site = new();
    private readonly ContentType _block;
    private readonly ContentType _news;

    public RoundTripTests()
    {
        _block = _site.Type("proseBlock", ("heading", Editors.TextBox), ("text", Editors.RichText), ("more", Editors.BlockList));
        _news = _site.Type("newsArticle", ("headline", Editors.TextBox), ("intro", Editors.TextArea), ("bodyText", Editors.RichText), ("grid", Editors.BlockGrid), ("extra", Editors.MarkdownEditor));
    }

    [Fact]
    public void Every_findings_place_has_the_characters_that_its_span_has()
    {
        var reader = _site.Reader("""{ "documentTypes": { "newsArticle": { "fields": { "headline": "headline", "standfirst": "intro", "body": ["bodyText", "grid", "extra"] } } } }""");
        var findings = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var values = new Dictionary<(Guid, string), string>();
            var content = Generate(new Random(seed), values);
            var story = reader.Read(content, null).ShouldNotBeNull();
            story.Draft.Sha256.ShouldBe(reader.Read(Site.Unsaved(content, null), null).ShouldNotBeNull().Draft.Sha256, $"seed {seed}");
            foreach (var span in HouseStyle.Default.Check(story.Draft, Records.None).Findings.SelectMany(graded => graded.Finding.Evidence.Select(evidence => evidence.Span).Append(graded.Finding.Span)))
            {
                var stretches = story.PlacesOf(span).Select(place =>
                {
                    var value = place.Path.IsEmpty ? values[(Guid.Empty, place.Property!)] : values[(place.Path[^1].Block, place.Path[^1].Alias)];
                    place.Start.ShouldBeInRange(0, place.End);
                    var text = value[place.Start..place.End];
                    return place.Path is [.., { Alias: "text" }] || place.Property == "bodyText" && place.Path.IsEmpty ? WebUtility.HtmlDecode(Untagged(text)) : text;
                });
                Letters(string.Concat(stretches)).ShouldBe(Letters(span.Of(story.Draft.Text).ToString()), $"seed {seed}, {span}");
                findings++;
            }
        }

        findings.ShouldBeGreaterThan(500);
    }

    /// <summary>Blanks and line breaks may be other ones in the value; letters, digits and signs are the same.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('>' or '#' or '*' or '\\')));

    private static string Untagged(string markup)
    {
        var text = new StringBuilder();
        var inTag = false;
        foreach (var c in markup)
        {
            inTag = c == '<' || (inTag && c != '>');
            _ = inTag || c == '>' ? text : text.Append(c);
        }

        return text.ToString();
    }

    private Content Generate(Random random, Dictionary<(Guid, string), string> values)
    {
        var content = Site.Document(_news);
        Set("headline", Sentence(random));
        Set("intro", Sentence(random) + "\r\n" + Sentence(random));
        Set("extra", $"## Why\n\n{Plain(random)} {Plain(random)}\n\n> {Plain(random)}\n");
        content.SetValue("bodyText", RichText(random, values, 0, Guid.Empty, "bodyText"));
        content.SetValue("grid", Blocks(random, values, "Umbraco.BlockGrid", 0));
        return content;

        void Set(string alias, string value)
        {
            values[(Guid.Empty, alias)] = value;
            content.SetValue(alias, value);
        }
    }

    private static string Sentence(Random random) => Sentences[random.Next(Sentences.Length)];

    private static string Plain(Random random) => Sentences[random.Next(6)];

    private static string Encoded(Random random) => random.Next(2) == 0 ? WebUtility.HtmlEncode(Sentence(random)) : Sentence(random).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace(" said", "&nbsp;<em>said</em>", StringComparison.Ordinal);

    private string RichText(Random random, Dictionary<(Guid, string), string> values, int depth, Guid owner, string alias)
    {
        var markup = new StringBuilder();
        var contents = new List<string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            markup.Append("<p>").Append(Encoded(random)).Append(' ').Append(Encoded(random)).Append("</p>\n");
            if (depth < 2 && random.Next(2) == 0)
            {
                var key = Guid.NewGuid();
                contents.Add(Block(random, values, key, depth + 1));
                markup.Append("<umb-rte-block data-content-key=\"").Append(key).Append("\"></umb-rte-block>");
            }
        }

        values[(owner, alias)] = markup.ToString();
        return $$"""{"markup":{{JsonSerializer.Serialize(markup.ToString())}},"blocks":{"layout":{},"contentData":[{{string.Join(',', contents)}}] } }""";
    }

    private string Block(Random random, Dictionary<(Guid, string), string> values, Guid key, int depth)
    {
        var heading = Sentence(random);
        values[(key, "heading")] = heading;
        var text = RichText(random, values, depth, key, "text");
        var more = depth < 3 && random.Next(2) == 0 ? Blocks(random, values, "Umbraco.BlockList", depth + 1) : "null";
        return $$"""{"contentTypeKey":"{{_block.Key}}","key":"{{key}}","values":[{"alias":"text","value":{{text}}},{"alias":"more","value":{{JsonSerializer.Serialize(more)}}},{"alias":"heading","value":{{JsonSerializer.Serialize(heading)}}}]}""";
    }

    private string Blocks(Random random, Dictionary<(Guid, string), string> values, string editor, int depth)
    {
        var keys = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Guid.NewGuid()).ToList();
        return $$"""{"layout":{"{{editor}}":[{{string.Join(',', keys.Select(key => $$"""{"contentKey":"{{key}}"}"""))}}]},"contentData":[{{string.Join(',', keys.Select(key => Block(random, values, key, depth + 1)))}}]}""";
    }

    [Fact]
    public void Blocks_nested_ten_thousand_deep_are_refused_and_not_overflowed()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"layout":{"a":[""", 10_000)) + string.Concat(Enumerable.Repeat("]}}", 10_000));
        Should.Throw<UnreadableDocumentException>(() => Body(Editors.BlockGrid, deep)).Message.ShouldEndWith("nested too deeply.");

        // Each in a string of its own, as old values are, so that no parser sees the depth.
        var value = "";
        for (var i = 0; i < 14; i++)
        {
            var key = Guid.NewGuid();
            value = $$"""{"layout":{"x":[{"contentKey":"{{key}}"}]},"contentData":[{"contentTypeKey":"{{_block.Key}}","key":"{{key}}","values":[{"alias":"more","value":{{JsonSerializer.Serialize(value)}}}]}]}""";
        }

        Body(Editors.BlockList, value).ShouldNotBeNull();
        var nested = "null";
        for (var i = 0; i < 60; i++)
        {
            var key = Guid.NewGuid();
            nested = $$"""{"layout":{"x":[{"contentKey":"{{key}}"}]},"contentData":[{"contentTypeKey":"{{_block.Key}}","key":"{{key}}","values":[{"alias":"more","value":{{nested}}}]}]}""";
        }

        Should.Throw<UnreadableDocumentException>(() => Body(Editors.BlockList, nested)).Message.ShouldBe("The property 'more' can't be read: its blocks are nested more than 48 deep.");
    }

    [Fact]
    public void A_block_that_is_shown_many_times_or_names_itself_is_read_once()
    {
        var key = Guid.NewGuid();
        var text = JsonSerializer.Serialize($"<p>Once.</p><umb-rte-block data-content-key=\"{key}\"></umb-rte-block>");
        var layout = string.Join(',', Enumerable.Repeat($$"""{"contentKey":"{{key}}"}""", 50_000));
        var story = Body(Editors.BlockList, $$"""{"layout":{"x":[{{layout}}]},"contentData":[{"contentTypeKey":"{{_block.Key}}","key":"{{key}}","values":[{"alias":"text","value":{{text}}},{"alias":"more","value":{"layout":{"x":[{"contentKey":"{{key}}"}]},"contentData":[]} }]}]}""");
        story!.Draft.Text.ShouldEndWith("\n\nOnce.");
    }

    [Theory]
    [InlineData(Editors.RichText, "<p>The ferry stops on Friday, she said. ")]
    [InlineData(Editors.RichText, "<div><b><i>")]
    [InlineData(Editors.RichText, "&&&&&lt")]
    [InlineData(Editors.MarkdownEditor, "[*_`> ")]
    [InlineData(Editors.TextArea, "word\r\n")]
    public void Five_megabytes_of_anything_are_read_in_seconds(string editor, string unit)
    {
        var watch = Stopwatch.StartNew();
        Body(editor, string.Concat(Enumerable.Repeat(unit, 5_000_000 / unit.Length))).ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "a busy machine's time");
    }

    [Fact]
    public void More_than_twenty_million_characters_are_refused() =>
        Should.Throw<UnreadableDocumentException>(() => Body(Editors.TextArea, new string('a', 20_000_001))).Message.ShouldBe("This document is longer than the 20 million characters that PressCheck reads.");

    private DocumentStory? Body(string editor, string value)
    {
        var content = Site.Document(_site.Type("newsArticle", ("bodyText", editor)));
        content.SetValue("bodyText", value);
        return _site.Reader("""{ "documentTypes": { "newsArticle": { "fields": { "body": "bodyText" } } } }""").Read(content, null);
    }
}
