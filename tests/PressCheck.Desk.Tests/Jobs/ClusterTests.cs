using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PressCheck.Desk.Jobs;
using PressCheck.Review.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;
using Quartz;

namespace PressCheck.Desk.Tests.Jobs;

public sealed class ClusterTests
{
    [Theory, OnBothDatabases]
    public async Task A_desk_sends_what_waits(Kind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("presscheck-mail-").FullName;
        await using (var desk = Build(test, kind, new PickupFolder(folder)))
        {
            await TellAsync(test.Database, 3);
            await desk.StartAsync();
            await UntilAsync(() => Directory.GetFiles(folder, "*.eml").Length == 3);
            await desk.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_desks_on_one_PostgreSQL_do_each_thing_once()
    {
        await using var test = await TestDatabase.CreateAsync(Kind.PostgreSql);
        var mailer = new KeepingMailer();
        var fired = new Fired();
        await using var one = Build(test, Kind.PostgreSql, mailer, fired);
        await using var other = Build(test, Kind.PostgreSql, mailer, fired);
        await one.StartAsync();
        await other.StartAsync();
        await TellAsync(test.Database, 40);
        await UntilAsync(() => mailer.Ids.Count >= 40 && fired.Times.Count >= 25);
        await one.StopAsync();
        var before = fired.Times.Count;
        await UntilAsync(() => fired.Times.Count >= before + 3);
        await other.StopAsync();
        mailer.Ids.Count.ShouldBe(40);
        mailer.Ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(40);
        fired.Times.Select(time => time.At).ShouldBeUnique();
        fired.Times.Select(time => time.Instance).Distinct(StringComparer.Ordinal).Count().ShouldBe(2, "both desks do their share");
    }

    private static WebApplication Build(TestDatabase test, Kind kind, IMailer mailer, Fired? fired = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(kind == Kind.Sqlite ? Database.Sqlite(test.Target) : Database.PostgreSql(test.Target));
        builder.Services.AddSingleton(mailer);
        builder.Services.AddDeskMail(new DeskMailSettings(), new Uri("https://desk.example/"));
        builder.Services.AddDeskJobs(kind == Kind.PostgreSql ? test.Target : null);
        if (fired is not null)
        {
            builder.Services.AddSingleton(fired);
            builder.Services.AddQuartz(quartz => quartz.ScheduleJob<CountingJob>(
                trigger => trigger.WithIdentity("count").StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(TimeSpan.FromMilliseconds(300)).RepeatForever()), job => job.WithIdentity("count")));
        }

        return builder.Build();
    }

    private static async Task TellAsync(Database database, int events)
    {
        await new Staff(database).PutAsync(new Colleague("edda", "Somebody", "edda@news.example", Role.Editor, "news", Version: 0), "edda");
        await database.ChangeAsync(async change =>
        {
            await change.InsertAsync("outbox", ["id", "kind", "story", "recipient", "at", "due_at", "attempts"],
                [.. Enumerable.Range(0, events).Select(i => new object?[] { $"event{i}|submitted|edda", "submitted", "s1", "edda", change.NowMicroseconds, change.NowMicroseconds, 0 })]);
            return true;
        });
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var end = DateTime.UtcNow.AddSeconds(60);
        while (!isSo())
        {
            DateTime.UtcNow.ShouldBeLessThan(end, "it takes too long");
            await Task.Delay(50);
        }
    }

    internal sealed class Fired
    {
        public ConcurrentQueue<(DateTimeOffset? At, string Instance)> Times { get; } = new();
    }

    internal sealed class CountingJob(Fired fired) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            fired.Times.Enqueue((context.ScheduledFireTimeUtc, context.Scheduler.SchedulerInstanceId));
            return ValueTask.CompletedTask;
        }
    }

    private sealed class KeepingMailer : IMailer
    {
        public ConcurrentQueue<string> Ids { get; } = new();

        public Task SendAsync(Message message, CancellationToken cancel = default)
        {
            Ids.Enqueue(message.Id);
            return Task.CompletedTask;
        }
    }
}
