using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Tests.Gates;

public sealed class EscapeTests
{
    [Fact]
    public async Task Notifications_that_are_suppressed_let_a_story_out_and_the_nightly_look_finds_it()
    {
        await using var rig = new Rig();
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.PublishUnasked(content);
        await rig.LookAsync();
        (await rig.StoryAsync(content)).ShouldBeNull();
        (await rig.SweepAsync()).ShouldBe(1);
        var escape = (await rig.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem();
        (escape.Story, escape.By).ShouldBe((StoryId.Of(content.Key, null), Rig.Editor.Id));
        (await rig.MailAsync()).ShouldContain("escape-found");
        await rig.SweepAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).Count.ShouldBe(1, "once");
    }

    [Fact]
    public async Task What_another_server_or_program_put_out_is_found_when_the_cache_is_refreshed()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Repositories.Tamper(content.Key, row => Rig.Write(row, Rig.Unfinished));
        rig.Aggregator.Publish(new ContentCacheRefresherNotification(new ContentCacheRefresher.JsonPayload[] { new() { Id = content.Id, Key = content.Key, ChangeTypes = TreeChangeTypes.RefreshNode } }, MessageType.RefreshByPayload));
        await rig.LookAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty("the server that published it goes first");
        rig.Clock.Now += ReleaseWatch.OthersFirst;
        await rig.LookAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
    }

    [Fact]
    public async Task A_story_that_was_out_before_PressCheck_came_is_no_escape_until_it_changes()
    {
        await using var rig = new Rig();
        var content = rig.Saved(rig.Type(), Rig.Unfinished);
        rig.PublishUnasked(content);
        rig.Clock.Now = rig.Clock.Now.AddDays(1);
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        await rig.SweepAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();
        (await rig.StoryAsync(content)).ShouldBeNull();
        var edited = rig.Repositories.Load(content.Key);
        rig.Save(edited, Rig.Unfinished + " And more.");
        rig.PublishUnasked(edited);
        await rig.SweepAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_new_draft_that_is_saved_before_the_publication_is_noted_makes_no_escape_of_it()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        var story = (await rig.StoryAsync(content))!;
        rig.Clock.Now = rig.Clock.Now.AddSeconds(5);
        await rig.Newsroom.SaveDraftAsync(new WriteRequest("later", story.Id, story.Version, Rig.Reporter), new PressCheck.Analysis.Text.Draft("x", "The bridge opens later."));

        // The process that let it pass is gone, and with it what it remembered.
        rig.Get<Passes>().Remove(story.Id, story.DraftHash!);
        await rig.LookAsync();
        (await rig.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();
        (await rig.ActionsAsync(content))[^1].ShouldBe("published");
    }
}
