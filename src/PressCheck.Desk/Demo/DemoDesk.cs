using System.Collections.Immutable;
using System.Text;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.Demo;

/// <summary>Does to one story after another what the people of the demo do to it, while the demo's clock goes on.</summary>
internal sealed class DemoDesk(Database database, HouseStyle house, DemoClock clock)
{
    private int _requests;
    private Story _story = null!;

    public Newsroom Newsroom { get; } = new(database, house);

    public DemoClock Clock => clock;

    public Person Ines { get; } = DemoNewsroom.People[0].Person;

    public Person Edda { get; } = DemoNewsroom.People[1].Person;

    public Person Milo { get; } = DemoNewsroom.People[3].Person;

    /// <summary>The id of the record that was made last.</summary>
    public string Made { get; private set; } = "";

    /// <summary>Begins a story with the text of that name.</summary>
    public async Task BeginAsync(string story, Person author, string? text = null)
    {
        var first = await ReadAsync(text ?? story);
        var request = new WriteRequest($"demo-{++_requests}", story, 0, author);
        Take(request, await Newsroom.CreateAsync(request, first.Title, "news"));
        await DoAsync(author, (request, cancel) => Newsroom.SaveDraftAsync(request, first.Draft, cancel));
    }

    public async Task SaveAsync(Person author, string text)
    {
        var next = await ReadAsync(text);
        await DoAsync(author, (request, cancel) => Newsroom.SaveDraftAsync(request, next.Draft, cancel));
    }

    public Task WasThereAsync(Person author) => DoAsync(author, (request, cancel) => Newsroom.AttestAsync(request, AttestationKind.WasThere, cancel: cancel));

    public Task SignOffAsync() => DoAsync(Edda, (request, cancel) => Newsroom.SignOffAsync(request, _story.DraftHash!, cancel));

    public async Task<ImmutableArray<ChecklistItem>> ChecklistAsync() => await Newsroom.ChecklistAsync(_story.Id) ?? [];

    public async Task DoAsync(Person by, Func<WriteRequest, CancellationToken, Task<Outcome>> write)
    {
        clock.Pass(minutes: 47);
        var request = new WriteRequest($"demo-{++_requests}", _story.Id, _story.Version, by);
        Take(request, await write(request, CancellationToken.None));
    }

    private static async Task<(string Title, Draft Draft)> ReadAsync(string name)
    {
        using var stream = typeof(DemoDesk).Assembly.GetManifestResourceStream($"story/{name}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return (text[..text.IndexOf('\n', StringComparison.Ordinal)], DraftReader.Read($"{name}.txt", Encoding.UTF8.GetBytes(text)).Draft);
    }

    /// <summary>A house style may refuse a step; then the demo's story stays where it is.</summary>
    private void Take(WriteRequest request, Outcome outcome)
    {
        if (outcome is Outcome.Done done)
        {
            (_story, Made) = (done.Story, done.Record ?? request.Id);
        }
    }
}
