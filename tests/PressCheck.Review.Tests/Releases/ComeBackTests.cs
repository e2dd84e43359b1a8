using PressCheck.Analysis.Text;
using PressCheck.Review.Gates;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Queues;
using PressCheck.Review.Releases;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Releases;

/// <summary>What was out, was taken down and comes back.</summary>
public sealed class ComeBackTests
{
    private static readonly Draft Finished = new("s1", Day.Finished);

    [Theory, OnBothDatabases]
    public async Task What_is_out_is_known_until_it_is_taken_down_one_by_one_or_with_its_document(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        var texts = new PublishedTexts(day.Database);
        foreach (var story in new[] { "d1", "d1.en-us", "d1.da-dk", "d12" })
        {
            await texts.KeepAsync(story, "hash");
        }

        await texts.TakeDownAsync(["d1.en-us", "nobody"]);
        var down = (await texts.FindAsync(["d1.en-us", "d1", "nobody"])).Values.OrderBy(text => text.Story, StringComparer.Ordinal).ToList();
        down.Select(text => (text.Story, text.DraftHash)).ShouldBe([("d1", "hash"), ("d1.en-us", null)]);
        day.Clock.Now = day.Clock.Now.AddMinutes(1);
        await texts.TakeDownAllAsync("d1");
        var all = await texts.FindAsync(["d1", "d1.en-us", "d1.da-dk", "d12"]);
        all.Values.Where(text => text.DraftHash is not null).ShouldHaveSingleItem().Story.ShouldBe("d12");
        all["d1.en-us"].At.ShouldBe(down[1].At, "it was down before");
        await texts.KeepAsync("d1.en-us", "other");
        (await texts.FindAsync(["d1.en-us"]))["d1.en-us"].DraftHash.ShouldBe("other");
    }

    [Theory, OnBothDatabases]
    public async Task Words_come_back_as_they_went_unless_the_story_was_held_or_its_sign_off_withdrawn(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        var release = new Release("out-1", "s1", "The bridge", "news", ["ines"], Finished, "edda", day.Clock.Now);
        await day.Newsroom.NoteReleaseAsync(release);
        (await BackAsync(Finished)).ShouldBeEmpty();

        await HoldAsync(true);
        (await BackAsync(Finished)).ShouldBe(["LegalHold"]);
        await HoldAsync(false);
        (await BackAsync(Finished)).ShouldBeEmpty();
        (await BackAsync(new Draft("s1", Day.Unfinished))).ShouldBe(["OtherDraftSignedOff"], "it was never out");

        await day.ReadAsync();
        await day.Newsroom.SaveDraftAsync(new WriteRequest("d2", "s1", day.Story.Version, day.Ines), new Draft("s1", Day.Unfinished));
        (await BackAsync(Finished)).ShouldBeEmpty("a later draft takes nothing from them");
        await HoldAsync(true);
        (await BackAsync(Finished)).ShouldBe(["LegalHold"]);

        async Task HoldAsync(bool legal)
        {
            await day.ReadAsync();
            await day.Newsroom.HoldAsync(new WriteRequest($"h{day.Story.Version}", "s1", day.Story.Version, day.Maria), legal, null);
        }

        async Task<IEnumerable<string>> BackAsync(Draft draft)
        {
            day.Clock.Now = day.Clock.Now.AddMinutes(1);
            var id = $"back-{day.Clock.Now.UtcTicks}";
            await day.Newsroom.NoteReleaseAsync(release with { Id = id, Draft = draft, IsBack = true });
            return (await day.Newsroom.EscapesAsync(null, 10)).Find(escape => escape.Id == id)?.Objections ?? [];
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_story_that_was_withdrawn_and_comes_back_is_an_escape(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        var release = new Release("out-1", "s1", "The bridge", "news", ["ines"], Finished, "edda", day.Clock.Now);
        await day.Newsroom.NoteReleaseAsync(release);
        await day.ReadAsync();
        (await day.Newsroom.WithdrawAsync(new WriteRequest("w1", "s1", day.Story.Version, day.Maria))).ShouldBeOfType<Outcome.Done>();
        day.Clock.Now = day.Clock.Now.AddMinutes(1);
        await day.Newsroom.NoteReleaseAsync(release with { Id = "back-1", IsBack = true });
        (await day.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem().Objections.ShouldBe(["NotSignedOff"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_sign_off_that_was_withdrawn_before_the_words_went_out_counts_no_more_whatever_the_gate_said(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SignedOffAsync();
        day.Clock.Now = day.Clock.Now.AddMinutes(1);
        await day.Newsroom.SaveDraftAsync(new WriteRequest("d2", "s1", day.Story.Version, day.Ines), new Draft("s1", Day.Unfinished));
        var release = new Release("out-1", "s1", "The bridge", "news", ["ines"], Finished, "edda", day.Clock.Now.AddSeconds(-30)) { Decision = new GateDecision([]) };
        await day.Newsroom.NoteReleaseAsync(release);
        (await day.Newsroom.EscapesAsync(null, 10)).ShouldBeEmpty("it stood when they went out");
        await day.Newsroom.NoteReleaseAsync(release with { Id = "out-2", At = day.Clock.Now.AddSeconds(1) });
        (await day.Newsroom.EscapesAsync(null, 10)).ShouldHaveSingleItem().Objections.ShouldBe(["NotSignedOff"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_that_came_to_nothing_is_given_back_and_due_sooner(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (claims, night) = (new JobClaims(test.Database), test.Clock.Now.AddDays(1));
        (await claims.TakeAsync("nightly", night)).ShouldBeTrue();
        await claims.GiveBackAsync("nightly", test.Clock.Now.AddMinutes(15));
        await claims.GiveBackAsync("nightly", test.Clock.Now.AddHours(2));
        (await claims.TakeAsync("nightly", night)).ShouldBeFalse();
        test.Clock.Now = test.Clock.Now.AddMinutes(15);
        (await claims.TakeAsync("nightly", night)).ShouldBeTrue();
    }
}
