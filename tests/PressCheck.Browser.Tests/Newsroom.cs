using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Demo;
using PressCheck.Desk.Hosting;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;

namespace PressCheck.Browser.Tests;

/// <summary>The demo newsroom on a port and a database of the test's own, and the windows of those who work there.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("presscheck-browser-").FullName;
    private readonly string _address;
    private readonly List<Window> _windows = [];
    private readonly string? _house;
    private WebApplication? _app;

    private Newsroom(IBrowser browser, string? house)
    {
        if (house is not null)
        {
            File.WriteAllText(_house = Path.Combine(_folder, "umbraco.json"), house);
        }

        _browser = browser;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    /// <param name="chromium">The browser.</param>
    /// <param name="house">An umbraco.json; the default house style if left out.</param>
    public static async Task<Newsroom> OpenAsync(Chromium chromium, string? house = null)
    {
        var newsroom = new Newsroom(chromium.Browser, house);
        await newsroom.StartAsync();
        return newsroom;
    }

    public async Task StartAsync()
    {
        _app = await DeskHost.CreateAsync(
        [
            "--environment=Development",
            $"--urls={_address}",
            $"--Desk:PublicUrl={_address}",
            $"--Desk:Database:Sqlite={Path.Combine(_folder, "desk.db")}",
            "--Desk:Demo=true",
            $"--Desk:Mail:PickupFolder={Directory.CreateDirectory(Path.Combine(_folder, "mail")).FullName}",
            .. _house is null ? Array.Empty<string>() : [$"--Desk:HouseStyle={_house}"],
        ]);
        await _app.StartAsync();
    }

    /// <summary>The server dies; the database stays.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await app.StopAsync(atOnce.Token);
            await app.DisposeAsync();
        }
    }

    /// <summary>A window of somebody who has not signed in, at an address.</summary>
    public async Task<Window> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } };
        options.BaseURL = _address;
        options.Locale ??= "en-GB";
        var window = new Window(await (await _browser.NewContextAsync(options)).NewPageAsync());
        _windows.Add(window);
        await window.Page.GotoAsync(path);
        return window;
    }

    /// <summary>A window of somebody who has signed in, at an address.</summary>
    public async Task<Window> SignInAsync(string name, string path = "/", BrowserNewContextOptions? options = null)
    {
        var window = await OpenAsync(path, options);
        await window.Page.Locator("#name").FillAsync(name);
        await window.Page.Locator("#password").FillAsync(DemoNewsroom.Password);
        await window.Page.Locator("main button").ClickAsync();
        await window.Page.WaitForURLAsync($"**{path}", new() { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
        return window;
    }

    /// <summary>Somebody more who works here, with everybody's password.</summary>
    public Task AddAsync(Colleague colleague) => _app!.Services.GetRequiredService<Database>().ChangeAsync(change =>
        _app.Services.GetRequiredService<AccountBook>().AddAsync(change, colleague, "maria", DemoNewsroom.Password));

    /// <summary>So many stories more that wait for an editor, after those that wait already.</summary>
    public Task FillQueueAsync(int stories) => _app!.Services.GetRequiredService<Database>().ChangeAsync(async change =>
    {
        const string number = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @stories)";
        var parameters = new { stories, now = Moment.Microseconds(DateTimeOffset.UtcNow) };
        await change.ExecuteAsync($"{number} INSERT INTO stories (id, title, desk, state, version, draft, legal_hold, created_at, changed_at) SELECT 'queued-' || i, 'Queued story ' || i, 'news', 2, 3, 1, 0, @now + i, @now + i FROM n", parameters);
        await change.ExecuteAsync($"{number} INSERT INTO story_authors (story, person, changed_at) SELECT 'queued-' || i, 'ines', @now + i FROM n", parameters);
        return await change.ExecuteAsync($"{number} INSERT INTO story_lines (story, desk, authors, submitted_at, open_block, open_answer, open_advise, needs_second) SELECT 'queued-' || i, 'news', 'ines', @now + i, 1, 0, 0, 0 FROM n", parameters);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.Page.Context.CloseAsync();
        }

        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        foreach (var window in _windows)
        {
            window.Errors.ShouldBeEmpty();
        }
    }
}
