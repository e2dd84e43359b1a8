using PressCheck.Analysis.Text;
using PressCheck.Formats.Stories;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Gates;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class ClockTests
{
    [Theory, OnBothDatabases]
    public async Task When_the_clock_jumps_back_an_hour_work_goes_on_and_the_chain_holds(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        day.Clock.Now = day.Clock.Now.AddHours(-1);
        await day.SaveAsync(Day.Finished);
        (await day.ActionsAsync()).ShouldContain("fixed");
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        (await day.Newsroom.ExportAsync(day.Edda, "s1", StoryFormat.Json)).ShouldBeOfType<ExportOutcome.Done>();
        day.Clock.Now = day.Clock.Now.AddHours(5);
        await day.DoneAsync(await day.PublishAsync(day.Edda));
        var entries = await new AuditTrail(day.Database).PageAsync(0, 1000);
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(number => (long)number));
        entries.Zip(entries.Skip(1)).Count(pair => pair.Second.At < pair.First.At).ShouldBe(1, "the trail has what the clock said");
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task An_embargo_and_a_clearance_with_an_end_go_by_the_clock_whichever_way_it_jumps(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        await day.DoneAsync(day.Ines, day.Newsroom.SubmitAsync);
        var item = (await day.ChecklistAsync())[0];
        var waiver = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.ClearAsync(waiver, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Because.", day.Clock.Now.AddHours(2)));
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), waiver.Id));
        await day.DoneAsync(await day.Newsroom.SignOffAsync(day.Ask(day.Edda), day.Story.DraftHash!));
        await day.DoneAsync(await day.Newsroom.HoldAsync(day.Ask(day.Edda), legal: false, day.Clock.Now.AddHours(1)));
        var begin = day.Clock.Now;
        foreach (var (hours, expected) in new[] { (0.0, "embargo"), (1.5, "open"), (-1, "embargo"), (1, "open"), (2, "expired"), (1.9, "open"), (0.9, "embargo") })
        {
            day.Clock.Now = begin.AddHours(hours);
            var objections = (await day.Newsroom.DecideAsync("s1"))!.Objections.Select(objection => objection.Kind).ToList();
            (objections.Contains(ObjectionKind.Embargo) ? "embargo" : objections.Contains(ObjectionKind.ClearanceExpired) ? "expired" : string.Join(' ', objections) is { Length: > 0 } other ? other : "open")
                .ShouldBe(expected, $"at {hours} hours");
        }
    }
}
