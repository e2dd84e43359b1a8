using PressCheck.Cms.Gates;
using NSubstitute;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Editors = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>Whatever a document holds, the gate answers, and what is a story of the house's by its type passes only when it is cleared.</summary>
public sealed class HostileValuesTests
{
    private static readonly string?[] EditorsTried =
        [Editors.TextArea, Editors.TextBox, Editors.RichText, Editors.MarkdownEditor, Editors.BlockList, Editors.BlockGrid, Editors.MultipleTextstring, "Umbraco.SingleBlock", "Umbraco.TinyMCE", "Acme.Nothing", ""];

    [Theory]
    [InlineData(17)]
    [InlineData(4711)]
    public async Task Random_values_of_a_story_are_refused_and_never_an_exception(int seed)
    {
        var random = new Random(seed);
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type(variation: ContentVariation.CultureAndSegment);
        for (var i = 0; i < 50; i++)
        {
            var content = Hostile(type, random);
            foreach (var property in type.PropertyTypes)
            {
                property.PropertyEditorAlias = EditorsTried[random.Next(EditorsTried.Length)]!;
            }

            rig.Types.Get(Arg.Any<Guid>()).Returns(random.Next(10) == 0 ? null : type);
            var notification = new ContentPublishingNotification(content, new EventMessages());
            (await rig.Aggregator.PublishCancelableAsync(notification)).ShouldBeTrue($"document {i} of seed {seed}");
            notification.Messages.GetAll().ShouldHaveSingleItem().Message.ShouldStartWith("Not published: ");
        }

        await rig.Get<Attempts>().WriteWaitingAsync(CancellationToken.None);
        rig.Get<Attempts>().Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Where_nobody_mapped_a_type_random_values_are_a_refusal_or_no_story_and_never_an_exception()
    {
        var random = new Random(23);
        await using var rig = new Rig(style: null);
        rig.SignIn();
        var type = rig.Type(variation: ContentVariation.Culture);
        for (var i = 0; i < 60; i++)
        {
            foreach (var property in type.PropertyTypes)
            {
                property.PropertyEditorAlias = EditorsTried[random.Next(EditorsTried.Length)]!;
            }

            var notification = new ContentPublishingNotification(Hostile(type, random), new EventMessages());
            var isRefused = await rig.Aggregator.PublishCancelableAsync(notification);
            notification.Messages.GetAll().Count().ShouldBe(isRefused ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_value_that_is_too_much_is_refused_within_the_limit_of_a_publish()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type();
        foreach (var (editor, value) in new[]
        {
            (Editors.TextArea, new string('a', 20_000_001)),
            (Editors.BlockList, new string('[', 100_000)),
            (Editors.RichText, string.Concat(Enumerable.Repeat("<div>", 100_000))),
            (Editors.RichText, "{\"markup\":\"" + new string('<', 200_000) + "\"}"),
        })
        {
            type.PropertyTypes.Single(property => property.Alias == "body").PropertyEditorAlias = editor;
            var content = Rig.Unsaved(type, value);
            (await rig.Aggregator.PublishCancelableAsync(new ContentPublishingNotification(content, new EventMessages()))).ShouldBeTrue(editor);
        }
    }

    /// <summary>A document that is about to be published in some cultures, with values that no editor would leave.</summary>
    private static Content Hostile(ContentType type, Random random)
    {
        var content = new Content("x", -1, type) { Key = Guid.NewGuid(), WriterId = random.Next(-2, 14), CreatorId = -5 };
        string[] cultures = [.. new[] { "en-US", "da-DK", "zz-ZZ", "tlh", "en-US-x-" + new string('a', 20) }.Where(_ => random.Next(2) == 0), "fr-FR"];
        foreach (var culture in cultures)
        {
            content.SetCultureName(Value(random) is { Length: < 250 } name ? name : "x", culture);
            content.PublishCultureInfos!.AddOrUpdate(culture, "x", DateTime.UtcNow);
            foreach (var property in content.Properties)
            {
                var segment = property.PropertyType.Variations.HasFlag(ContentVariation.Segment) && random.Next(4) == 0 ? "vip" : null;
                property.SetValue(Value(random), culture, segment);
            }
        }

        return content;
    }

    private static string? Value(Random random) => random.Next(14) switch
    {
        0 => null,
        1 => "",
        2 => "   \u0000\uFFFE \uD800",
        3 => "{\"markup\":null,\"blocks\":{\"layout\":[],\"contentData\":{}}}",
        4 => "{\"layout\":{\"Umbraco.BlockList\":[{\"contentKey\":\"x\"}]},\"contentData\":[null,1,{\"key\":5}],\"expose\":7}",
        5 => "{\"layout\":" + string.Concat(Enumerable.Repeat("{\"a\":", random.Next(600))) + "1",
        6 => "[1,2,\"\\ud800\",{}]",
        7 => "{\"markup\":\"\\ud800 <b\"}",
        8 => Guid.NewGuid().ToString(),
        9 => string.Concat(Enumerable.Repeat("<p>“One said ", random.Next(200))),
        10 => string.Concat(Enumerable.Range(0, 200).Select(_ => (char)random.Next(1, 0xFFFF))),
        11 => string.Concat(Enumerable.Repeat("The bridge opens on Monday, she said. ", random.Next(60))),
        12 => "{" + string.Concat(Enumerable.Repeat("\"contentData\":[],", random.Next(5))) + "\"layout\":{}}",
        _ => new string((char)random.Next(32, 500), random.Next(5000)),
    };
}
