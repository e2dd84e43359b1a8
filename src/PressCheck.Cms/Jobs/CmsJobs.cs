using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PressCheck.Cms.Gates;
using PressCheck.Cms.People;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Mail;
using PressCheck.Review.Queues;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace PressCheck.Cms.Jobs;

/// <summary>
/// What the site does by itself. Every server writes down what it saw itself; all else is done by a server that may, and of several one claims each job in the
/// database.
/// </summary>
internal sealed class CmsJobs(IServiceProvider services, SiteDatabase site, CmsSettings settings, IRuntimeState runtime, IMainDom mainDom, IServerRoleAccessor role, TimeProvider clock, ILogger<CmsJobs> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MailEvery = TimeSpan.FromSeconds(5);

    private static readonly TimeOnly Night = new(2, 0);
    private static readonly TimeSpan NightAgain = TimeSpan.FromMinutes(15);

    private const string Nightly = "nightly";

    private DateTimeOffset _mailDue;
    private Task _night = Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (runtime.Level == RuntimeLevel.Run)
                {
                    await RunAsync(stoppingToken);
                }
            }
        }
        finally
        {
            await _night.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for what is done at night, if it is being done.</summary>
    internal Task NightIsOverAsync() => _night;

    /// <summary>Does all that is due, once.</summary>
    internal async Task RunAsync(CancellationToken cancel)
    {
        await TryAsync("attempts", () => services.GetRequiredService<Attempts>().WriteWaitingAsync(cancel), cancel);
        await TryAsync("published", () => services.GetRequiredService<PublishedCheck>().CheckWaitingAsync(cancel), cancel);
        if (!mainDom.IsMainDom || role.CurrentServerRole is ServerRole.Subscriber or ServerRole.Unknown)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await ClaimedAsync("schedules", now.AddMinutes(1), () => services.GetRequiredService<Schedules>().PlanAsync(cancel), cancel);
        await ClaimedAsync("people", now.AddHours(1), () => ActivatorUtilities.CreateInstance<StaffKeeper>(services).KeepAllAsync(cancel), cancel);
        await ClaimedAsync("reminders", now.AddMinutes(1), () => new Reminders(site.Database).TellAsync(cancel), cancel);
        if (settings.NeedsSignOff)
        {
            // Where another product approves, nothing has a sign-off of ours.
            await ClaimedAsync("escapes", now.AddMinutes(5), () => new Sweeps(site.Database).FindEscapesAsync(cancel), cancel);
        }

        await ClaimedAsync("forget-requests", now.AddHours(12), () => new Sweeps(site.Database).ForgetRequestsAsync(cancel), cancel);
        if (_night.IsCompleted)
        {
            // It takes long where much is out, and nothing else is to wait for it.
            _night = NightAsync(now, cancel);
        }

        if (now >= _mailDue)
        {
            // Letters and deliveries are claimed one by one.
            _mailDue = now + MailEvery;
            await TryAsync("deliveries", () => services.GetRequiredService<DeliverySender>().DeliverDueAsync(cancel), cancel);
            await TryAsync("mail", () => services.GetRequiredService<OutboxSender>().SendDueAsync(cancel), cancel);
        }
    }

    /// <summary>Looks at all that is out, once a night; if that fails as a whole, again in a quarter of an hour, and if the site stops meanwhile, when it is back.</summary>
    private Task NightAsync(DateTimeOffset now, CancellationToken cancel) => TryAsync(Nightly, async () =>
    {
        var claims = new JobClaims(site.Database);
        if (await claims.TakeAsync(Nightly, NextNight(now), cancel))
        {
            try
            {
                await Task.Run(() => services.GetRequiredService<PublishedSweep>().CheckAllAsync(cancel), cancel);
            }
            catch (Exception)
            {
                await claims.GiveBackAsync(Nightly, clock.GetUtcNow() + (cancel.IsCancellationRequested ? TimeSpan.Zero : NightAgain), CancellationToken.None);
                throw;
            }
        }
    }, cancel);

    private static DateTimeOffset NextNight(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + Night.ToTimeSpan();
        return today > now ? today : today.AddDays(1);
    }

    private Task ClaimedAsync(string name, DateTimeOffset next, Func<Task> work, CancellationToken cancel) => TryAsync(name, async () =>
    {
        if (await new JobClaims(site.Database).TakeAsync(name, next, cancel))
        {
            await work();
        }
    }, cancel);

    private async Task TryAsync(string name, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await site.ReadyAsync(cancel);
            await work();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("The job {Job} failed and is tried again: {Kind}", name, e.GetType().Name);
        }
    }
}
