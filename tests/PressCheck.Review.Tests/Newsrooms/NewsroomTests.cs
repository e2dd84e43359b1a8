using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

public sealed class NewsroomTests
{
    [Theory, OnBothDatabases]
    public async Task A_story_goes_from_draft_to_published_with_a_waiver_by_two(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var open = (await day.ChecklistAsync()).ShouldHaveSingleItem();
        (open.Rule, open.State).ShouldBe(("DOC001", ItemState.Open));

        var waiver = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.ClearAsync(waiver, open.Rule, open.Fingerprint, ClearanceKind.Waiver, "not-what-it-says", "A unit, not a placeholder."));
        (await day.ChecklistAsync())[0].State.ShouldBe(ItemState.NeedsSecond);
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>().Objections.ShouldBe([new Objection(ObjectionKind.NeedsSecondPerson, open.Rule, open.Fingerprint)]);

        (await day.Newsroom.SecondAsync(day.Ask(day.Ines), waiver.Id)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), waiver.Id));
        var cleared = (await day.ChecklistAsync()).ShouldHaveSingleItem();
        (cleared.State, cleared.By).ShouldBe((ItemState.Waived, "edda"));
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        day.Story.State.ShouldBe(StoryState.Published);
        (await day.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty();

        (await day.ActionsAsync()).ShouldBe(["story-created", "draft-saved", "submitted", "waived", "signed-off", "release-refused", "waiver-seconded", "published"]);
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_fixed_finding_is_told_with_who_and_when_and_its_clearance_lapses(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        var open = (await day.ChecklistAsync())[0];
        await day.DoneAsync(await day.Newsroom.ClearAsync(day.Ask(day.Ines), open.Rule, open.Fingerprint, ClearanceKind.Waiver, "other", "Later."));
        await day.SaveAsync(Day.Finished);
        var item = (await day.ChecklistAsync()).ShouldHaveSingleItem();
        (item.State, item.By, item.At).ShouldBe((ItemState.Fixed, "ines", day.Clock.Now));
        (await day.ActionsAsync()).TakeLast(3).ShouldBe(["draft-saved", "fixed", "clearance-lapsed"]);
        (await day.Newsroom.DraftAsync("s1", 1))!.Text.ShouldBe(Day.Unfinished);
        (await day.Newsroom.DraftAsync("s1", 2))!.Sha256.ShouldBe(day.Story.DraftHash);
    }

    [Theory, OnBothDatabases]
    public async Task A_sign_off_lapses_with_another_draft_and_when_changes_are_asked_for(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        await day.SaveAsync(Day.Finished);
        day.Story.State.ShouldBe(StoryState.SignedOff, "the same words");
        (await day.Newsroom.DecideAsync("s1"))!.MayPublish.ShouldBeTrue();
        await day.SaveAsync(Day.Finished + "One more.\n");
        day.Story.State.ShouldBe(StoryState.Submitted);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>().Objections.ShouldBe([new Objection(ObjectionKind.NotSignedOff)]);
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        await day.DoneAsync(day.Edda, day.Newsroom.RequestChangesAsync);
        (day.Story.State, day.Story.Editor).ShouldBe((StoryState.ChangesRequested, "edda"));
        (await day.Newsroom.DecideAsync("s1"))!.Objections.ShouldBe([new Objection(ObjectionKind.NotSignedOff)]);
        (await day.Newsroom.SignOffAsync(day.Ask(day.Edda), new string('0', 64))).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotInThisState);
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_needs_a_sign_off_of_its_own(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        await day.SaveAsync(Day.Finished + "Corrected.\n");
        day.Story.State.ShouldBe(StoryState.Published);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.Gate);
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        day.Story.State.ShouldBe(StoryState.Corrected);
        await day.DoneAsync(day.Edda, day.Newsroom.WithdrawAsync);
        (await day.Newsroom.NotePublishedAsync(day.Ask(day.Edda), day.Story.DraftHash!)).ShouldBeOfType<Outcome.Done>();
        (await day.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem().Objections.ShouldBe(["NotSignedOff"]);
    }

    [Theory, OnBothDatabases]
    public async Task Holds_and_embargoes_keep_the_gate_shut_until_their_time(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: true, day.Clock.Now.AddHours(1)));
        var held = (await day.ChecklistAsync()).ShouldHaveSingleItem().Fingerprint;
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>().Objections.ShouldBe([new Objection(ObjectionKind.LegalHold), new Objection(ObjectionKind.Embargo), new Objection(ObjectionKind.FindingOpen, "DOC003", held)]);
        (await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, null)).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Maria), legal: false, day.Clock.Now.AddHours(1)));
        day.Clock.Now = day.Clock.Now.AddHours(1);
        await day.DoneAsync(await day.PublishAsync(day.Edda));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_published_without_clearance_is_an_escape(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(await day.Newsroom.NotePublishedAsync(day.Ask(day.Ines), day.Story.DraftHash!));
        day.Clock.Now = day.Clock.Now.AddMinutes(1);
        await day.DoneAsync(await day.Newsroom.NotePublishedAsync(day.Ask(day.Ines), new string('b', 64)));
        var escapes = await day.Newsroom.EscapesAsync(null, 1);
        escapes.ShouldHaveSingleItem().Objections.ShouldBe(["NotSignedOff", "FindingOpen:DOC001"]);
        (await day.Newsroom.EscapesAsync(escapes[0], 10)).ShouldHaveSingleItem().DraftHash.ShouldBe(new string('b', 64));
        (await day.OutboxAsync()).Count(kind => kind == "escape-found").ShouldBe(4);
    }

    [Theory, OnBothDatabases]
    public async Task The_loser_of_a_race_is_told_what_changed(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        var stale = day.Ask(day.Edda);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        await day.SaveAsync(Day.Unfinished);
        var conflict = (await day.Newsroom.SignOffAsync(stale, day.Story.DraftHash!)).ShouldBeOfType<Outcome.Conflict>();
        conflict.Story.Version.ShouldBe(day.Story.Version);
        conflict.Changes.Select(entry => entry.Action).ShouldBe([AuditAction.Submitted, AuditAction.DraftSaved]);
    }

    [Theory, OnBothDatabases]
    public async Task Asking_again_under_the_same_id_does_nothing_twice(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        var submit = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.SubmitAsync(submit));
        var version = day.Story.Version;
        await day.DoneAsync(await day.Newsroom.SubmitAsync(submit));
        day.Story.Version.ShouldBe(version);
        (await day.Newsroom.RequestChangesAsync(submit with { By = day.Edda })).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.RequestReused);
        (await day.OutboxAsync()).ShouldBe(["submitted"]);

        var create = new WriteRequest("create-2", "s2", 0, day.Ines);
        (await day.Newsroom.CreateAsync(create, "Two", "news")).ShouldBeOfType<Outcome.Done>();
        (await day.Newsroom.CreateAsync(create, "Two", "news")).ShouldBeOfType<Outcome.Done>();
        (await day.Newsroom.CreateAsync(create with { Id = "create-3" }, "Two", "news")).ShouldBeOfType<Outcome.Conflict>();
        (await day.Newsroom.SubmitAsync(new WriteRequest("x", "nowhere", 1, day.Ines))).ShouldBeOfType<Outcome.Missing>();
    }

    [Theory, OnBothDatabases]
    public async Task Of_clients_that_race_exactly_one_wins_and_the_chain_is_intact(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var item = (await day.ChecklistAsync())[0];
        var entries = (await new AuditTrail(day.Database).VerifyAsync()).Entries;
        var asked = Enumerable.Range(0, 64).Select(i => (i, Request: day.Ask(i % 4 == 2 ? day.Ines : day.Edda))).ToList();
        var outcomes = await Task.WhenAll(asked.Select(ask => Task.Run(() => (ask.i % 4) switch
        {
            0 => day.Newsroom.SignOffAsync(ask.Request, day.Story.DraftHash!),
            1 => day.Newsroom.RequestChangesAsync(ask.Request),
            2 => day.Newsroom.ClearAsync(ask.Request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Because."),
            _ => day.Newsroom.HoldAsync(ask.Request, legal: true, null),
        })));
        outcomes.OfType<Outcome.Done>().Count().ShouldBe(1);
        outcomes.OfType<Outcome.Conflict>().Count().ShouldBe(63);
        var verdict = await new AuditTrail(day.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
        verdict.Entries.ShouldBe(entries + 1);
    }
}
