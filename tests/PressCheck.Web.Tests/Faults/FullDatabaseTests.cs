using PressCheck.Review.Store;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class FullDatabaseTests
{
    private const int Connections = 8;

    [Fact]
    public async Task A_write_without_room_is_answered_with_507_reading_goes_on_and_so_do_writes_once_there_is_room()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var created = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge", id = "s1" })).Is(201);
        var large = new { text = TestApi.Finished + string.Concat(Enumerable.Repeat("The bridge opens on Monday 2 March 2026. ", 2000)) };
        await LimitAsync(api.Test.Database, await api.Test.Database.ReadAsync(read => read.FirstAsync<long>("PRAGMA page_count")));

        (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", large, ("If-Match", created.ETag!))).Is(507, "database-full");
        (await api.GetAsync("ines", "/stories/s1")).Is(200).ETag.ShouldBe(created.ETag);
        (await api.GetAsync("maria", "/stories/s1/trail")).Is(200).Json.GetProperty("items").GetArrayLength().ShouldBe(1);

        await LimitAsync(api.Test.Database, 1_000_000);
        (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", large, ("If-Match", created.ETag!))).Is(200);
    }

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
