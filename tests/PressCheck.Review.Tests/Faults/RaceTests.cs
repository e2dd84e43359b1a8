using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using PressCheck.Review.Tests.Newsrooms;

namespace PressCheck.Review.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class RaceTests
{
    private const int Clients = 64;
    private const int Rounds = 12;

    [Theory, OnBothDatabases]
    public async Task Of_64_clients_that_sign_off_waive_submit_and_save_one_wins_each_version(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Unfinished);
        var wins = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            // Each round begins in another state, so that each kind of write can win.
            if (day.Story.State == StoryState.SignedOff)
            {
                await day.DoneAsync(day.Edda, day.Newsroom.RequestChangesAsync);
            }

            var before = day.Story;
            var item = (await day.ChecklistAsync()).First(item => item.State != ItemState.Fixed);
            var asked = Enumerable.Range(0, Clients).Select(i => (Kind: i % 4, Request: day.Ask(i % 4 == 0 ? day.Edda : day.Ines))).ToArray();
            Random.Shared.Shuffle(asked);
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var racing = asked.Select(ask => Task.Run(async () =>
            {
                await start.Task;
                return (ask.Request, Outcome: ask.Kind switch
                {
                    0 => await day.Newsroom.SignOffAsync(ask.Request, before.DraftHash!),
                    1 => await day.Newsroom.ClearAsync(ask.Request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Because."),
                    2 => await day.Newsroom.SubmitAsync(ask.Request),
                    _ => await day.Newsroom.SaveDraftAsync(ask.Request, new Draft("s1", $"{Day.Unfinished}{ask.Request.Id}.\n")),
                });
            })).ToList();
            start.SetResult();
            var outcomes = await Task.WhenAll(racing);

            var won = outcomes.Where(outcome => outcome.Outcome is Outcome.Done).ShouldHaveSingleItem();
            outcomes.ShouldAllBe(outcome => outcome.Outcome is Outcome.Done || outcome.Outcome is Outcome.Conflict || outcome.Outcome is Outcome.Refused);
            outcomes.Select(outcome => outcome.Outcome).OfType<Outcome.Conflict>().ShouldAllBe(conflict => conflict.Story.Version == before.Version + 1 && conflict.Changes.Length > 0);
            await day.DoneAsync(won.Outcome);
            day.Story.Version.ShouldBe(before.Version + 1);
            (await day.Newsroom.FindAsync("s1"))!.Version.ShouldBe(day.Story.Version);
            wins.Add((await day.Database.ReadAsync(read => read.FirstAsync<string>("SELECT what FROM requests WHERE id = @Id", new { won.Request.Id })))!);
            (await day.Database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(*) FROM requests"))).ShouldBe(day.Story.Version);
        }

        wins.Distinct().Count().ShouldBeGreaterThan(1, "who wins is chance");
        var verdict = await new AuditTrail(day.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_lost_when_the_losers_of_a_race_read_again_and_ask_again(Kind kind)
    {
        await using var day = await Day.CreateAsync(kind);
        await day.SaveAsync(Day.Finished);
        var before = day.Story.Version;
        var hashes = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var draft = new Draft("s1", $"{Day.Finished}Client {client} was here.\n");
            for (var version = before; ;)
            {
                switch (await day.Newsroom.SaveDraftAsync(new WriteRequest($"client-{client}-{version}", "s1", version, day.Ines), draft))
                {
                    case Outcome.Done:
                        return draft.Sha256;
                    case Outcome.Conflict conflict:
                        version = conflict.Story.Version;
                        break;
                    case var other:
                        throw new InvalidOperationException(other.GetType().Name);
                }
            }
        })));
        (await day.Newsroom.FindAsync("s1"))!.Version.ShouldBe(before + Clients);
        (await day.Database.ReadAsync(read => read.ListAsync<string>("SELECT sha256 FROM drafts WHERE number > 1"))).Order(StringComparer.Ordinal).ShouldBe(hashes.Order(StringComparer.Ordinal));
        (await new AuditTrail(day.Database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }
}
