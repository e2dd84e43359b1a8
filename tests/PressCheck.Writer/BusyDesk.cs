using System.Net.Mail;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Mail;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Writer;

/// <summary>A desk under load: writers who make stories and take them to publication, and mail that leaves all the while.</summary>
internal sealed class BusyDesk : IAsyncDisposable
{
    private const int Writers = 3;

    private readonly Person _ines = new("ines", Role.Reporter, "news");
    private readonly Person _edda = new("edda", Role.Editor, "news");
    private readonly Database _database;
    private readonly Newsroom _newsroom;
    private readonly OutboxSender _sender;
    private readonly string _run;

    private BusyDesk(Database database, string pickup, string run)
    {
        (_database, _run) = (database, run);
        _newsroom = new Newsroom(database, HouseStyle.Default);
        _sender = new OutboxSender(database, new PickupFolder(pickup), Settings);
    }

    /// <summary>A letter that a killed process had in hand is free again after a second.</summary>
    private static MailSettings Settings { get; } = new(new MailAddress("presscheck@desk.example"), new Uri("https://desk.example/")) { Lease = TimeSpan.FromSeconds(1) };

    public static async Task<BusyDesk> OpenAsync(string kind, string target, string pickup, string run)
    {
        var database = kind == "sqlite" ? Database.Sqlite(target) : Database.PostgreSql(target);
        await database.UpdateSchemaAsync();
        var staff = new Staff(database);
        foreach (var (id, role) in new[] { ("ines", Role.Reporter), ("edda", Role.Editor) })
        {
            if (await staff.FindAsync(id) is null)
            {
                await staff.PutAsync(new Colleague(id, "Somebody", $"{id}@news.example", role, "news", Version: 0), "maria");
            }
        }

        return new BusyDesk(database, pickup, run);
    }

    /// <summary>One story and its mail.</summary>
    public async Task RehearseAsync()
    {
        await WriteAsync("rehearsal", _ => { });
        await _sender.SendDueAsync();
    }

    /// <summary>Works until it is killed, or until something fails that should not.</summary>
    public async Task WorkAsync() => await await Task.WhenAny([.. Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteOnAsync(writer))), Task.Run(SendAsync)]);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static string Text(string story, int draft) => $"By Ines Amado\n\nThe bridge {story} opens on Monday 2 March 2026. It cost TK euros, as draft {draft} says.\n";

    private async Task WriteOnAsync(int writer)
    {
        for (var number = 0; ; number++)
        {
            await WriteAsync($"{_run}-{writer}-{number}", Console.WriteLine);
        }
    }

    /// <summary>Takes a story from its first draft to its sign-off, and says of each write that it was acknowledged.</summary>
    private async Task WriteAsync(string story, Action<string> say)
    {
        var (version, step) = (0L, 0);
        await DoAsync(_ines, (request, cancel) => _newsroom.CreateAsync(request, "The bridge", "news", cancel: cancel));
        await DoAsync(_ines, (request, cancel) => _newsroom.SaveDraftAsync(request, new Draft(story, Text(story, 1)), cancel));
        await DoAsync(_ines, _newsroom.SubmitAsync);
        await DoAsync(_edda, _newsroom.RequestChangesAsync);
        var last = await DoAsync(_ines, (request, cancel) => _newsroom.SaveDraftAsync(request, new Draft(story, Text(story, 2)), cancel));
        await DoAsync(_ines, _newsroom.SubmitAsync);
        var item = (await _newsroom.ChecklistAsync(story))!.Value.First(item => item.State == ItemState.Open);
        await DoAsync(_ines, (request, cancel) => _newsroom.ClearAsync(request, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Because.", cancel: cancel));
        await DoAsync(_edda, (request, cancel) => _newsroom.SecondAsync(request, $"{story}-7", cancel));
        await DoAsync(_edda, (request, cancel) => _newsroom.SignOffAsync(request, last.DraftHash!, cancel));

        async Task<Story> DoAsync(Person by, Func<WriteRequest, CancellationToken, Task<Outcome>> write)
        {
            var request = new WriteRequest($"{story}-{++step}", story, version, by);
            if (await write(request, CancellationToken.None) is not Outcome.Done done)
            {
                throw new InvalidOperationException($"{request.Id} was not done.");
            }

            version = done.Story.Version;
            say($"done {request.Id} {story} {version} {done.Story.DraftHash} .");
            return done.Story;
        }
    }

    private async Task SendAsync()
    {
        while (true)
        {
            await _sender.SendDueAsync();
            await Task.Delay(5);
        }
    }
}
