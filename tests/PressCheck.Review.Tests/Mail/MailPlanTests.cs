using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Mail;

public sealed class MailPlanTests
{
    // What has been sent stays in the tables, so what is asked every few seconds must not read it.
    private static readonly string[] Asked =
    [
        "SELECT id FROM letters WHERE sent_at IS NULL AND dead_at IS NULL AND due_at <= 5 AND (leased_until IS NULL OR leased_until <= 5) ORDER BY due_at, id LIMIT 20",
        "SELECT id FROM letters WHERE sent_at IS NULL AND dead_at IS NULL AND digest_at <= 5 ORDER BY digest_at, id LIMIT 200",
        "SELECT id FROM outbox WHERE sent_at IS NULL AND dead_at IS NULL ORDER BY at, id LIMIT 200",
        "SELECT id FROM letters WHERE dead_at IS NOT NULL AND dead_at > 0 ORDER BY dead_at, id LIMIT 50",
        "SELECT id FROM letters WHERE gathered_in = 'x' ORDER BY at, id",
    ];

    [Theory, OnBothDatabases]
    public async Task What_was_sent_is_not_read_again(Kind kind)
    {
        await using var room = await Postroom.CreateAsync(kind);
        await room.Database.ChangeAsync(async change =>
        {
            const string Numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)";
            await change.ExecuteAsync($"INSERT INTO outbox (id, kind, story, recipient, at, due_at, attempts, sent_at) {Numbers} SELECT 'old' || i || '|submitted|edda', 'submitted', 's1', 'edda', i, i, 0, i FROM n");
            await change.ExecuteAsync($"INSERT INTO letters (id, event, kind, story, person, at, due_at, attempts, sent_at) {Numbers} SELECT 'old' || i || '|submitted|edda', 'old' || i, 'submitted', 's1', 'edda', i, i, 1, i FROM n");
            return await change.ExecuteAsync("ANALYZE outbox; ANALYZE letters");
        });
        foreach (var sql in Asked)
        {
            var plan = await PlanAsync(room.Database, kind, sql);
            plan.ShouldContain("index", Case.Insensitive, sql);
            plan.ShouldNotContain("Seq Scan");
            plan.ShouldNotContain("SCAN ", Case.Sensitive);
        }

        await room.TellAsync("submitted", "edda", "olu");
        (await room.Sender(new KeepingMailer()).SendDueAsync()).ShouldBe(2);
    }

    private static async Task<string> PlanAsync(Database database, Kind kind, string sql) => string.Join('\n', kind == Kind.PostgreSql
        ? await database.ReadAsync(read => read.ListAsync<string>("EXPLAIN " + sql))
        : (await database.ReadAsync(read => read.ListAsync<Step>("EXPLAIN QUERY PLAN " + sql))).Select(step => step.Detail));

    private sealed record Step
    {
        public string Detail { get; init; } = "";
    }
}
