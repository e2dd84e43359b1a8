using PressCheck.Desk.Demo;
using PressCheck.Desk.Hosting;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Lists;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_has_a_story_in_each_state_and_every_kind_of_finding()
    {
        await using var test = await TestDatabase.CreateAsync(Kind.Sqlite);
        var settings = new DatabaseSettings { Sqlite = test.Target };
        await DemoNewsroom.SeedAsync(settings, HouseStyle.Default);
        await DemoNewsroom.SeedAsync(settings, HouseStyle.Default);
        var newsroom = new Newsroom(test.Database, HouseStyle.Default);
        (string Story, StoryState State, string Open)[] expected =
        [
            ("library-hours", StoryState.Published, ""),
            ("dam-survey", StoryState.ChangesRequested, "ANON001 ANON002 ANON003 ATT002 ATT003 GEO002 GEO005"),
            ("harbour-audit", StoryState.Submitted, "ANON008 DOC003"),
            ("bus-lane", StoryState.SignedOff, "ATT003 DOC003"),
            ("shelter-contract", StoryState.Submitted, "ATT002 GEO002 QUO006 ROR001"),
            ("night-ferry", StoryState.Draft, "DOC001 GEO002 QUO001"),
        ];
        foreach (var (story, state, open) in expected)
        {
            (await newsroom.FindAsync(story))!.State.ShouldBe(state, story);
            var rules = (await newsroom.ChecklistAsync(story))!.Value.Where(item => item.State is ItemState.Open or ItemState.NeedsSecond).Select(item => item.Rule);
            string.Join(' ', rules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(open, story);
        }

        (await newsroom.ChecklistAsync("harbour-audit"))!.Value.ShouldContain(item => item.State == ItemState.NeedsSecond);
        (await new StoryLists(test.Database).RefusedAsync("news", null, 9)).ShouldHaveSingleItem().Authors.ShouldBe(["milo"]);
        (await newsroom.DecideAsync("library-hours"))!.MayPublish.ShouldBeTrue();
        // The month before is done with: managers' figures count it, and nobody has to do anything about it.
        var past = (await new StoryLists(test.Database).NewestAsync(new StoryFilter(State: StoryState.Published), null, 50)).Where(story => story.Id != "library-hours").ToList();
        past.Count.ShouldBe(10);
        past.ShouldAllBe(story => story.OpenBlocking == 0 && story.OpenToAnswer == 0 && story.RefusedAt == null);
        (await new AuditTrail(test.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }
}
