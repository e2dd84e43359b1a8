using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Gates;
using PressCheck.Review.Lists;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Queues;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Releases;

public sealed class ReleaseTests
{
    private static readonly Draft Finished = new("s1", Day.Finished);

    [Theory, OnBothDatabases]
    public async Task Words_that_are_not_the_latest_draft_are_decided_about_by_what_was_signed_off(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        (await SaidAsync(day, "s1", Finished)).ShouldBe(["NotSignedOff"]);
        await day.SignedOffAsync();
        (await SaidAsync(day, "s1", Finished)).ShouldBeEmpty();
        (await SaidAsync(day, "s1", new Draft("s1", Day.Unfinished))).ShouldBe(["OtherDraftSignedOff", "FindingOpen:DOC001"]);
        var unknown = await day.Newsroom.DecideAsync("s2", Finished, "news");
        (unknown.IsKept, unknown.Decision.Objections[0].Kind).ShouldBe((false, ObjectionKind.NotSignedOff));
    }

    [Theory, OnBothDatabases]
    public async Task Where_another_product_approves_no_sign_off_is_asked_for(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind, HouseStyle.Default with { NeedsSignOff = false });
        (await SaidAsync(day, "s1", Finished)).ShouldBeEmpty();
        (await SaidAsync(day, "s1", new Draft("s1", Day.Unfinished))).ShouldBe(["FindingOpen:DOC001"]);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_out_is_noted_once_however_often_it_is_seen(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        var release = new Release("out-1", "s1", "The bridge", "news", ["ines"], Finished, "edda", day.Clock.Now);
        await day.Newsroom.NoteReleaseAsync(release);
        await day.Newsroom.NoteReleaseAsync(release);
        await day.ReadAsync();
        day.Story.State.ShouldBe(StoryState.Published);
        (await day.ActionsAsync()).Count(action => action == "published").ShouldBe(1);
        await day.Newsroom.NoteReleaseAsync(release with { Id = "out-2" });
        await day.ReadAsync();
        day.Story.State.ShouldBe(StoryState.Published, "the same words are no correction");
    }

