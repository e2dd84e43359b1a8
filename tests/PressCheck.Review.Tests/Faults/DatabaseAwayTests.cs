using System.Collections.Concurrent;
using System.Data.Common;
using PressCheck.Review.Audit;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class DatabaseAwayTests
{
    private static readonly Person Ines = new("ines", Role.Reporter, "news");

    [Fact]
    public async Task While_the_database_is_away_everything_fails_as_such_and_when_it_is_back_everything_works_without_a_restart()
    {
        var server = new PostgreSqlServer();
        await using var database = Database.PostgreSql(server.Connection);
        await database.UpdateSchemaAsync();
        var newsroom = new Newsroom(database, HouseStyle.Default);
        var acknowledged = new ConcurrentQueue<string>();
        for (var outage = 0; outage < 3; outage++)
        {
            // Whoever is in the midst of a write when the database goes is told that it went.
            var busy = Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteUntilItFailsAsync(newsroom, $"{outage}-{writer}", acknowledged))).ToList();
            await Task.Delay(200);
            server.Stop();
            (await Task.WhenAll(busy)).ShouldAllBe(failure => failure.IsTransient);
            (await Should.ThrowAsync<DbException>(() => newsroom.FindAsync("s1"))).IsTransient.ShouldBeTrue();
            (await Should.ThrowAsync<DbException>(() => CreateAsync(newsroom, $"{outage}-away"))).IsTransient.ShouldBeTrue();
            server.Start();
            (await CreateAsync(newsroom, $"{outage}-back")).ShouldBeOfType<Outcome.Done>();
            (await newsroom.FindAsync($"{outage}-back")).ShouldNotBeNull();
            (await newsroom.FindAsync($"{outage}-away")).ShouldBeNull();
        }

        acknowledged.ShouldNotBeEmpty();
        var kept = (await database.ReadAsync(read => read.ListAsync<string>("SELECT id FROM stories"))).ToHashSet();
        acknowledged.Where(story => !kept.Contains(story)).ShouldBeEmpty();
        (await new AuditTrail(database).VerifyAsync()).IsIntact.ShouldBeTrue();
    }

    private static Task<Outcome> CreateAsync(Newsroom newsroom, string story) => newsroom.CreateAsync(new WriteRequest($"create-{story}", story, 0, Ines), "The bridge", "news");

    private static async Task<DbException> WriteUntilItFailsAsync(Newsroom newsroom, string writer, ConcurrentQueue<string> acknowledged)
    {
        for (var number = 0; ; number++)
        {
            try
            {
                await CreateAsync(newsroom, $"{writer}-{number}");
                acknowledged.Enqueue($"{writer}-{number}");
            }
            catch (DbException e)
            {
                return e;
            }
        }
    }
}
