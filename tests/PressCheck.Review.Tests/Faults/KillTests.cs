using System.Net.Mail;
using Microsoft.Data.Sqlite;
using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("presscheck-kill-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(Kind.Sqlite, 200)]
    [InlineData(Kind.PostgreSql, 25)]
    public async Task A_desk_that_is_killed_at_any_moment_has_lost_nothing_that_it_acknowledged_and_sent_no_mail_twice(Kind kind, int kills)
    {
        var target = kind == Kind.Sqlite ? Path.Combine(_folder.FullName, "desk.db") : PostgreSqlServer.NewSchema();
        var mail = new MailTaker(Path.Combine(_folder.FullName, "mail"));
        var acknowledged = new List<Acknowledged>();
        using (mail.TakeMeanwhile())
        {
            // The next two get ready while one works; they have nothing to do with the database until then.
            var waiting = new Queue<WriterProcess>([Start(0), Start(1)]);
            for (var kill = 0; kill < kills; kill++)
            {
                using var writer = waiting.Dequeue();
                waiting.Enqueue(Start(kill + 2));
                acknowledged.AddRange(await writer.WorkAndDieAsync(TimeSpan.FromMilliseconds(Random.Shared.Next(0, 300))));
            }

            foreach (var idle in waiting)
            {
                idle.Dispose();
            }
        }

        var clock = new TestClock { Now = DateTimeOffset.UtcNow.AddHours(2) };
        await using var database = kind == Kind.Sqlite ? Database.Sqlite(target, clock) : Database.PostgreSql(target, clock);
        await SendWhatIsLeftAsync(database, mail);
        await ShouldHaveAllAsync(database, acknowledged, kills);
        if (kind == Kind.Sqlite)
        {
            (await database.ReadAsync(read => read.FirstAsync<string>("PRAGMA integrity_check"))).ShouldBe("ok");
        }

        WriterProcess Start(int number) => new(kind == Kind.Sqlite ? "sqlite" : "postgresql", target, mail.Folder, $"run{number}");
    }

    private static async Task SendWhatIsLeftAsync(Database database, MailTaker mail)
    {
        var settings = new MailSettings(new MailAddress("presscheck@desk.example"), new Uri("https://desk.example/"));
        while (await new OutboxSender(database, new PickupFolder(mail.Folder), settings).SendDueAsync() > 0)
        {
            mail.Take();
        }

        mail.Take();
        mail.Doubles.ShouldBeEmpty();
        var counts = await database.ReadAsync(read => read.FirstAsync<LetterCounts>(
            """
            SELECT (SELECT COUNT(*) FROM letters) AS letters, (SELECT COUNT(*) FROM letters WHERE sent_at IS NOT NULL AND dead_at IS NULL) AS sent,
            (SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL) AS waiting
            """));
        counts.ShouldBe(new LetterCounts { Letters = mail.Count, Sent = mail.Count, Waiting = 0 });
        mail.Count.ShouldBeGreaterThan(0);
    }

    private static async Task ShouldHaveAllAsync(Database database, List<Acknowledged> acknowledged, int kills)
    {
        var verdict = await new AuditTrail(database).VerifyAsync();
        verdict.IsIntact.ShouldBeTrue(verdict.Sentence);
        var (requests, drafts, torn) = await database.ReadAsync(async read => (
            (await read.ListAsync<string>("SELECT id FROM requests")).ToHashSet(),
            (await read.ListAsync<string>("SELECT sha256 FROM drafts")).ToHashSet(),
            await read.ListAsync<string>("SELECT id FROM stories WHERE version <> (SELECT COUNT(*) FROM requests WHERE requests.story = stories.id)")));
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(kills);
        acknowledged.Where(done => !requests.Contains(done.Request)).ShouldBeEmpty();
        acknowledged.Where(done => done.DraftHash.Length > 0 && !drafts.Contains(done.DraftHash)).ShouldBeEmpty();
        torn.ShouldBeEmpty("each version is one request's, whole");
        var entries = (await new AuditTrail(database).PageAsync(0, int.MaxValue)).Select(entry => (entry.Story, entry.Details?.Split("version=")[^1].Split(' ')[0])).ToHashSet();
        acknowledged.Where(done => !entries.Contains((done.Story, $"{done.Version}"))).ShouldBeEmpty("each is in the trail");
    }

    private sealed record LetterCounts
    {
        public long Letters { get; init; }

        public long Sent { get; init; }

        public long Waiting { get; init; }
    }
}
