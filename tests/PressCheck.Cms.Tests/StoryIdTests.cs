using PressCheck.Cms.Documents;
using PressCheck.Review;

namespace PressCheck.Cms.Tests;

public sealed class StoryIdTests
{
    private static readonly Guid Document = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Theory]
    [InlineData(null, "0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("*", "0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("en-US", "0f8fad5bd9cb469fa16570867728950e.en-us")]
    public void A_story_is_named_after_its_document_and_culture(string? culture, string id)
    {
        StoryId.Of(Document, culture).ShouldBe(id);
        Token.Is(id).ShouldBeTrue();
        StoryId.Read(id).ShouldBe((Document, culture is null or "*" ? null : "en-us"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("flood-report")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e.")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e-en")]
    public void What_is_no_such_id_is_none(string? id) => StoryId.Read(id).ShouldBeNull();
}
