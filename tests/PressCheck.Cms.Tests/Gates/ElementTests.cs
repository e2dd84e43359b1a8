#if UMBRACO18
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>Elements of the library, published with the CMS's own service for them.</summary>
public sealed class ElementTests
{
    [Fact]
    public async Task An_element_of_the_library_is_gated_like_a_document()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var element = rig.SavedElement(Rig.Unfinished);
        Publish(rig, element).Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        rig.Said.ShouldHaveSingleItem().Message.ShouldContain("2 things need you");
        rig.Repositories.Load<Element>(element.Key).Published.ShouldBeFalse();

        element = rig.Repositories.Load<Element>(element.Key);
        Rig.Write(element, Rig.Finished);
        rig.Elements.Save(element, 11).Success.ShouldBeTrue();
        await rig.SignOffAsync(element);
        Publish(rig, element).Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(element))!.State.ShouldBe(StoryState.Published);
        (await rig.EscapesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_element_that_was_published_past_all_notifications_is_found_at_night()
    {
        await using var rig = new Rig();
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        var element = rig.SavedElement(Rig.Unfinished);
        using (rig.Transactions.Suppress())
        {
            Publish(rig, element).Success.ShouldBeTrue("the CMS asks nobody");
        }

        (await rig.SweepAsync()).ShouldBe(1);
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Story.ShouldBe(StoryId.Of(element.Key, null));
        await rig.SweepAsync();
        (await rig.EscapesAsync()).Count.ShouldBe(1, "once");
    }

    [Fact]
    public async Task An_element_that_another_server_put_out_is_found_when_the_cache_is_refreshed()
    {
        await using var rig = new Rig();
        await rig.Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        var element = rig.SavedElement(Rig.Unfinished);
        using (rig.Transactions.Suppress())
        {
            Publish(rig, element).Success.ShouldBeTrue();
        }

        rig.Aggregator.Publish(new ElementCacheRefresherNotification(new ElementCacheRefresher.JsonPayload[] { new(element.Id, element.Key, TreeChangeTypes.RefreshNode) }, MessageType.RefreshByPayload));
        rig.Clock.Now += ReleaseWatch.OthersFirst;
        await rig.LookAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_refused_scheduled_release_of_an_element_is_recorded_listed_and_planned_anew()
    {
        await using var rig = new Rig();
        var element = rig.SavedElement(Rig.Finished);
        var planned = rig.Clock.Now.AddHours(1);
        rig.Repositories.Schedules[element.Id] = ContentScheduleCollection.CreateWithEntry(planned.UtcDateTime, null);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        rig.Clock.Now = planned;
        rig.Elements.PerformScheduledPublish(planned.UtcDateTime).ShouldHaveSingleItem().Result.ShouldBe(PublishResultType.FailedPublishCancelledByEvent);
        rig.Repositories.Schedules[element.Id].FullSchedule.ShouldBeEmpty("the CMS has forgotten it");
        var blocked = (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem();
        (blocked.Story, blocked.ReleaseAt).ShouldBe((StoryId.Of(element.Key, null), planned));
        (await rig.MailAsync()).ShouldBe(["release-refused", "release-refused"], "the desk and the managers");

        var next = planned.AddHours(2);
        (await rig.Get<Schedules>().RescheduleAsync(blocked.Id, Rig.Editor.Id, next, CancellationToken.None)).ShouldBe(Rescheduled.Done);
        rig.Repositories.Schedules[element.Id].FullSchedule.ShouldHaveSingleItem().Date.ShouldBe(next.UtcDateTime);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        await rig.SignOffAsync(rig.Repositories.Load<Element>(element.Key));
        rig.Clock.Now = next;
        rig.Elements.PerformScheduledPublish(next.UtcDateTime).ShouldHaveSingleItem().Success.ShouldBeTrue();
        await rig.LookAsync();
        (await rig.StoryAsync(element))!.State.ShouldBe(StoryState.Published);
        (await rig.Book.BlockedAsync(null, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planned_release_of_an_element_that_vanished_is_told_and_whoever_saves_it_before_is_warned()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var element = rig.SavedElement(Rig.Finished);
        rig.Repositories.Schedules[element.Id] = ContentScheduleCollection.CreateWithEntry(rig.Clock.Now.AddHours(1).UtcDateTime, null);
        rig.Forget();
        Rig.Write(element, Rig.Unfinished);
        rig.Elements.Save(element, 11).Success.ShouldBeTrue();
        rig.Said.ShouldHaveSingleItem().MessageType.ShouldBe(EventMessageType.Warning);

        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        rig.Repositories.Schedules.Clear();
        rig.Clock.Now = rig.Clock.Now.AddHours(2);
        await rig.Get<Schedules>().PlanAsync(CancellationToken.None);
        (await rig.Book.BlockedAsync(null, 10)).ShouldHaveSingleItem().Objections[0].ShouldBe("NotReleased");
    }

    [Fact]
    public async Task An_element_that_is_taken_down_passes_and_is_looked_at_anew_when_it_comes_back()
    {
        await using var rig = new Rig();
        rig.SignIn();
        var element = rig.SavedElement(Rig.Finished);
        await rig.SignOffAsync(element);
        Publish(rig, element).Success.ShouldBeTrue();
        await rig.LookAsync();
        rig.Elements.Unpublish(rig.Repositories.Load<Element>(element.Key)).Success.ShouldBeTrue();
        await rig.LookAsync();
        await rig.HoldAsync(element);
        rig.Clock.Now = rig.Clock.Now.AddMinutes(1);
        Publish(rig, rig.Repositories.Load<Element>(element.Key)).Success.ShouldBeFalse("it is on hold");
        using (rig.Transactions.Suppress())
        {
            Publish(rig, rig.Repositories.Load<Element>(element.Key)).Success.ShouldBeTrue();
        }

        await rig.SweepAsync();
        (await rig.EscapesAsync()).ShouldHaveSingleItem().Objections.ShouldContain("LegalHold");
    }

    private static PublishResult Publish(Rig rig, Element element)
    {
        rig.Forget();
        return rig.Elements.Publish(element, ["*"], 12);
    }
}
#endif
