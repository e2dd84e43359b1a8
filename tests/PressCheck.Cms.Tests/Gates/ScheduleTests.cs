using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Tests.Gates;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_refused_scheduled_release_loses_its_schedule_and_is_recorded_told_and_planned_anew()
    {
        await using var rig = new Rig();
        var content = rig.Saved(rig.Type());
        var planned = rig.Clock.Now.AddHours(1);
        Plan(rig, content, planned);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        (await rig.Book.BlockedAsync(null, 10)).ShouldBeEmpty();

        rig.Clock.Now = planned;
        rig.Documents.PerformScheduledPublish(planned.UtcDateTime).ShouldHaveSingleItem().Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        rig.Repositories.Schedules[content.Id].FullSchedule.ShouldBeEmpty("the CMS has forgotten it");
        var blocked = (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem();
        (blocked.Story, blocked.ReleaseAt, blocked.Objections[0]).ShouldBe((StoryId.Of(content.Key, null), planned, "NotSignedOff"));
        var entry = (await rig.EntriesAsync(content)).ShouldHaveSingleItem();
        (entry.By, entry.Details).ShouldBe((Rig.Reporter.Id, "count=1 event=background"));
        (await rig.MailAsync()).ShouldBe(["release-refused", "release-refused"], "the desk and the managers");

        var next = planned.AddHours(2);
        (await rig.Get<Schedules>().RescheduleAsync(blocked.Id, Rig.Editor.Id, next, CancellationToken.None)).ShouldBe(Rescheduled.Done);
        rig.Repositories.Schedules[content.Id].FullSchedule.ShouldHaveSingleItem().Date.ShouldBe(next.UtcDateTime);
        (await rig.Book.BlockedAsync(null, 10)).ShouldBeEmpty();
        (await rig.Get<Schedules>().RescheduleAsync(blocked.Id, Rig.Editor.Id, next, CancellationToken.None)).ShouldBe(Rescheduled.NothingThere);
        (await rig.ActionsAsync(content)).ShouldBe(["release-refused", "release-rescheduled"]);

        await rig.SignOffAsync(rig.Repositories.Load(content.Key));
        rig.Clock.Now = next;
        rig.Documents.PerformScheduledPublish(next.UtcDateTime).ShouldHaveSingleItem().Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(content))!.State.ShouldBe(StoryState.Published);
    }

    [Fact]
    public async Task A_refused_release_waits_no_longer_when_its_story_goes_out_another_way()
    {
        await using var rig = new Rig();
        var content = rig.Saved(rig.Type());
        rig.Publish(content).Success.ShouldBeFalse("in the background");
        (await rig.Book.BlockedAsync(StoryId.Of(content.Key, null))).ShouldHaveSingleItem().ReleaseAt.ShouldBeNull();
        rig.SignIn();
        content = rig.Repositories.Load(content.Key);
        await rig.SignOffAsync(content);
        rig.Publish(content).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.Book.BlockedAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planned_release_that_vanished_is_told_as_refused_and_one_that_was_taken_back_is_not()
    {
        await using var rig = new Rig();
        var (lost, dropped) = (rig.Saved(rig.Type()), rig.Saved(rig.Type("article")));
        Plan(rig, lost, rig.Clock.Now.AddHours(1));
        Plan(rig, dropped, rig.Clock.Now.AddHours(5));
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        rig.Repositories.Schedules.Clear();
        rig.Clock.Now = rig.Clock.Now.AddHours(2);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        var blocked = (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem();
        (blocked.Story, blocked.Objections[0]).ShouldBe((StoryId.Of(lost.Key, null), "NotReleased"));
        (await rig.Book.SettleAsync(blocked.Id, Rig.Editor.Id, null)).ShouldBeTrue();
        (await rig.Book.BlockedAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_saves_a_planned_story_that_is_not_cleared_is_warned_and_may_save()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var content = rig.Saved(rig.Type());
        Plan(rig, content, rig.Clock.Now.AddHours(1));
        rig.Forget();
        rig.Save(content, Rig.Unfinished);
        var said = rig.Said.ShouldHaveSingleItem();
        (said.MessageType, said.Message).ShouldBe((EventMessageType.Warning, "The planned release would be refused now: not submitted for sign-off yet, and 2 things need you."));
        rig.Save(content, Rig.Finished);
        await rig.SignOffAsync(content);
        rig.Forget();
        rig.Save(content, Rig.Finished);
        rig.Said.ShouldBeEmpty();
        (await rig.ActionsAsync(content)).ShouldNotContain("release-refused");
    }

    [Fact]
    public async Task Each_culture_has_a_plan_of_its_own()
    {
        await using var rig = new Rig(["en-US", "da-DK"]);
        var content = rig.Saved(rig.Type(variation: ContentVariation.Culture), Rig.Finished, "en-US", "da-DK");
        var planned = rig.Clock.Now.AddHours(1);
        Plan(rig, content, planned, "da-DK");
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        rig.Clock.Now = planned;
        rig.Documents.PerformScheduledPublish(planned.UtcDateTime).ShouldHaveSingleItem().Success.ShouldBeFalse();
        var blocked = (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem();
        (blocked.Story, blocked.ReleaseAt).ShouldBe((StoryId.Of(content.Key, "da-DK"), planned));
        (await rig.Get<Schedules>().RescheduleAsync(blocked.Id, Rig.Editor.Id, planned.AddHours(1), CancellationToken.None)).ShouldBe(Rescheduled.Done);
        rig.Repositories.Schedules[content.Id].FullSchedule.ShouldHaveSingleItem().Culture.ShouldBe("da-DK");
    }

    private static void Plan(Rig rig, Content content, DateTimeOffset at, string? culture = null) => rig.Repositories.Schedules[content.Id] = culture is null
        ? ContentScheduleCollection.CreateWithEntry(at.UtcDateTime, null)
        : ContentScheduleCollection.CreateWithEntry(culture, at.UtcDateTime, null);
}
