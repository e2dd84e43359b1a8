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

/// <summary>Six stories, one in each state that a story passes through, written by the people of the demo.</summary>
internal sealed class DemoStories(Database database, HouseStyle house, DemoClock clock)
{
    private readonly Newsroom _newsroom = new(database, house);
    private readonly Person _ines = DemoNewsroom.People[0].Person;
    private readonly Person _edda = DemoNewsroom.People[1].Person;
    private readonly Person _milo = DemoNewsroom.People[3].Person;
    private int _requests;
    private Story _story = null!;
    private string? _made;

    public async Task WriteAsync()
    {
        await BeginAsync("library-hours");
        await WasThereAsync();
        await DoAsync(_ines, _newsroom.SubmitAsync);
        await SignOffAsync();
        await DoAsync(_edda, _newsroom.PublishAsync);

        await BeginAsync("dam-survey");
        await DoAsync(_ines, _newsroom.SubmitAsync);
        await DoAsync(_edda, _newsroom.RequestChangesAsync);

        // A waiver that waits for its second person, while the lawyers read.
        await BeginAsync("harbour-audit");
        await WasThereAsync();
        await DoAsync(_ines, (request, cancel) => _newsroom.PutSourceAsync(request, new SourceEntry
        {
            Descriptors = ["a person", "a person who has read it"],
            Reason = AnonymityReason.Livelihood,
            Basis = KnowledgeBasis.Document,
            Corroboration = Corroboration.NotPossible,
        }, cancel));
        var source = _made ?? "";
        await DoAsync(_ines, _newsroom.SubmitAsync);
        await DoAsync(_edda, (request, cancel) => _newsroom.AttestAsync(request, AttestationKind.KnowsIdentity, source, cancel: cancel));
        await WaiveAsync("ANON008", "urgent", "The audit is on the table; its pages are photographed.");
        await DoAsync(_edda, (request, cancel) => _newsroom.HoldAsync(request, legal: true, null, cancel));

        // Signed off and under embargo: somebody was too early, and the gate said so.
        await BeginAsync("bus-lane", _milo);
        await WasThereAsync(_milo);
        await DoAsync(_milo, _newsroom.SubmitAsync);
        await SignOffAsync();
        await DoAsync(_edda, (request, cancel) => _newsroom.HoldAsync(request, legal: false, clock.GetUtcNow().AddDays(3), cancel));
        await DoAsync(_edda, _newsroom.PublishAsync);

        await BeginAsync("shelter-contract");
        await DoAsync(_ines, _newsroom.SubmitAsync);

        await BeginAsync("night-ferry");
    }

    private async Task BeginAsync(string story, Person? author = null)
    {
        var by = author ?? _ines;
        using var stream = typeof(DemoStories).Assembly.GetManifestResourceStream($"story/{story}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        Take(await _newsroom.CreateAsync(new WriteRequest($"demo-{++_requests}", story, 0, by), text[..text.IndexOf('\n', StringComparison.Ordinal)], "news"));
        var draft = DraftReader.Read($"{story}.txt", Encoding.UTF8.GetBytes(text)).Draft;
        await DoAsync(by, (request, cancel) => _newsroom.SaveDraftAsync(request, draft, cancel));
    }

    private Task WasThereAsync(Person? author = null) => DoAsync(author ?? _ines, (request, cancel) => _newsroom.AttestAsync(request, AttestationKind.WasThere, cancel: cancel));

    private Task SignOffAsync() => DoAsync(_edda, (request, cancel) => _newsroom.SignOffAsync(request, _story.DraftHash!, cancel));

    private async Task WaiveAsync(string rule, string reason, string words)
    {
        if ((await _newsroom.ChecklistAsync(_story.Id))?.FirstOrDefault(item => item.Rule == rule) is { } item)
        {
            await DoAsync(_ines, (request, cancel) => _newsroom.ClearAsync(request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, reason, words, null, cancel));
        }
    }

    private async Task DoAsync(Person by, Func<WriteRequest, CancellationToken, Task<Outcome>> write)
    {
        clock.Pass(minutes: 47);
        Take(await write(new WriteRequest($"demo-{++_requests}", _story.Id, _story.Version, by), CancellationToken.None));
    }

    /// <summary>A house style may refuse a step; then the demo's story stays where it is.</summary>
    private void Take(Outcome outcome)
    {
        if (outcome is Outcome.Done done)
        {
            (_story, _made) = (done.Story, done.Record);
        }
    }
}
