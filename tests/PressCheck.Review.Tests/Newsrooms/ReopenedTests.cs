using PressCheck.Analysis.StoryRecords;
using PressCheck.Review.Clearances;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

public sealed class ReopenedTests
{
    private const string Unfinished = "By Ines Amado\n\nThe bridge opens on Monday 2 March 2026. It cost the town of Aldbrook TK euros, the council was told.\n\nTraffic will be light.\n";

    [Theory, OnBothDatabases]
    public async Task A_waiver_of_a_sentence_that_was_edited_is_told_beside_the_finding_that_came_of_it(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await WaivedByTwoAsync(day);
        (await OpenAsync(day)).ShouldBeEmpty();
        await day.SaveAsync(Unfinished.Replace("Traffic will be light.", "Traffic will be light.\n\nShips pass below.", StringComparison.Ordinal));
        (await OpenAsync(day)).ShouldBeEmpty("an edit elsewhere opens nothing");

        await day.SaveAsync(Unfinished.Replace("It cost", "In the end it cost", StringComparison.Ordinal));
        var (rule, reopened) = (await OpenAsync(day)).ShouldHaveSingleItem();
        rule.ShouldBe("DOC001");
        (reopened!.Why, reopened.By, reopened.Draft, reopened.Before).ShouldBe((ReopenedWhy.SentenceEdited, "ines", 3L, "TK"));
        (reopened.Clearance!.Kind, reopened.Clearance.By, reopened.Clearance.Second).ShouldBe((ClearanceKind.Waiver, "ines", "edda"));

        await day.SaveAsync(Unfinished.Replace("It cost", "In the end, and not at once, it cost", StringComparison.Ordinal));
        (await OpenAsync(day)).ShouldHaveSingleItem().Reopened.ShouldSatisfyAllConditions(
            again => again!.Why.ShouldBe(ReopenedWhy.SentenceEdited),
            again => again!.Draft.ShouldBe(4, "the last edit is the one to look at"),
            again => again!.Clearance.ShouldNotBeNull("it is followed back through the drafts"));

        await day.SaveAsync(Unfinished);
        (await OpenAsync(day)).ShouldBeEmpty("the words that were waived are back");
    }

    [Theory, OnBothDatabases]
    public async Task Another_sentence_with_the_same_fault_is_no_old_one(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await WaivedByTwoAsync(day);
        await day.SaveAsync("By Ines Amado\n\nRain fell over the hills all night.\n\nTomorrow TK will speak at a school about birds.\n");
        (await OpenAsync(day)).ShouldHaveSingleItem().ShouldBe(("DOC001", null));
    }

    [Theory, OnBothDatabases]
    public async Task A_waiver_that_nobody_agreed_to_had_settled_nothing(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Unfinished);
        await WaiveAsync(day);
        await day.SaveAsync(Unfinished.Replace("It cost", "In the end it cost", StringComparison.Ordinal));
        (await OpenAsync(day)).ShouldHaveSingleItem().Reopened.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Who_took_a_waiver_back_and_when_one_expired_is_told(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var clearance = await WaivedByTwoAsync(day);
        await day.DoneAsync(await day.Newsroom.WithdrawClearanceAsync(day.Ask(day.Edda), clearance));
        var taken = (await OpenAsync(day)).ShouldHaveSingleItem().Reopened!;
        (taken.Why, taken.By, taken.At, taken.Clearance!.Id).ShouldBe((ReopenedWhy.TakenBack, "edda", day.Story.ChangedAt, clearance));

        var until = day.Clock.GetUtcNow().AddHours(1);
        clearance = await WaiveAsync(day, until);
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), clearance));
        (await OpenAsync(day)).ShouldBeEmpty();
        day.Clock.Now = until;
        var expired = (await OpenAsync(day)).ShouldHaveSingleItem().Reopened!;
        (expired.Why, expired.By, expired.At, expired.Clearance!.Id).ShouldBe((ReopenedWhy.Expired, null, until, clearance));
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_answered_and_was_taken_away_is_told(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync("By Ines Amado\n\nThe bridge will open a year late, a senior official at the harbour office said on Monday 2 March 2026.\n");
        (await OpenAsync(day)).ShouldAllBe(item => item.Reopened == null);
        await day.DoneAsync(await day.Newsroom.PutSourceAsync(day.Ask(day.Ines), new SourceEntry
        {
            Descriptors = ["a senior official at the harbour office"],
            Reason = AnonymityReason.NotAuthorised,
            Basis = KnowledgeBasis.Firsthand,
            Corroboration = Corroboration.Document,
        }));
        (await OpenAsync(day)).ShouldNotContain(item => item.Rule == "ANON001");
        await day.DoneAsync(await day.Newsroom.RemoveSourceAsync(day.Ask(day.Edda), "source-1"));
        var reopened = (await OpenAsync(day)).Single(item => item.Rule == "ANON001").Reopened!;
        (reopened.Why, reopened.By, reopened.At, reopened.Clearance).ShouldBe((ReopenedWhy.RecordChanged, "edda", day.Story.ChangedAt, null));
    }

    [Theory, OnBothDatabases]
    public async Task The_last_sign_off_is_told_with_its_draft_though_it_counts_no_more(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        (await day.Newsroom.ReviewAsync("s1"))!.SignedOff.ShouldBeNull();
        await day.SignedOffAsync();
        var hash = day.Story.DraftHash;
        var signed = (await day.Newsroom.ReviewAsync("s1"))!.SignedOff!;
        (signed.Draft, signed.DraftHash, signed.By, signed.LapsedAt).ShouldBe((2, hash, "edda", null));
        await day.SaveAsync(Day.Finished + "\nShips pass below.\n");
        var lapsed = (await day.Newsroom.ReviewAsync("s1"))!.SignedOff!;
        (lapsed.Draft, lapsed.DraftHash, lapsed.At, lapsed.LapsedAt).ShouldBe((2, hash, signed.At, day.Story.ChangedAt));
        (await day.Newsroom.ReviewAsync("s2")).ShouldBeNull();
    }

    private static async Task<string> WaivedByTwoAsync(Day day)
    {
        await day.SaveAsync(Unfinished);
        var clearance = await WaiveAsync(day);
        await day.DoneAsync(await day.Newsroom.SecondAsync(day.Ask(day.Edda), clearance));
        return clearance;
    }

    private static async Task<string> WaiveAsync(Day day, DateTimeOffset? until = null)
    {
        var item = (await day.ChecklistAsync()).Single(item => item.Rule == "DOC001");
        var ask = day.Ask(day.Ines);
        await day.DoneAsync(await day.Newsroom.ClearAsync(ask, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "not-what-it-says", "A unit.", until));
        return ask.Id;
    }

    private static async Task<IReadOnlyList<(string Rule, Reopened? Reopened)>> OpenAsync(Day day) =>
        [.. (await day.Newsroom.ReviewAsync("s1"))!.Items.Where(item => item.State == ItemState.Open).Select(item => (item.Rule, item.Reopened))];
}
