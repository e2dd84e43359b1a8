using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Audit;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Store;

public sealed class AppenderTests
{
    [Theory, OnBothDatabases]
    public async Task Processes_that_append_by_turns_and_at_once_leave_one_chain(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var other = test.Another();
        for (var turn = 0; turn < 5; turn++)
        {
            await Trails.AppendAsync(test.Database, 3, inEach: 2);
            await Trails.AppendAsync(other, 3);
        }

        await Task.WhenAll(new[] { test.Database, other, test.Database, other }.Select(database => Task.Run(() => Trails.AppendAsync(database, 60, inEach: 2))));
        var verdict = await new AuditTrail(test.Database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
        verdict.Entries.ShouldBe(30 + 240);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_change_wrote_stays_when_another_process_was_faster_with_its_entry(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var other = test.Another();
        await Trails.AppendAsync(test.Database, 1);
        await Trails.AppendAsync(other, 1);
        await test.Database.ChangeAsync(async change =>
        {
            await change.ExecuteAsync("INSERT INTO desks (id, name) VALUES ('news', 'News')");
            change.Record(AuditAction.Waived, "ines", "story1", null, AuditDetails.None);
            return true;
        });
        (await test.Database.ReadAsync(read => read.ListAsync<string>("SELECT id FROM desks"))).ShouldBe(["news"]);
        (await new AuditTrail(test.Database).PageAsync(0, 10)).Select(entry => entry.Sequence).ShouldBe([1, 2, 3]);
    }

    [Theory, OnBothDatabases]
    public async Task A_trail_that_has_lost_its_head_takes_no_entry(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 2);
        await test.TamperAsync("DELETE FROM audit_head");
        for (var again = 0; again < 2; again++)
        {
            await Should.ThrowAsync<UnreadableTrailException>(() => Trails.AppendAsync(test.Database, 1));
        }

        (await new AuditTrail(test.Database).PageAsync(0, 10)).Count.ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_that_is_given_up_while_it_waits_leaves_nothing_and_holds_nobody_up(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await Trails.AppendAsync(test.Database, 1);
        using var over = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => test.Database.ChangeAsync(async change =>
        {
            change.Record(AuditAction.Waived, "ines", "story1", null, AuditDetails.None);
            await over.CancelAsync();
            return true;
        }, over.Token));
        await Trails.AppendAsync(test.Database, 1);
        (await new AuditTrail(test.Database).VerifyAsync()).Entries.ShouldBe(2);
    }
}
