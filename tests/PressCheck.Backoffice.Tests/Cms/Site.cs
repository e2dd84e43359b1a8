using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using PressCheck.Analysis.Text;
using PressCheck.Backoffice.Tests.Client;
using PressCheck.Browser.Tests;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Store;
using PressCheck.Web;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>A site: the real backoffice client, a stub of Umbraco's API, the real API of PressCheck on a database of the test's own, and the windows of those who work there.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("presscheck-site-").FullName;
    private readonly string _address;
    private readonly List<Window> _windows = [];
    private WebApplication _app = null!;

    private Site(Chromium chromium, int major, IReadOnlyList<Document> documents)
    {
        (_browser, Client, Documents) = (chromium.Browser, BackofficeClient.Of(major), documents);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }

    public BackofficeClient Client { get; }

    public IReadOnlyList<Document> Documents { get; }

    /// <summary>What the client asked of Umbraco's API that the stub does not know.</summary>
    public ConcurrentQueue<string> Unknown { get; } = new();

    public Newsroom Newsroom => _app.Services.GetRequiredService<Newsroom>();

    public string Address => _address;

    public HttpClient Http { get; } = new();

    /// <summary>Releases that the gate refused when they were due.</summary>
    public List<BlockedRelease> Blocked { get; } = [];

    /// <summary>The emergency that lasts.</summary>
    public object? Emergency { get; set; }

    /// <summary>Permissions that nobody has at the documents.</summary>
    public HashSet<string> TakenAway { get; } = [];

    /// <summary>How often the tree asked where stories stand.</summary>
    public int StandingsAsked { get; set; }

    private static readonly Lazy<string> Built = new(static () =>
    {
        var screens = Path.Combine(Window.Root(), "App_Plugins", "PressCheck");
        using var node = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("node", ["build.mjs"]) { WorkingDirectory = screens, UseShellExecute = false })!;
        node.WaitForExit();
        return node.ExitCode == 0 ? Path.Combine(screens, "dist", "backoffice") : throw new InvalidOperationException("The screens could not be built.");
    });

    private static HouseStyle House { get; } = HouseStyle.Parse("""{ "pressCheck": {} }""", "house");

    public static async Task<Site> OpenAsync(Chromium chromium, int major = 18, params IReadOnlyList<Document> documents)
    {
        var site = new Site(chromium, major, documents);
        await site.StartAsync();
        return site;
    }

    /// <summary>Who asks: each window has a cookie with its user's name.</summary>
    public static Persona Who(HttpContext http) => Persona.All.FirstOrDefault(persona => persona.Name.StartsWith(http.Request.Cookies["who"] ?? "?", StringComparison.OrdinalIgnoreCase)) ?? Persona.Ines;

    public static string LanguageOf(HttpContext http) => http.Request.Cookies["speaks"] ?? "en-us";

    /// <summary>Our package as the server tells of it, with a value that has browsers read it anew.</summary>
    public static JsonObject Package()
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(Bundle(), "umbraco-package.json")))!.AsObject();
        package["cacheBuster"] = "1";
        return package;
    }

    /// <summary>The bundle as `npm run build` leaves it; it is built if it isn't there.</summary>
    public static string Bundle() => Built.Value;

    /// <summary>A window of a user, at an address of the backoffice.</summary>
    public async Task<Window> OpenWindowAsync(Persona persona, string path, string language = "en-us", BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } };
        options.Locale ??= "en-GB";
        var context = await _browser.NewContextAsync(options);
        await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = "who", Value = persona.Name.Split(' ')[0], Url = _address }, new Microsoft.Playwright.Cookie { Name = "speaks", Value = language, Url = _address }]);
        var window = new Window(await context.NewPageAsync());
        _windows.Add(window);
        await window.Page.GotoAsync($"{_address}/umbraco{path}");
        return window;
    }

    public Task<Window> OpenDocumentAsync(Persona persona, Document document, string view = "press-check", string language = "en-us", BrowserNewContextOptions? options = null) =>
        OpenWindowAsync(persona, $"/section/content/workspace/document/edit/{document.Key}/invariant/view/{view}", language, options);

    /// <summary>The CMS saves; the story's draft, if there is a story, is what it saved.</summary>
    public async Task SaveAsync(Document document, JsonObject body, Persona by)
    {
        document.Save(body);
        await DocumentsApi.KeepAsync(Newsroom, document, by, makes: false);
    }

    /// <summary>There is a story of the document.</summary>
    public Task<Story?> KeepAsync(Document document, Persona by) => DocumentsApi.KeepAsync(Newsroom, document, by, makes: true);

    public async Task SubmitAsync(Document document, Persona by)
    {
        var story = (await KeepAsync(document, by))!;
        (await Newsroom.SubmitAsync(new WriteRequest(Guid.NewGuid().ToString("N"), story.Id, story.Version, by.Person))).ShouldBeOfType<Outcome.Done>();
    }

    public async Task SignOffAsync(Document document, Persona by)
    {
        var story = (await KeepAsync(document, by))!;
        (await Newsroom.SignOffAsync(new WriteRequest(Guid.NewGuid().ToString("N"), story.Id, story.Version, by.Person), story.DraftHash!)).ShouldBeOfType<Outcome.Done>();
    }

    /// <summary>What the server's gate says against publishing these values; null if nothing.</summary>
    public async Task<string?> RefusalAsync(Document document, JsonObject? body)
    {
        if (document.Type != Document.Article)
        {
            return null;
        }

        var id = DocumentsApi.StoryOf(document);
        var story = await Newsroom.FindAsync(id);
        var decision = story is null ? null : await Newsroom.DecideAsync(id);
        var draft = DocumentsApi.Read(document, body);
        return decision?.MayPublish == true && story!.DraftHash == draft.Sha256 ? null : "Not published: the gate says no.";
    }

    public async Task PublishedAsync(Document document, Persona by)
    {
        document.Publish();
        if (await Newsroom.FindAsync(DocumentsApi.StoryOf(document)) is { } story)
        {
            await Newsroom.NotePublishedAsync(new WriteRequest(Guid.NewGuid().ToString("N"), story.Id, story.Version, by.Person), story.DraftHash!);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.Page.Context.CloseAsync();
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
        Http.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        foreach (var window in _windows)
        {
            window.Errors.ShouldBeEmpty();
        }
    }

    private async Task StartAsync()
    {
        var database = Database.Sqlite(Path.Combine(_folder, "presscheck.db"));
        await database.UpdateSchemaAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_address);
        builder.Services.AddPressCheckApi(database, House);
        builder.Services.AddSingleton<IPersonOfRequest, PersonOfCookie>();
        builder.Services.AddSingleton<INamesOfPeople, NamesOfPersonas>();
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.Use(ToTheApi);
        Serve("/umbraco/backoffice", Path.Combine(Client.Folder, "backoffice"));
        Serve("/look", Path.Combine(Client.Folder, "look"));
        Serve("/assets", Path.Combine(Client.Folder, "assets"));
        Serve("/look", Path.Combine(AppContext.BaseDirectory, "Client"));
        Serve("/App_Plugins/PressCheck", Bundle());
        _app.UseRouting();
        _app.MapPressCheckApi();
        new DocumentsApi(this).Map(_app);
        new ManagementApi(this).Map(_app);
        var page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Client", "index.html")))
            .Replace("{imports}", await File.ReadAllTextAsync(Path.Combine(Client.Folder, "imports.json")), StringComparison.Ordinal);
        _app.MapFallback("/umbraco/{**rest}", () => Results.Content(page, "text/html"));
        await _app.StartAsync();
    }

    /// <summary>The CMS mounts the API under its own address.</summary>
    private static Task ToTheApi(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments(DocumentsApi.Root, StringComparison.Ordinal, out var rest) && !DocumentsApi.Answers(rest))
        {
            http.Request.Path = PressCheckApi.Path + rest;
        }

        return next(http);
    }

    private void Serve(string address, string folder)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".js"] = "text/javascript";
        _app.UseStaticFiles(new StaticFileOptions { RequestPath = address, FileProvider = new PhysicalFileProvider(folder), ContentTypeProvider = types });
    }

    private sealed class PersonOfCookie : IPersonOfRequest
    {
        public ValueTask<Person?> FindAsync(HttpContext http) => ValueTask.FromResult<Person?>(Who(http).Person);
    }
}
