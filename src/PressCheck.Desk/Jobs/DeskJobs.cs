using Npgsql;
using PressCheck.Review.Mail;
using PressCheck.Review.Store;
using Quartz;

namespace PressCheck.Desk.Jobs;

/// <summary>What the desk does by itself, and how often.</summary>
internal static class DeskJobs
{
    private const string Scheduler = "presscheck";

    /// <summary>
    /// Adds the jobs and starts them with the host. On PostgreSQL their timetable is in the database, so that of several desks one does each;
    /// a desk that dies is noticed and its share done by another. Elsewhere the timetable is in memory.
    /// </summary>
    /// <param name="services">The host's services; mail is among them.</param>
    /// <param name="postgreSql">The database's connection string if it is PostgreSQL, else null.</param>
    public static IServiceCollection AddDeskJobs(this IServiceCollection services, string? postgreSql)
    {
        services.AddSingleton(provider => new Reminders(provider.GetRequiredService<Database>()));
        services.AddSingleton(provider => new Sweeps(provider.GetRequiredService<Database>()));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = Scheduler);
            if (postgreSql is null)
            {
                quartz.UseInMemoryStore();
            }
            else
            {
                quartz.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, postgreSql);
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = TimeSpan.FromSeconds(10);
                        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(20);
                    });
                });
            }

            quartz.Add<OutboxJob>("outbox", TimeSpan.FromSeconds(5));
            quartz.Add<RemindersJob>("reminders", TimeSpan.FromMinutes(1));
            quartz.Add<EscapesJob>("escapes", TimeSpan.FromMinutes(5));
            quartz.Add<ForgetRequestsJob>("forget-requests", TimeSpan.FromHours(12));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static void Add<T>(this IQuartzBuilder quartz, string name, TimeSpan every)
        where T : class, IJob =>
        quartz.ScheduleJob<T>(trigger => trigger.WithIdentity(name).StartNow().WithSchedule(SimpleScheduleBuilder.Create().WithInterval(every).RepeatForever()), job => job.WithIdentity(name));
}
