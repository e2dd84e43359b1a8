using PressCheck.Review.Queues;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Queues;

public sealed class QueueTests
{
    private static readonly BackOff TwoTries = new(TimeSpan.FromSeconds(10), TimeSpan.FromHours(1), Tries: 2);

    [Theory, OnBothDatabases]
    public async Task Of_many_that_claim_each_row_goes_to_one(Kind kind)
    {
        await using var test = await WithRowsAsync(kind, 40);
        await using var other = test.Another();
        var claims = (await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => QueueIn(i % 2 == 0 ? test.Database : other).ClaimAsync(5))))).SelectMany(claimed => claimed).ToList();
        claims.AddRange(await QueueIn(test.Database).ClaimAsync(40));
        claims.Select(claim => claim.Id).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 40).Select(i => $"row{i:00}"));
        claims.ShouldAllBe(claim => claim.Try == 1 && !claim.IsAbandoned && !claim.IsSpent);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_whose_holder_died_comes_back_when_the_lease_is_over_and_its_holder_counts_no_more(Kind kind)
    {
        await using var test = await WithRowsAsync(kind, 1);
        var queue = QueueIn(test.Database);
        var first = (await queue.ClaimAsync(1)).ShouldHaveSingleItem();
        test.Clock.Now = test.Clock.Now.AddSeconds(59);
        (await queue.ClaimAsync(1)).ShouldBeEmpty();
        test.Clock.Now = test.Clock.Now.AddSeconds(1);
        var second = (await queue.ClaimAsync(1)).ShouldHaveSingleItem();
        (second.Try, second.IsAbandoned, second.IsSpent).ShouldBe((2, true, false));
        (await test.Database.ChangeAsync(change => queue.SentAsync(change, first))).ShouldBeFalse();
        test.Clock.Now = test.Clock.Now.AddMinutes(1);
        var third = (await queue.ClaimAsync(1)).ShouldHaveSingleItem();
        third.IsSpent.ShouldBeTrue();
        (await test.Database.ChangeAsync(change => queue.SentAsync(change, third))).ShouldBeTrue();
        test.Clock.Now = test.Clock.Now.AddDays(1);
        (await queue.ClaimAsync(1)).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_fails_waits_then_dies_and_can_be_revived(Kind kind)
    {
        await using var test = await WithRowsAsync(kind, 1);
        var queue = QueueIn(test.Database);
        var claim = (await queue.ClaimAsync(1))[0];
        (await test.Database.ChangeAsync(change => queue.FailedAsync(change, claim))).ShouldBeFalse();
        (await queue.ClaimAsync(1)).ShouldBeEmpty();
        test.Clock.Now = test.Clock.Now.AddSeconds(10);
        claim = (await queue.ClaimAsync(1))[0];
        (claim.Try, claim.IsAbandoned).ShouldBe((2, false));
        await test.Database.ChangeAsync(async change =>
        {
            await queue.PutBackAsync(change, claim, change.Now);
            return true;
        });
        claim = (await queue.ClaimAsync(1))[0];
        claim.Try.ShouldBe(2, "it was put back untried");
        (await test.Database.ChangeAsync(change => queue.FailedAsync(change, claim))).ShouldBeTrue();
        test.Clock.Now = test.Clock.Now.AddDays(1);
        (await queue.ClaimAsync(1)).ShouldBeEmpty();
        (await test.Database.ChangeAsync(change => queue.ReviveAsync(change, "row00"))).ShouldBeTrue();
        (await test.Database.ChangeAsync(change => queue.ReviveAsync(change, "row00"))).ShouldBeFalse();
        (await queue.ClaimAsync(1))[0].Try.ShouldBe(1);
    }

    [Fact]
    public void Waits_double_up_to_the_longest_less_up_to_a_half_by_chance()
    {
        Enumerable.Range(1, 12).Select(tries => TwoTries.Wait(tries, 0).TotalSeconds).ShouldBe([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
        TwoTries.Wait(1, 0.999999).TotalSeconds.ShouldBe(5, 0.001);
        TwoTries.Wait(int.MaxValue, 0).ShouldBe(TimeSpan.FromHours(1));
    }

    private static Queue QueueIn(Database database) => new(database, "waiting", TimeSpan.FromMinutes(1), TwoTries);

    private static async Task<TestDatabase> WithRowsAsync(Kind kind, int rows)
    {
        var test = TestDatabase.Empty(kind);
        await test.Database.ChangeAsync(async change =>
        {
            await change.ExecuteAsync(
                "CREATE TABLE waiting (id VARCHAR(40) NOT NULL PRIMARY KEY, due_at BIGINT NOT NULL, attempts INTEGER NOT NULL, sent_at BIGINT, dead_at BIGINT, leased_by VARCHAR(64), leased_until BIGINT)");
            await change.InsertAsync("waiting", ["id", "due_at", "attempts"], [.. Enumerable.Range(0, rows).Select(i => new object?[] { $"row{i:00}", change.NowMicroseconds, 0 })]);
            return true;
        });
        return test;
    }
}
