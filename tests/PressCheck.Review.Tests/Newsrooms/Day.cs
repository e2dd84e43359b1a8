using PressCheck.Analysis.Text;
using PressCheck.Review.Audit;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Newsrooms;

/// <summary>A newsroom with one story, s1 by Ines, and its people.</summary>
internal sealed class Day : IAsyncDisposable
{
    public const string Finished = "By Ines Amado\n\nThe bridge opens on Monday 2 March 2026.\n";
    public const string Unfinished = "By Ines Amado\n\nThe bridge opens. It cost TK euros.\n";

    private readonly TestDatabase _test;
    private int _requests;

    private Day(TestDatabase test, HouseStyle house) => (_test, Newsroom) = (test, new Newsroom(test.Database, house));

    public Person Ines { get; } = new("ines", Role.Reporter, "news");

    public Person Edda { get; } = new("edda", Role.Editor, "news");

    public Person Maria { get; } = new("maria", Role.Manager, "all");

    public Newsroom Newsroom { get; }

    public Database Database => _test.Database;

    public TestClock Clock => _test.Clock;

    public Story Story { get; private set; } = null!;

    public static async Task<Day> CreateAsync(Kind kind, HouseStyle? house = null)
    {
        var day = new Day(await TestDatabase.CreateAsync(kind), house ?? HouseStyle.Default);
        await day.DoneAsync(await day.Newsroom.CreateAsync(new WriteRequest("create-1", "s1", 0, day.Ines), "The bridge", "news"));
        return day;
    }

    public WriteRequest Ask(Person by) => new($"request-{++_requests}", "s1", Story.Version, by);

    /// <summary>Reads the story as it is now, whatever was done.</summary>
    public async Task ReadAsync() => Story = (await Newsroom.FindAsync("s1"))!;

    public Task DoneAsync(Outcome outcome)
    {
        Story = outcome.ShouldBeOfType<Outcome.Done>(outcome.ToString()).Story;
        return Task.CompletedTask;
    }

    public async Task DoneAsync(Person by, Func<WriteRequest, CancellationToken, Task<Outcome>> write) => await DoneAsync(await write(Ask(by), CancellationToken.None));

    public async Task SaveAsync(string text) => await DoneAsync(await Newsroom.SaveDraftAsync(Ask(Ines), new Draft("s1", text)));

    public async Task SignedOffAsync()
    {
        await SaveAsync(Finished);
        await DoneAsync(Ines, Newsroom.SubmitAsync);
        await DoneAsync(await Newsroom.SignOffAsync(Ask(Edda), Story.DraftHash!));
    }

    public Task<Outcome> PublishAsync(Person by) => Newsroom.PublishAsync(Ask(by));

    public async Task<IReadOnlyList<ChecklistItem>> ChecklistAsync() => [.. (await Newsroom.ChecklistAsync("s1"))!.Value];

    public async Task<IReadOnlyList<string>> ActionsAsync() => [.. (await new AuditTrail(Database).PageAsync(0, 1000, "s1")).Select(entry => entry.Action.Name()!)];

    public Task<List<string>> OutboxAsync() => Database.ReadAsync(read => read.ListAsync<string>("SELECT kind FROM outbox ORDER BY at, id"));

    public ValueTask DisposeAsync() => _test.DisposeAsync();
}
