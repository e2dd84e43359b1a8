using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.Figures;
using PressCheck.Review.Lists;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Lists;

public sealed class StoryListTests
{
    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_without_a_gap_whatever_the_order(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        for (var i = 2; i <= 9; i++)
        {
            // Three at a time at the same moment, so that the moment alone does not tell them apart.
            day.Clock.Now = day.Clock.Now.AddSeconds(i % 3 == 0 ? 1 : 0);
            await day.Newsroom.CreateAsync(new WriteRequest($"create-{i}", $"s{i}", 0, i % 2 == 0 ? day.Ines : new Person("otto", Role.Reporter, "sport")), "A title", i % 2 == 0 ? "news" : "sport");
        }

        var lists = new StoryLists(day.Database);
        (await IdsAsync(after => lists.NewestAsync(new StoryFilter(), after, 2))).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, 9).Select(i => $"s{i}"));
        (await IdsAsync(after => lists.NewestAsync(new StoryFilter(), after, 100))).ShouldBe(await IdsAsync(after => lists.NewestAsync(new StoryFilter(), after, 1)));
        (await IdsAsync(after => lists.NewestAsync(new StoryFilter(Author: "otto"), after, 2))).ShouldBe(await IdsAsync(after => lists.NewestAsync(new StoryFilter(Desk: "sport"), after, 3)));
        (await IdsAsync(after => lists.NewestAsync(new StoryFilter("sport", StoryState.Published), after, 2))).ShouldBeEmpty();
        (await IdsAsync(after => lists.NewestOfDeskAndOwnAsync(new Person("otto", Role.Reporter, "news"), null, after, 2))).Count.ShouldBe(9);
        (await lists.NewestAsync(new StoryFilter(Author: "otto"), null, 1)).ShouldHaveSingleItem().Authors.ShouldBe(["otto"]);
    }

    [Theory, OnBothDatabases]
    public async Task Stories_are_listed_by_their_ids_however_many_are_asked_for(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var lists = new StoryLists(day.Database);
        (await lists.OfIdsAsync([])).ShouldBeEmpty();
        (await lists.OfIdsAsync(new List<string> { "s1", "nobody" })).ShouldHaveSingleItem().Id.ShouldBe("s1");
        (await lists.OfIdsAsync([.. Enumerable.Range(0, 2000).Select(i => $"s{i}")])).ShouldHaveSingleItem().Id.ShouldBe("s1");
    }

    [Theory, OnBothDatabases]
    public async Task The_queue_has_what_waits_for_an_editor_with_what_is_open(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var lists = new StoryLists(day.Database);
        await day.SaveAsync(Day.Unfinished);
        (await lists.QueueAsync("news", null, null, 10)).ShouldBeEmpty();
        var submitted = day.Clock.Now;
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        day.Clock.Now = submitted.AddHours(5);
        await day.SaveAsync(Day.Unfinished + "More.\n");
        var line = (await lists.QueueAsync("news", null, null, 10)).ShouldHaveSingleItem();
        (line.SubmittedAt, line.OpenBlocking, line.NeedsSecond).ShouldBe((submitted, 1, 0));
        (await lists.QueueAsync("sport", null, null, 10)).ShouldBeEmpty();
        (await lists.OverdueAsync(Overdue.Submitted, null, TimeSpan.FromHours(5), null, 10)).Count.ShouldBe(1);
        (await lists.OverdueAsync(Overdue.Submitted, null, TimeSpan.FromHours(6), null, 10)).ShouldBeEmpty();

        var item = (await day.ChecklistAsync())[0];
        var waiver = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.ClearAsync(waiver, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "not-what-it-says", "A unit."));
        (await lists.QueueAsync("news", null, null, 10))[0].NeedsSecond.ShouldBe(1);
        var wanted = (await lists.SecondsWantedAsync("news", null, null, 10)).ShouldHaveSingleItem();
        (wanted.Clearance, wanted.Title).ShouldBe((waiver.Id, "The bridge"));
        (await lists.SecondsWantedAsync("news", "ines", null, 10)).ShouldBeEmpty("nobody agrees to what they said themselves, or of what they wrote");
        (await lists.SecondsWantedAsync("news", "edda", null, 10)).Count.ShouldBe(1);
        (await lists.WaitingAsync("news", "ines", TimeSpan.FromHours(5), 100)).ShouldBe(new Waiting(1, 0, 1, 0, 0, 0, 1, 0, 100));
        (await lists.WaitingAsync(null, "edda", TimeSpan.FromHours(6), 100)).ShouldBe(new Waiting(1, 0, 0, 0, 0, 0, 1, 1, 100));
        (await lists.WaitingAsync("sport", "edda", TimeSpan.FromHours(5), 100)).ShouldBe(new Waiting(0, 0, 0, 0, 0, 0, 0, 0, 100));
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), waiver.Id));
        (await lists.SecondsWantedAsync(null, null, null, 10)).ShouldBeEmpty();
        await day.DoneAsync(day.Edda, day.Newsroom.RequestChangesAsync);
        (await lists.QueueAsync("news", null, null, 10)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task An_embargo_that_is_over_is_overdue_until_the_story_is_out(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var lists = new StoryLists(day.Database);
        await day.SignedOffAsync();
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, day.Clock.Now.AddHours(1)));
        (await lists.OverdueAsync(Overdue.Embargo, "news", default, null, 10)).ShouldBeEmpty();
        day.Clock.Now = day.Clock.Now.AddHours(1);
        (await lists.OverdueAsync(Overdue.Embargo, "news", default, null, 10)).ShouldHaveSingleItem().Id.ShouldBe("s1");
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        (await lists.OverdueAsync(Overdue.Embargo, "news", default, null, 10)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_story_that_the_gate_refused_is_listed_until_it_is_out_or_has_another_draft(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var lists = new StoryLists(day.Database);
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var refused = day.Clock.Now;
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        day.Clock.Now = refused.AddMinutes(5);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        (await lists.RefusedAsync("news", null, 10)).ShouldHaveSingleItem().RefusedAt.ShouldBe(refused, "since the first time");
        (await lists.RefusedAsync("sport", null, 10)).ShouldBeEmpty();
        (await lists.WaitingAsync(null, "edda", TimeSpan.FromHours(4), 100)).Refused.ShouldBe(1);
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, null));
        (await lists.RefusedAsync(null, null, 10)).Count.ShouldBe(1, "another change is no other draft");

        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        (await lists.RefusedAsync(null, null, 10)).ShouldBeEmpty("it is out");

        // A correction that is refused stands there too, though the story is out.
        await day.SaveAsync(Day.Unfinished);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        (await lists.RefusedAsync(null, null, 10)).Count.ShouldBe(1);
        await day.SaveAsync(Day.Unfinished + "More.\n");
        (await lists.RefusedAsync(null, null, 10)).ShouldBeEmpty("another draft");
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        await day.DoneAsync(day.Edda, day.Newsroom.WithdrawAsync);
        (await lists.RefusedAsync(null, null, 10)).ShouldBeEmpty("withdrawn");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_flagged_waived_refused_and_published_without_clearance_is_listed_by_period_desk_and_rule(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var lists = new CountedLists(day.Database);
        await day.SaveAsync(Day.Unfinished);
        var item = (await day.ChecklistAsync())[0];
        await day.DoneAsync(await day.Newsroom.ClearAsync(day.Ask(day.Ines), item.Rule, item.Fingerprint, ClearanceKind.Waiver, "public-record", "Because."));
        day.Clock.Now = day.Clock.Now.AddDays(1);
        (await day.PublishAsync(day.Edda)).ShouldBeOfType<Outcome.Refused>();
        await day.DoneAsync(await day.Newsroom.NotePublishedAsync(day.Ask(day.Edda), day.Story.DraftHash!));

        (await lists.NewestAsync(Measure.Flagged, new CountedFilter(Desk: "news", Rule: item.Rule), null, 10)).ShouldHaveSingleItem().Fingerprint.ShouldBe(item.Fingerprint);
        var waived = (await lists.NewestAsync(Measure.Waived, new CountedFilter(To: day.Clock.Now), null, 10)).ShouldHaveSingleItem();
        (waived.By, waived.Reason).ShouldBe(("ines", "public-record"));
        (await lists.NewestAsync(Measure.Waived, new CountedFilter(), waived.Key, 10)).ShouldBeEmpty();
        (await lists.NewestAsync(Measure.Waived, new CountedFilter(From: day.Clock.Now), null, 10)).ShouldBeEmpty();
        (await lists.NewestAsync(Measure.Refused, new CountedFilter(From: day.Clock.Now, Desk: "news"), null, 10)).ShouldHaveSingleItem().By.ShouldBe("edda");
        (await lists.NewestAsync(Measure.Escaped, new CountedFilter(), null, 10)).ShouldHaveSingleItem().About.ShouldBe((await day.Newsroom.EscapesAsync(null, 1))[0].Id);
        (await lists.NewestAsync(Measure.Escaped, new CountedFilter(Desk: "sport"), null, 10)).ShouldBeEmpty();
    }

    private static async Task<List<string>> IdsAsync(Func<ListKey?, Task<List<StoryLine>>> page)
    {
        var (ids, after) = (new List<string>(), (ListKey?)null);
        while (await page(after) is { Count: > 0 } lines)
        {
            ids.AddRange(lines.Select(line => line.Id));
            after = lines[^1].Key;
        }

        return ids;
    }
}
