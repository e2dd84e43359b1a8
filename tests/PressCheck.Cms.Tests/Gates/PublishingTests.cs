using PressCheck.Cms.Gates;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.Gates;

public sealed class PublishingTests
{
    [Fact]
    public async Task A_story_that_nobody_submitted_is_refused_with_one_sentence_and_the_attempt_is_recorded()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.Publish(content).Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        var said = rig.Said.ShouldHaveSingleItem();
        said.MessageType.ShouldBe(EventMessageType.Error);
        said.Message.ShouldBe("Not published: not submitted for sign-off yet, and 2 things need you. The Press check tab says more.");
        rig.Repositories.Load(content.Key).Published.ShouldBeFalse();
        var entry = (await rig.EntriesAsync(content)).ShouldHaveSingleItem();
        (entry.Action.ToString(), entry.By, entry.Details).ShouldBe(("ReleaseRefused", Rig.Editor.Id, "count=3 event=person"));
        (await rig.MailAsync()).ShouldBe(["release-refused"]);
    }

    [Fact]
    public async Task A_story_that_is_signed_off_goes_out_and_is_noted_as_published()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Result.ShouldBe(PublishResultType.SuccessPublish);
        rig.Said.ShouldBeEmpty();
        (await rig.ActionsAsync(content)).ShouldNotContain("published", "a pass is no publication");
        await rig.LookAsync();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
        (await rig.ActionsAsync(content)).ShouldBe(["story-created", "draft-saved", "submitted", "signed-off", "published"]);
        (await rig.EntriesAsync(content))[^1].By.ShouldBe(Rig.Editor.Id);
        await rig.LookAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_values_about_to_be_published_are_compared_with_the_sign_off_and_other_words_are_refused()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Save(content, Rig.Finished + " One word more.");
        rig.Publish(content).Success.ShouldBeFalse();
        rig.Said[0].Message.ShouldContain("another text was signed off");
        var again = rig.Repositories.Load(content.Key);
        rig.Save(again, Rig.Finished);
        rig.Publish(again).Success.ShouldBeTrue("the words that were signed off");
    }

    [Fact]
    public async Task A_correction_needs_a_sign_off_of_its_own_and_the_same_words_again_are_no_correction()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        rig.Publish(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
        var corrected = rig.Repositories.Load(content.Key);
        rig.Save(corrected, "The bridge opens on Tuesday 5 March 2030.");
        rig.Publish(corrected).Success.ShouldBeFalse();
        corrected = rig.Repositories.Load(content.Key);
        await rig.SignOffAsync(corrected);
        rig.Publish(corrected).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Corrected);
        (await rig.ActionsAsync(content)).TakeLast(4).ShouldBe(["draft-saved", "sign-off-lapsed", "signed-off", "corrected"]);
    }

    [Fact]
    public async Task What_is_no_story_passes_untouched()
    {
        await using var rig = new Rig();
        var page = rig.Saved(rig.Type("page"), Rig.Unfinished);
        rig.Publish(page).Success.ShouldBeTrue();
        await rig.LookAsync();
        System.IO.File.Exists(Path.Combine(rig.Root, "umbraco", "Data", "PressCheck.sqlite")).ShouldBeFalse("nobody was asked");
    }

    [Fact]
    public async Task Create_and_publish_of_a_document_without_a_number_is_gated_by_its_key()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = Rig.Unsaved(rig.Type());
        content.Id.ShouldBe(0);
        (await rig.Aggregator.PublishCancelableAsync(new ContentPublishingNotification(content, new EventMessages()))).ShouldBeTrue();
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused"]);
#if UMBRACO18
        rig.Documents.SaveAndPublish(content, [], 12).Success.ShouldBeFalse();
        rig.Repositories.Rows.ShouldBeEmpty();
        var next = Rig.Unsaved(rig.Type());
        await rig.SignOffAsync(next);
        rig.Documents.SaveAndPublish(next, [], 12).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(next))!.State.ShouldBe(StoryState.Published);
#endif
    }

#if UMBRACO18
    [Fact]
    public async Task Save_and_publish_of_a_refused_story_saves_nothing_and_asks_once()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        var before = rig.Repositories.Load(content.Key).GetValue<string>("body");
        Rig.Write(content, Rig.Unfinished);
        rig.Documents.SaveAndPublish(content, [], 12).Success.ShouldBeFalse();
        rig.Repositories.Load(content.Key).GetValue<string>("body").ShouldBe(before);
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused"]);
    }
