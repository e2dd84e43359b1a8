using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Storage;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>Documents whose words, type or cultures change on other ways than by writing and publishing.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task An_older_version_that_is_brought_back_is_a_draft_that_needs_a_sign_off_of_its_own()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        var old = content.VersionId;
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        rig.Save(content = rig.Repositories.Load(content.Key), "The bridge opens on Tuesday 5 March 2030.");
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();

        rig.Documents.Rollback(content.Id, old, "*", 11).Success.ShouldBeTrue();
        content = rig.Repositories.Load(content.Key);
        (content.GetValue<string>("body"), content.GetValue<string>("body", published: true)).ShouldBe((Rig.Finished, "The bridge opens on Tuesday 5 March 2030."), "what is out stays out");
        await rig.LookAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
        rig.Publish(content).Success.ShouldBeFalse();
        rig.Said[0].Message.ShouldContain("another text was signed off");
    }

    [Fact]
    public async Task A_story_that_was_taken_down_goes_out_again_as_it_was_signed_off_and_not_otherwise()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Documents.Unpublish(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        rig.Publish(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.ActionsAsync(content)).TakeLast(2).ShouldBe(["published", "published"]);

        rig.Documents.Unpublish(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.HoldAsync(content);
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        rig.PublishUnasked(rig.Repositories.Load(content.Key));
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldContain("LegalHold");
    }

    [Fact]
    public async Task A_type_that_loses_a_property_changes_what_is_out_and_that_is_found_at_night()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type();
        var content = rig.Saved(type);
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        type.RemovePropertyType("body");
        rig.Repositories.Tamper(content.Key, row => row.Properties.EnsurePropertyTypes([.. type.PropertyTypes]));
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldContain("OtherDraftSignedOff");
        rig.Publish(rig.Repositories.Load(content.Key)).Success.ShouldBeFalse("other words than those that were signed off");
    }

    [Fact]
    public async Task A_type_that_varies_from_now_on_makes_no_escape_of_the_same_words_and_one_of_others()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        await AgainAsync(Rig.Finished);
        (await rig.EscapesAsync()).ShouldBeEmpty();
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        await AgainAsync(Rig.Unfinished);
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Story.ShouldBe(StoryId.Of(content.Key, "en-US"));

        async Task AgainAsync(string body)
        {
            var varying = Rig.Unsaved(rig.Type(variation: ContentVariation.Culture), body, "en-US");
            (varying.Key, varying.Id) = (content.Key, content.Id);
            rig.Repositories.Persist(varying);
            rig.PublishUnasked(rig.Repositories.Load(content.Key));
            await rig.SweepAsync();
        }
    }

    [Fact]
    public async Task What_all_cultures_share_goes_out_with_any_of_them_so_the_others_are_asked_about_too()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        rig.SignIn();
        var content = Sharing(rig);
        await rig.SignOffAsync(content, "en-US");
        await rig.SignOffAsync(content, "da-DK");
        rig.Publish(content, "en-US", "da-DK").Success.ShouldBeTrue();
        await rig.LookAsync();

        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        content = rig.Repositories.Load(content.Key);
        content.SetValue("body", "The bridge opens on Tuesday 5 March 2030.");
        rig.Documents.Save(content, 11).Success.ShouldBeTrue();
        await rig.SignOffAsync(content, "en-US");
        rig.Publish(content, "en-US").Success.ShouldBeFalse("the Danish story would say so too");
        rig.Said[0].Message.ShouldContain("another text was signed off");
        (await rig.ActionsAsync(content, "da-DK"))[^1].ShouldBe("release-refused");

        content = rig.Repositories.Load(content.Key);
        await rig.SignOffAsync(content, "da-DK");
        rig.Publish(content, "en-US").Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(content, "da-DK"))!.State.ShouldBe(StoryState.Corrected);
        (await rig.EscapesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_cultures_that_share_nothing_new_only_the_published_one_is_asked_about_and_one_can_be_taken_down()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        rig.SignIn();
        var content = Sharing(rig);
        await rig.SignOffAsync(content, "en-US");
        await rig.SignOffAsync(content, "da-DK");
        rig.Publish(content, "en-US", "da-DK").Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.HoldAsync(content, "da-DK");
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        rig.Publish(rig.Repositories.Load(content.Key), "en-US").Success.ShouldBeTrue("its words are the same, so the Danish ones are too");
        content = rig.Repositories.Load(content.Key);
        content.SetValue("body", Rig.Unfinished);
        rig.Documents.Save(content, 11).Success.ShouldBeTrue();
        rig.Documents.Unpublish(rig.Repositories.Load(content.Key), "da-DK").Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_language_that_the_site_has_no_longer_disturbs_nothing()
    {
        var cultures = new[] { "en-US", "da-DK" };
        await using var rig = new Rig(cultures);
        rig.SignIn();
        var content = rig.Saved(rig.Type(variation: ContentVariation.Culture), Rig.Finished, "en-US", "da-DK");
        await rig.SignOffAsync(content, "en-US");
        await rig.SignOffAsync(content, "da-DK");
        rig.Publish(content, "en-US", "da-DK").Success.ShouldBeTrue();
        await rig.LookAsync();
        cultures[1] = "nb-NO";
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        rig.Publish(rig.Repositories.Load(content.Key), "en-US").Success.ShouldBeTrue();
        content = rig.Repositories.Load(content.Key);
        content.SetCultureName(null, "da-DK");
        rig.Save(content, Rig.Finished, "en-US");
        rig.Publish(content, "en-US").Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sending_to_publish_is_a_save_and_asks_nobody()
    {
        await using var rig = new Rig();
        rig.SignIn();
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.Documents.SendToPublication(rig.Repositories.Load(content.Key), 11).ShouldBeTrue();
        rig.Said.ShouldBeEmpty();
        (await rig.StoryAsync(content)).ShouldBeNull();
    }

    [Fact]
    public void The_gate_hears_of_nothing_but_what_is_saved_published_taken_down_or_deleted()
    {
        var services = new ServiceCollection();
        var builder = Substitute.For<IUmbracoBuilder>();
        builder.Services.Returns(services);
        new PressCheckComposer().Compose(builder);
        var heard = services.Select(service => service.ServiceType).Where(type => type.IsGenericType && type.Name.StartsWith("INotification", StringComparison.Ordinal)).Select(type => type.GenericTypeArguments[0].Name);
        string[] wanted =
        [
            "ContentCacheRefresherNotification", "ContentDeletedNotification", "ContentMovedToRecycleBinNotification", "ContentPublishedNotification", "ContentPublishingNotification",
            "ContentSavedNotification", "ContentUnpublishedNotification", "UmbracoApplicationStartedNotification",
        ];
        heard.Where(name => !name.StartsWith("Element", StringComparison.Ordinal)).Distinct().ShouldBe(wanted, ignoreOrder: true, "domains, public access and all else are nobody's business here");
    }

    [Fact]
    public async Task A_document_made_from_a_blueprint_is_a_story_of_its_own_and_the_blueprint_is_none()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type();
        var blueprint = Rig.Unsaved(type);
        rig.Documents.SaveBlueprint(blueprint, null, 11);
        await rig.LookAsync();
        var content = Rig.Unsaved(type, blueprint.GetValue<string>("body")!);
        rig.Repositories.Persist(content);
        rig.Publish(content).Success.ShouldBeFalse();
        (await rig.ActionsAsync(blueprint)).ShouldBeEmpty();
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused"]);
    }

    [Fact]
    public async Task A_document_that_is_out_and_cannot_be_read_is_an_escape_until_it_can()
    {
        await using var rig = new Rig();
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        var type = rig.Type();
        type.PropertyTypes.Single(property => property.Alias == "body").PropertyEditorAlias = Constants.PropertyEditors.Aliases.BlockList;
        var content = rig.Saved(type, "{ broken");
        rig.PublishUnasked(content);
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldBe(["Failed"]);
        await rig.SweepAsync();
        (await rig.EscapesAsync()).Count.ShouldBe(1);
    }

    /// <summary>A document in two languages with one body for both.</summary>
    private static Content Sharing(Rig rig)
    {
        var type = rig.Type(variation: ContentVariation.Culture);
        type.PropertyTypes.Single(property => property.Alias == "body").Variations = ContentVariation.Nothing;
        var content = new Content("Bridge", Constants.System.Root, type) { Key = Guid.NewGuid(), WriterId = 11, CreatorId = 11 };
        content.SetValue("body", Rig.Finished);
        foreach (var culture in new[] { "en-US", "da-DK" })
        {
            content.SetCultureName("Bridge " + culture, culture);
            content.SetValue("title", culture == "en-US" ? "The bridge opens" : "Broen åbner", culture);
        }

        rig.Repositories.Persist(content);
        return content;
    }
}
