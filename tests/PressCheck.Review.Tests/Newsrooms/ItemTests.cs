using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.Gates;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

/// <summary>Items of the house's own on the checklist.</summary>
public sealed class ItemTests
{
    internal static HouseStyle House { get; } = HouseStyle.Default with
    {
        Checklist =
        [
            new HouseItem("lawyer-has-read", "Has a lawyer read it?", Enforcement.Block, [StoryType.News], []),
            new HouseItem("pictures", "Are the pictures ours?", Enforcement.Answer, [], []),
            new HouseItem("sport-only", "Is the score right?", Enforcement.Block, [], ["sport"]),
        ],
    };

    [Theory, OnBothDatabases]
    public async Task An_item_without_an_answer_keeps_the_gate_shut_and_one_that_blocks_takes_two(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind, House);
        await day.SignedOffAsync();
        (await day.Newsroom.DecideAsync("s1"))!.Objections.ShouldBe([new Objection(ObjectionKind.ItemOpen, "lawyer-has-read"), new Objection(ObjectionKind.ItemOpen, "pictures")]);
        (await day.ChecklistAsync()).Select(item => (item.Rule, item.IsOfHouse, item.Message, item.State)).ShouldBe(
            [("lawyer-has-read", true, "Has a lawyer read it?", ItemState.Open), ("pictures", true, "Are the pictures ours?", ItemState.Open)]);

        await day.DoneAsync(await day.Newsroom.AnswerItemAsync(day.Ask(day.Ines), "pictures", "They are."));
        await day.DoneAsync(await day.Newsroom.AnswerItemAsync(day.Ask(day.Ines), "lawyer-has-read", "Yes, on Monday."));
        (await day.Newsroom.DecideAsync("s1"))!.Objections.ShouldBe([new Objection(ObjectionKind.NeedsSecondPerson, "lawyer-has-read")]);
        (await day.OutboxAsync()).Count(kind => kind == "waiver-needs-second").ShouldBe(1);
        (await day.Newsroom.SecondItemAsync(day.Ask(day.Ines), "lawyer-has-read")).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotThisRole);
        await day.DoneAsync(await day.Newsroom.SecondItemAsync(day.Ask(day.Edda), "lawyer-has-read"));
        (await day.Newsroom.DecideAsync("s1"))!.MayPublish.ShouldBeTrue();
        var item = (await day.ChecklistAsync())[0];
        (item.State, item.By, item.Answer!.Words).ShouldBe((ItemState.Answered, "edda", "Yes, on Monday."));
        (await day.ActionsAsync()).TakeLast(3).ShouldBe(["item-answered", "item-answered", "item-answered"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_stands_with_the_next_draft_until_somebody_reopens_the_item(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind, House);
        await day.SaveAsync(Day.Finished);
        await day.DoneAsync(await day.Newsroom.AnswerItemAsync(day.Ask(day.Ines), "pictures", "They are."));
        await day.SaveAsync(Day.Finished + "One more.\n");
        (await day.ChecklistAsync()).Single(item => item.Rule == "pictures").State.ShouldBe(ItemState.Answered);
        (await day.Newsroom.AnswerItemAsync(day.Ask(day.Edda), "pictures", "Again.")).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NotInThisState);
        (await day.Newsroom.AnswerItemAsync(day.Ask(day.Edda), "sport-only", "Two to one.")).ShouldBeOfType<Outcome.Refused>().Why.ShouldBe(Refusal.NothingThere);
        await day.DoneAsync(await day.Newsroom.ReopenItemAsync(day.Ask(day.Edda), "pictures"));
        (await day.ChecklistAsync()).Single(item => item.Rule == "pictures").ShouldSatisfyAllConditions(item => item.State.ShouldBe(ItemState.Open), item => item.Answer.ShouldBeNull());
        await day.DoneAsync(await day.Newsroom.AnswerItemAsync(day.Ask(day.Edda), "pictures", "Now they are."));
    }

    [Fact]
    public void The_gate_asks_every_item_where_it_does_not_know_the_desk_and_trusts_no_row()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var records = new GateRecords("draft", "1.0", ["ines"], new SignOff("draft", "1.0", "edda", now), [], false, null);
        Said(records).ShouldBe(["ItemOpen:lawyer-has-read", "ItemOpen:pictures", "ItemOpen:sport-only"]);
        Said(records with { Desk = "news", Type = StoryType.Opinion }).ShouldBe(["ItemOpen:pictures"]);
        Said(records with { Answers = default }).ShouldBe(["NotKnown"]);
        var answer = new ItemAnswer("a", "lawyer-has-read", "Yes.", "edda", now, null, null);
        records = records with { Desk = "news", Type = StoryType.News, Answers = [answer with { Item = "pictures" }] };
        Said(records).ShouldBe(["ItemOpen:lawyer-has-read"]);
        foreach (var (second, said) in new[] { ("", "NeedsSecondPerson"), ("edda", "NotFourEyes"), ("ines", "NotFourEyes") })
        {
            Said(records with { Answers = [.. records.Answers, answer with { Second = second }] }).ShouldBe([$"{said}:lawyer-has-read"], second);
        }

        Said(records with { Answers = [.. records.Answers, answer with { Second = "maria" }] }).ShouldBeEmpty();

        IEnumerable<string> Said(GateRecords given) => Gate.Decide([], House, given, now).Objections.Select(objection => objection.ToString());
    }
}
