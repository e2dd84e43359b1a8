using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>What comes back into public, moves or is copied without anybody publishing it.</summary>
public sealed class TreeTests
{
    [Fact]
    public async Task What_comes_back_with_a_page_above_it_is_noted_again_and_what_was_held_meanwhile_is_an_escape()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (page, cleared, held) = await OutBelowPageAsync(rig);
        rig.Documents.Unpublish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Repositories.Load(held.Key).Published.ShouldBeTrue("the CMS says so although nobody sees it");
        await rig.HoldAsync(held);
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        (await rig.SweepAsync()).ShouldBe(2);
        (await rig.EscapesAsync()).ShouldBeEmpty("nobody sees it");

        rig.Publish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue("it is no story, and asks nobody about what is below it");
        await rig.LookAsync();
        var escape = (await rig.EscapesAsync()).ShouldHaveSingleItem();
        (escape.Story, escape.Objections.ShouldHaveSingleItem()).ShouldBe((StoryId.Of(held.Key, null), "LegalHold"));
        (await rig.MailAsync()).ShouldContain("escape-found");
        (await rig.ActionsAsync(cleared)).TakeLast(2).ShouldBe(["published", "published"]);
        await rig.SweepAsync();
        await rig.LookAsync();
        (await rig.EscapesAsync()).Count.ShouldBe(1, "once");
        (await rig.ActionsAsync(cleared)).Count(action => action == "published").ShouldBe(2);
    }

    [Fact]
    public async Task What_comes_back_as_it_was_cleared_is_no_escape_although_it_has_a_later_draft()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (page, story, _) = await OutBelowPageAsync(rig);
        rig.Documents.Unpublish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        var kept = (await rig.StoryAsync(story))!;
        await rig.Newsroom.SaveDraftAsync(new WriteRequest("later", kept.Id, kept.Version, Rig.Reporter), new PressCheck.Analysis.Text.Draft("x", Rig.Unfinished));
        rig.Publish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_out_before_PressCheck_came_and_comes_back_with_a_page_above_it_is_no_escape()
    {
        await using var rig = new Rig();
        var page = rig.Saved(rig.Type("page"));
        rig.PublishUnasked(page);
        var old = rig.Below(page, rig.Type(), Rig.Unfinished);
        rig.PublishUnasked(old);
        rig.Clock.Now = rig.Clock.Now.AddDays(1);
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        await rig.SweepAsync();
        rig.Documents.Unpublish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddDays(1);
        rig.Publish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
        (await rig.StoryAsync(old)).ShouldBeNull();
    }

    [Fact]
    public async Task A_branch_that_comes_back_from_the_recycle_bin_is_out_only_when_its_page_is_published_and_is_then_looked_at()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (page, _, held) = await OutBelowPageAsync(rig);
        rig.Documents.MoveToRecycleBin(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Repositories.Load(held.Key).Trashed.ShouldBeTrue();
        await rig.HoldAsync(held);
        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        rig.Documents.Move(rig.Repositories.Load(page.Key), Constants.System.Root).Success.ShouldBeTrue();
        rig.Repositories.Load(page.Key).Published.ShouldBeFalse("the CMS brings a page back as a draft");
        await rig.LookAsync();
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldBeEmpty();
        rig.Publish(rig.Repositories.Load(page.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Story.ShouldBe(StoryId.Of(held.Key, null));
    }

    [Fact]
    public async Task Moving_keeps_what_is_out_and_is_neither_refused_nor_an_escape()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (page, story, _) = await OutBelowPageAsync(rig);
        var other = rig.Saved(rig.Type("page"));
        rig.Publish(other).Success.ShouldBeTrue();
        var entries = (await rig.EntriesAsync(story)).Count;
        rig.Documents.Move(rig.Repositories.Load(story.Key), other.Id).Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.SweepAsync();
        rig.Repositories.Load(story.Key).ParentId.ShouldBe(other.Id);
        (await rig.EntriesAsync(story)).Count.ShouldBe(entries);
        page.Id.ShouldNotBe(other.Id);
    }

    [Fact]
    public async Task A_copy_is_a_story_of_its_own_that_nobody_has_cleared()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        var copy = (Content)rig.Documents.Copy(rig.Repositories.Load(content.Key), Constants.System.Root, relateToOriginal: true, userId: 12)!;
        copy.Key.ShouldNotBe(content.Key);
        rig.Repositories.Load(copy.Key).Published.ShouldBeFalse();
        rig.Publish(rig.Repositories.Load(copy.Key)).Success.ShouldBeFalse("the same words, and another story");
        (await rig.ActionsAsync(copy)).ShouldBe(["release-refused"]);
    }

    [Fact]
    public async Task Sorting_publishes_nothing_new_and_is_no_escape()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (_, first, second) = await OutBelowPageAsync(rig);
        var entries = (await rig.EntriesAsync(second)).Count;
        var draft = rig.Repositories.Load(second.Key);
        rig.Save(draft, Rig.Unfinished);
        rig.Forget();
        rig.Documents.Sort([rig.Repositories.Load(first.Key), rig.Repositories.Load(second.Key)]).Success.ShouldBeTrue();
        rig.Repositories.Load(second.Key).SortOrder.ShouldBe(1, "it was sorted, and the CMS tells of it as published");
        rig.Get<ReleaseWatch>().Waiting.ShouldBe(1);
        await rig.LookAsync();
        rig.Said.ShouldBeEmpty();
        (await rig.EntriesAsync(second)).Count.ShouldBe(entries, "what is out is as it was");
    }

    [Fact]
    public async Task Sorting_finds_what_somebody_put_out_past_the_gate()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var (_, first, second) = await OutBelowPageAsync(rig);
        rig.Repositories.Tamper(second.Key, row => Rig.Write(row, Rig.Unfinished));
        rig.Documents.Sort([rig.Repositories.Load(first.Key), rig.Repositories.Load(second.Key)]).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Story.ShouldBe(StoryId.Of(second.Key, null));
    }

    [Fact]
    public async Task A_story_that_was_deleted_and_made_anew_under_its_key_needs_what_its_words_need()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var type = rig.Type();
        var content = rig.Saved(type);
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Documents.Delete(rig.Repositories.Load(content.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.HoldAsync(content);

        rig.Clock.Now = rig.Clock.Now.AddHours(1);
        var again = Rig.Unsaved(type);
        again.Key = content.Key;
        rig.Repositories.Persist(again);
        rig.Publish(rig.Repositories.Load(again.Key)).Success.ShouldBeFalse("its story is on hold");
        rig.PublishUnasked(rig.Repositories.Load(again.Key));
        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldContain("LegalHold");
    }

    /// <summary>A page that is no story, with two stories below it that are out.</summary>
    private static async Task<(Content Page, Content One, Content Other)> OutBelowPageAsync(Rig rig)
    {
        var page = rig.Saved(rig.Type("page"));
        rig.Publish(page).Success.ShouldBeTrue();
        var type = rig.Type();
        var stories = new[] { rig.Below(page, type), rig.Below(page, type) };
        foreach (var story in stories)
        {
            await rig.SignOffAsync(story);
            rig.Publish(rig.Repositories.Load(story.Key)).Result.ShouldBe(PublishResultType.SuccessPublish);
        }

        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        await rig.LookAsync();
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        return (page, stories[0], stories[1]);
    }
}