    [Theory, OnBothDatabases]
    public async Task A_story_that_nobody_kept_is_made_of_what_escaped(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.Newsroom.NoteReleaseAsync(new Release("out-1", "s9", "The ferry", "news", ["ines"], new Draft("s9", Day.Unfinished), "edda", day.Clock.Now) { Reason = "emergency" });
        (await day.Newsroom.DraftAsync("s9", 1))!.Text.ShouldBe(Day.Unfinished);
        var escape = (await day.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem();
        (escape.Story, escape.By).ShouldBe(("s9", "edda"));
        (await new AuditTrail(day.Database).PageAsync(0, 100, "s9"))[^1].Details!.ShouldContain("reason=emergency");
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_that_nobody_saw_waits_until_somebody_settles_it(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var book = new ReleaseBook(day.Database);
        var planned = new PlannedRelease("s1", day.Clock.Now.AddHours(1));
        await book.PlanAsync([planned], day.Clock.Now.AddDays(1), "news");
        await book.PlanAsync([planned], day.Clock.Now.AddDays(1), "news");
        day.Clock.Now = planned.At;
        (await day.Newsroom.DecideAsync("s1", Finished, "news")).IsPlanned.ShouldBeTrue();
        var refused = new RefusedRelease("s1", "news", Finished.Sha256, new GateDecision([new Objection(ObjectionKind.NotSignedOff)]), "umbraco", ReleaseWay.Background);
        await day.Newsroom.NoteRefusedAsync(refused);
        await day.Newsroom.NoteRefusedAsync(refused with { Way = ReleaseWay.Person, By = "edda" });
        var blocked = (await book.BlockedAsync(null, 10)).ShouldHaveSingleItem();
        (blocked.ReleaseAt, blocked.Objections[0]).ShouldBe((planned.At, "NotSignedOff"));
        (await new StoryLists(day.Database).RefusedAsync("news", null, 10)).ShouldHaveSingleItem().Id.ShouldBe("s1");
        (await day.OutboxAsync()).ShouldBe(["release-refused", "release-refused", "release-refused"], "the author, the desk and the managers, once");
        (await book.SettleAsync(blocked.Id, "edda", day.Clock.Now.AddHours(1))).ShouldBeTrue();
        (await book.SettleAsync(blocked.Id, "edda", day.Clock.Now.AddHours(1))).ShouldBeFalse();
        (await book.BlockedAsync("s1")).ShouldBeEmpty();
        (await day.ActionsAsync()).TakeLast(3).ShouldBe(["release-refused", "release-refused", "release-rescheduled"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_emergency_is_begun_by_a_manager_and_ends_by_itself_or_by_hand(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var emergency = new EmergencySwitch(day.Database);
        (await emergency.BeginAsync("e1", day.Edda, "Flood.", day.Clock.Now.AddHours(1))).ShouldBe(Refusal.NotThisRole);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => emergency.BeginAsync("e1", day.Maria, "Flood.", day.Clock.Now.AddHours(25)));
        (await emergency.BeginAsync("e1", day.Maria, "Flood.", day.Clock.Now.AddHours(1))).ShouldBeNull();
        (await emergency.BeginAsync("e1", day.Maria, "Flood.", day.Clock.Now.AddHours(1))).ShouldBeNull("once");
        (await emergency.NowAsync())!.By.ShouldBe("maria");
        (await day.Newsroom.DecideAsync("s1", Finished, "news")).Emergency.ShouldNotBeNull();
        day.Clock.Now = day.Clock.Now.AddHours(2);
        (await emergency.NowAsync()).ShouldBeNull();
        await emergency.BeginAsync("e2", day.Maria, "Flood.", day.Clock.Now.AddHours(1));
        (await emergency.EndAsync(day.Edda)).ShouldBe(Refusal.NotThisRole);
        (await emergency.EndAsync(day.Maria)).ShouldBeNull();
        (await emergency.NowAsync()).ShouldBeNull();
        (await new AuditTrail(day.Database).PageAsync(0, 100)).Select(entry => entry.Action.Name()).TakeLast(3).ShouldBe(["emergency-begun", "emergency-begun", "emergency-ended"]);
    }

    [Theory, OnBothDatabases]
    public async Task Of_several_processes_one_claims_a_job(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var another = test.Another();
        var next = test.Clock.Now.AddMinutes(1);
        (await Task.WhenAll(new JobClaims(test.Database).TakeAsync("nightly", next), new JobClaims(another).TakeAsync("nightly", next))).Count(taken => taken).ShouldBe(1);
        (await new JobClaims(another).TakeAsync("nightly", next)).ShouldBeFalse();
        test.Clock.Now = next;
        (await new JobClaims(another).TakeAsync("nightly", next.AddMinutes(1))).ShouldBeTrue();
    }

    [Fact]
    public void A_report_is_asked_for_once_while_story_words_and_time_are_the_same()
    {
        var cache = new ReportCache();
        var now = DateTimeOffset.UnixEpoch;
        var report = cache.Keep("s1", 1, new Report(Finished, 8, []), now);
        cache.Find("s1", 1, new Draft("other name", Day.Finished), now.AddSeconds(9)).ShouldBeSameAs(report);
        cache.Find("s1", 2, Finished, now).ShouldBeNull("a record or a clearance came");
        cache.Find("s1", 1, new Draft("s1", Day.Finished, type: StoryType.Opinion), now).ShouldBeNull();
        cache.Find("s1", 1, Finished, now.AddSeconds(10)).ShouldBeNull();
    }

    private static async Task<IEnumerable<string>> SaidAsync(Day day, string story, Draft draft) =>
        (await day.Newsroom.DecideAsync(story, draft, "news")).Decision.Objections.Select(objection => objection.ToString());
}
