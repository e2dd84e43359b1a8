using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressCheck.Bench.Corpus;
using PressCheck.Browser.Tests;
using PressCheck.Desk.Demo;
using PressCheck.Desk.Hosting;
using PressCheck.Formats.Readers;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Bench.Screens;

/// <summary>The demo newsroom at a port and in a SQLite file of its own, and a browser before it.</summary>
internal sealed class MeasuredDesk : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;
    private readonly IPlaywright _playwright;
    private readonly Dictionary<string, string> _signedIn = new(StringComparer.Ordinal);
    private int _requests;

    private MeasuredDesk(string folder, string address, WebApplication app, IPlaywright playwright, IBrowser browser)
    {
        (_folder, Address, _app, _playwright, Browser) = (folder, address, app, playwright, browser);
    }

    public string Address { get; }

    public IBrowser Browser { get; }

    public Database Database => _app.Services.GetRequiredService<Database>();

    public static async Task<MeasuredDesk> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("presscheck-screens-").FullName;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        var app = await DeskHost.CreateAsync(
            [
                "--environment=Development",
                $"--urls={address}",
                $"--Desk:PublicUrl={address}",
                $"--Desk:Database:Sqlite={Path.Combine(folder, "desk.db")}",
                "--Desk:Demo=true",
                $"--Desk:Mail:PickupFolder={Directory.CreateDirectory(Path.Combine(folder, "mail")).FullName}",
            ],
            builder => builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning");
        await app.StartAsync();
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new MeasuredDesk(folder, address, app, playwright, await ChromiumHere.LaunchAsync(playwright));
        }
        catch (Exception e) when (e is InvalidOperationException or PlaywrightException)
        {
            throw new CannotMeasureException($"Chromium does not start: {e.Message}");
        }
    }

    /// <summary>Puts a story of the reporter's into the newsroom; its id.</summary>
    public async Task<string> WriteAsync(string text)
    {
        var newsroom = _app.Services.GetRequiredService<Newsroom>();
        var ines = DemoNewsroom.People.First(person => person.Person.Role == Role.Reporter).Person;
        var story = Done(await newsroom.CreateAsync(new WriteRequest($"screens-{++_requests}", $"measured-{_requests}", 0, ines), "A walk along the river", "news"));
        var draft = DraftReader.Read("story.txt", Encoding.UTF8.GetBytes(text)).Draft;
        return Done(await newsroom.SaveDraftAsync(new WriteRequest($"screens-{++_requests}", story.Id, story.Version, ines), draft)).Id;
    }

    /// <summary>A window with an empty cache, in which somebody is signed in and nothing is shown yet.</summary>
    public async Task<IPage> OpenAsync(string name, IBrowser? browser = null)
    {
        var context = await (browser ?? Browser).NewContextAsync(Options(_signedIn.TryGetValue(name, out var known) ? known : _signedIn[name] = await SignInAsync(name)));
        await context.AddInitScriptAsync(scriptPath: Path.Combine(Repository.Root, "bench", "PressCheck.Bench", "Screens", "in-page.js"));
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        return page;
    }

    /// <summary>Another browser, with flags.</summary>
    public Task<IBrowser> LaunchAsync(params string[] flags) => ChromiumHere.LaunchAsync(_playwright, flags);

    /// <summary>The cookies of somebody who has signed in.</summary>
    private async Task<string> SignInAsync(string name)
    {
        await using var context = await Browser.NewContextAsync(Options(null));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Name or address").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(DemoNewsroom.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/", new() { Timeout = 60_000 });
        return await context.StorageStateAsync();
    }

    private BrowserNewContextOptions Options(string? state) => new()
    {
        BaseURL = Address,
        Locale = "en-GB",
        StorageState = state,
        ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
    };

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Story Done(Outcome outcome) => outcome is Outcome.Done done ? done.Story : throw new CannotMeasureException("The newsroom did not take the story to measure with.");
}
