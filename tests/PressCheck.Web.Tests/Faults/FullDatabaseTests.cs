using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class FullDatabaseTests
{
    private const int Connections = 8;
    private const int MostTries = 5;

    [Fact]
    public async Task A_write_without_room_is_answered_with_507_reading_goes_on_and_so_do_writes_once_there_is_room()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var kept = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge", id = "s1" })).Is(201);
        var entries = await EntriesAsync(api);
        for (var tries = 1; ; tries++)
        {
            await LimitAsync(api.Test.Database, await api.Test.Database.ReadAsync(read => read.FirstAsync<long>("PRAGMA page_count")));
            var answer = await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", Large(tries), ("If-Match", kept.ETag!));
            if (answer.Status != 200 || tries == MostTries)
            {
                answer.Is(507, "database-full");
                break;
            }

            // The connection that wrote it was opened only then; it is told of the limit with the others the next time.
            kept = answer;
            entries = await EntriesAsync(api);
        }

        (await api.GetAsync("ines", "/stories/s1")).Is(200).ETag.ShouldBe(kept.ETag);
        (await EntriesAsync(api)).ShouldBe(entries);

        await LimitAsync(api.Test.Database, 1_000_000);
        (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", Large(0), ("If-Match", kept.ETag!))).Is(200);
    }

    private static object Large(int number) => new { text = $"{TestApi.Finished} {number} " + string.Concat(Enumerable.Repeat("The bridge opens on Monday 2 March 2026. ", 2000)) };

    private static async Task<int> EntriesAsync(TestApi api) => (await api.GetAsync("maria", "/stories/s1/trail")).Is(200).Json.GetProperty("items").GetArrayLength();

    /// <summary>SQLite keeps this limit by connection, so each one that may be used is told: also the one that the feed had in hand the first time.</summary>
    private static async Task LimitAsync(Database database, long pages)
    {
        await LimitAsync(database, pages, Connections);
        await Task.Delay(50);
        await LimitAsync(database, pages, 2 * Connections);
    }

    private static async Task LimitAsync(Database database, long pages, int connections)
    {
        using var all = new Barrier(connections);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Factory.StartNew(() => database.ReadAsync(async read =>
        {
            all.SignalAndWait();
            return await read.FirstAsync<long>($"PRAGMA max_page_count = {pages}");
        }), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }
}