#endif

    [Fact]
    public async Task Only_the_cultures_that_are_published_are_asked_about()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        rig.SignIn();
        var content = rig.Saved(rig.Type(variation: ContentVariation.Culture), Rig.Finished, "en-US", "da-DK");
        await rig.SignOffAsync(content, "en-US");
        rig.Publish(content, "en-US").Result.ShouldBe(PublishResultType.SuccessPublishCulture);
        rig.Publish(rig.Repositories.Load(content.Key), "da-DK").Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        (await rig.ActionsAsync(content, "da-DK")).ShouldBe(["release-refused"]);
        await rig.LookAsync();
        (await rig.StoryAsync(content, "en-US"))!.State.ShouldBe(StoryState.Published);
        (await rig.StoryAsync(content, "da-DK")).ShouldBeNull();
    }

    [Fact]
    public async Task One_culture_that_is_not_ready_keeps_all_of_one_publish_back()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        rig.SignIn();
        var content = rig.Saved(rig.Type(variation: ContentVariation.Culture), Rig.Finished, "en-US", "da-DK");
        await rig.SignOffAsync(content, "en-US");
        rig.Publish(content, "en-US", "da-DK").Success.ShouldBeFalse();
        rig.Said.ShouldHaveSingleItem();
        rig.Repositories.Load(content.Key).Published.ShouldBeFalse();
        await rig.LookAsync();
        (await rig.StoryAsync(content, "en-US"))!.State.ShouldBe(StoryState.SignedOff, "a publish that was rolled back looks like none");
    }

    [Fact]
    public async Task Taking_down_one_culture_passes_whatever_its_words_are()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        rig.SignIn();
        var content = rig.Saved(rig.Type(variation: ContentVariation.Culture), Rig.Finished, "en-US", "da-DK");
        await rig.SignOffAsync(content, "en-US");
        await rig.SignOffAsync(content, "da-DK");
        rig.Publish(content, "en-US", "da-DK").Success.ShouldBeTrue();
        content = rig.Repositories.Load(content.Key);
        rig.Save(content, Rig.Unfinished, "en-US", "da-DK");
        var result = rig.Documents.Unpublish(rig.Repositories.Load(content.Key), "da-DK");
        result.Success.ShouldBeTrue(result.Result.ToString());
        rig.Repositories.Load(content.Key).PublishedCultures.ShouldBe(["en-US"]);
    }

    [Fact]
    public async Task Taking_all_down_passes()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        rig.Save(content, Rig.Unfinished);
        rig.Documents.Unpublish(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
    }

    [Fact]
    public async Task A_branch_with_a_refused_root_is_rolled_back_and_one_with_a_refused_child_goes_on_and_lists_it()
    {
        await using var rig = new Rig();
        var type = rig.Type();
        var root = rig.Saved(type);
        rig.Documents.PublishBranch(root, PublishBranchFilter.IncludeUnpublished, ["*"], 12).ShouldHaveSingleItem().Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        rig.Transactions.Ended[^1].ShouldBe("rollback");
        (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem().Story.ShouldBe(PressCheck.Cms.Documents.StoryId.Of(root.Key, null));

        var (next, good, bad) = (rig.Saved(type), rig.Saved(type), rig.Saved(type, Rig.Unfinished));
        foreach (var child in new[] { good, bad })
        {
            child.ParentId = next.Id;
            rig.Repositories.Persist(child);
        }

        await rig.SignOffAsync(next);
        await rig.SignOffAsync(good);
        var results = rig.Documents.PublishBranch(next, PublishBranchFilter.IncludeUnpublished, ["*"], 12).Select(result => result.Result);
        results.ShouldBe([PublishResultType.SuccessPublish, PublishResultType.SuccessPublish, PublishResultType.FailedPublishCancelledByEvent]);
        rig.Transactions.Ended[^1].ShouldBe("complete");
        await rig.LookAsync();
        (await rig.StoryAsync(next))!.State.ShouldBe(StoryState.Published);
        (await rig.StoryAsync(good))!.State.ShouldBe(StoryState.Published);
        (await rig.Book.BlockedAsync(null, 10)).Select(blocked => blocked.Story).ShouldContain(PressCheck.Cms.Documents.StoryId.Of(bad.Key, null));
        (await rig.EntriesAsync(bad)).ShouldHaveSingleItem().Details!.ShouldContain("event=background");
    }

    [Fact]
    public async Task Each_of_200_refused_documents_of_a_branch_is_recorded()
    {
        await using var rig = new Rig();
        var type = rig.Type();
        var root = rig.Saved(type);
        await rig.SignOffAsync(root);
        var children = Enumerable.Range(0, 200).Select(_ =>
        {
            var child = rig.Saved(type, Rig.Unfinished);
            child.ParentId = root.Id;
            rig.Repositories.Persist(child);
            return child;
        }).ToList();
        var results = rig.Documents.PublishBranch(root, PublishBranchFilter.IncludeUnpublished, ["*"], 12).ToList();
        results.Count(result => result.Result == PublishResultType.FailedPublishCancelledByEvent).ShouldBe(200);
        (await rig.Book.BlockedAsync(null, 1000)).Count.ShouldBe(200);
        (await rig.MailAsync()).Count(kind => kind == "release-refused").ShouldBe(2, "the desk and the managers, once an hour");
    }
}
