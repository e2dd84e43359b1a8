using Microsoft.Data.Sqlite;
using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Tests.Faults;

[Trait("Category", "Faults")]
public sealed class FullDiskTests : IDisposable
{
    private const int Most = 2000;

    private static readonly Person Ines = new("ines", Role.Reporter, "news");

    private readonly SmallDisk _disk = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _disk.Dispose();
    }

    [Fact]
    public async Task On_a_full_disk_writes_fail_with_one_sentence_reading_goes_on_and_so_do_writes_once_there_is_room()
    {
        await using var database = Database.Sqlite(Path.Combine(_disk.Folder, "desk.db"));
        await database.UpdateSchemaAsync();
        await TellAsync(database, _disk.Limit);
        var newsroom = new Newsroom(database, HouseStyle.Default);
        var story = (await newsroom.CreateAsync(Ask(1, 0), "The bridge", "news")).ShouldBeOfType<Outcome.Done>().Story;
        var writes = 1;
        DatabaseFullException? full = null;
        while (full is null && writes < Most)
        {
            try
            {
                story = (await SaveAsync(newsroom, ++writes, story.Version)).ShouldBeOfType<Outcome.Done>().Story;
            }
            catch (DatabaseFullException e)
            {
                full = e;
            }
        }

        full.ShouldNotBeNull().Message.ShouldBe("The disk that the database is on is full; nothing was written.");
        await Should.ThrowAsync<DatabaseFullException>(() => SaveAsync(newsroom, writes + 1, story.Version));

        // What was acknowledged is there, what failed is not, and both can be read.
        (await newsroom.FindAsync("s1")).ShouldBe(story, new SameVersion());
        (await newsroom.DraftAsync("s1", story.Draft))!.Sha256.ShouldBe(story.DraftHash);
        (await newsroom.DraftAsync("s1", story.Draft + 1)).ShouldBeNull();
        (await database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(*) FROM requests"))).ShouldBe(story.Version);
        (await new AuditTrail(database).VerifyAsync()).IsIntact.ShouldBeTrue();

        await TellAsync(database, _disk.Free());
        var after = (await SaveAsync(newsroom, writes, story.Version)).ShouldBeOfType<Outcome.Done>().Story;
        after.Version.ShouldBe(story.Version + 1);
        (await new AuditTrail(database).VerifyAsync()).IsIntact.ShouldBeTrue();
        (await database.ReadAsync(read => read.FirstAsync<string>("PRAGMA integrity_check"))).ShouldBe("ok");
    }

    private static WriteRequest Ask(int number, long version) => new($"request-{number}", "s1", version, Ines);

    private static Task<Outcome> SaveAsync(Newsroom newsroom, int number, long version) =>
        newsroom.SaveDraftAsync(Ask(number, version), new Draft("s1", $"By Ines Amado\n\n{string.Concat(Enumerable.Repeat($"The bridge {number} opens on Monday 2 March 2026. ", 200))}\n"));

    private static async Task TellAsync(Database database, string? pragma)
    {
        if (pragma is not null)
        {
            await database.ReadAsync(read => read.FirstAsync<long>(pragma));
        }
    }

    private sealed class SameVersion : IEqualityComparer<Story>
    {
        public bool Equals(Story? x, Story? y) => x?.Version == y?.Version && x?.DraftHash == y?.DraftHash;

        public int GetHashCode(Story obj) => obj.Version.GetHashCode();
    }
}
