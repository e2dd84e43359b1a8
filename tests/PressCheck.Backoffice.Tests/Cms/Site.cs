using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NSubstitute;
using PressCheck.Backoffice.Tests.Client;
using PressCheck.Browser.Tests;
using PressCheck.Cms.Api;
using PressCheck.Cms.Tests.Api;
using PressCheck.Cms.Tests.Gates;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Sync;
using File = System.IO.File;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>
/// A site: the real backoffice client; PressCheck's package as a site has it, composed into the CMS's own services, with its API behind the CMS's door and its jobs
/// running; a stub of Umbraco's own API on top of the same documents; and the windows of those who work there.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    private static readonly string[] Cultures = ["en-US", "de-DE"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<string> Built = new(static () =>
    {
        var screens = Path.Combine(Window.Root(), "App_Plugins", "PressCheck");
        using var node = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("node", ["build.mjs"]) { WorkingDirectory = screens, UseShellExecute = false })!;
        node.WaitForExit();
        return node.ExitCode == 0 ? Path.Combine(screens, "dist", "backoffice") : throw new InvalidOperationException("The screens could not be built.");
    });

    private readonly IBrowser _browser;
    private readonly string _address;
    private readonly List<Window> _windows = [];
    private readonly ManagementApi _management;
    private int _standingsAsked;

    private Site(Chromium chromium, int major, IReadOnlyList<Document> documents)
    {
        (_browser, Client, Documents) = (chromium.Browser, BackofficeClient.Of(major), documents);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        _management = new ManagementApi(this);
        Users = new Users(() => Documents.Select(document => document.Key));
        var web = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Directory.CreateTempSubdirectory("presscheck-site-").FullName });
        web.Logging.ClearProviders();
        Rig = new Rig(Cultures, with: Furnish, style: DocumentType.HouseStyle, web: web, clock: TestClock.Running());
    }

    public BackofficeClient Client { get; }

    public IReadOnlyList<Document> Documents { get; }

    public Users Users { get; }

    /// <summary>The CMS's services, and PressCheck in them.</summary>
    public Rig Rig { get; }

    /// <summary>What the client asked of Umbraco's API that the stub does not know.</summary>
    public ConcurrentQueue<string> Unknown { get; } = new();

    /// <summary>What the server met that it did not expect.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    /// <summary>How often the tree asked where stories stand.</summary>
    public int StandingsAsked => _standingsAsked;

    /// <summary>Whose session has ended, by first names.</summary>
    public ConcurrentDictionary<string, bool> SignedOut { get; } = new(StringComparer.Ordinal);

    public static async Task<Site> OpenAsync(Chromium chromium, int major = 18, params IReadOnlyList<Document> documents)
    {
        var site = new Site(chromium, major, documents);
        await site.StartAsync();
        return site;
    }

    /// <summary>Who asks: each window has a cookie with its user's name.</summary>
    public static Persona Who(HttpContext http) => Persona.Of(http.Request.Cookies["who"]!);

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
        await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = "who", Value = persona.FirstName, Url = _address }, new Microsoft.Playwright.Cookie { Name = "speaks", Value = language, Url = _address }]);
        var window = new Window(await context.NewPageAsync());
        _windows.Add(window);
        await window.Page.GotoAsync($"{_address}/umbraco{path}");
        return window;
    }

    public Task<Window> OpenDocumentAsync(Persona persona, Document document, string view = "press-check", string language = "en-us", BrowserNewContextOptions? options = null, string culture = "invariant") =>
        OpenWindowAsync(persona, $"/section/content/workspace/document/edit/{document.Key}/{culture}/view/{view}", language, options);

    /// <summary>There is a story of the document.</summary>
    public async Task<KeptStory> KeepAsync(Document document, Persona by, string? culture = null) =>
        await AskAsync<KeptStory>(by, HttpMethod.Put, $"/documents/{document.Key}/draft{(culture is null ? "" : $"?culture={culture}")}");

    public async Task<KeptStory> SubmitAsync(Document document, Persona by, string? culture = null)
    {
        var story = await KeepAsync(document, by, culture);
        return await AskAsync<KeptStory>(by, HttpMethod.Post, $"/stories/{story.Id}/submit", story.Version);
    }

    public async Task<KeptStory> SignOffAsync(Document document, Persona by, string? culture = null)
    {
        var story = await KeepAsync(document, by, culture);
        return await AskAsync<KeptStory>(by, HttpMethod.Post, $"/stories/{story.Id}/sign-off", story.Version, new { draftHash = story.DraftHash });
    }

    /// <summary>Asks PressCheck's API as somebody; it may not refuse.</summary>
    public async Task<T> AskAsync<T>(Persona by, HttpMethod method, string path, long? version = null, object? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, _address + PressCheckController.Path + path);
        request.Headers.Add("Cookie", $"who={by.FirstName}");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        if (version is { } read)
        {
            request.Headers.Add("If-Match", $"\"{read.ToString(CultureInfo.InvariantCulture)}\"");
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await http.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    /// <summary>The clock moves on to a moment, and the CMS publishes what is due by then.</summary>
    public void ComesTo(DateTimeOffset moment)
    {
        Rig.Clock.Now = moment;
        _ = Rig.Documents.PerformScheduledPublish(moment.UtcDateTime).ToList();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows)
        {
            await window.Page.Context.CloseAsync();
        }

        await Rig.Web!.StopAsync();
        await Rig.DisposeAsync();
        _management.Dispose();
        Failures.ShouldBeEmpty();
        foreach (var window in _windows)
        {
            window.Errors.ShouldBeEmpty();
        }
    }

    /// <summary>What of the CMS stands in for itself here: users, and what has to do with other servers, with mail and with its own history.</summary>
    private void Furnish(IServiceCollection services)
    {
        services.AddBackofficeDoor(request => request.Cookies["who"] is { Length: > 0 } who && !SignedOut.ContainsKey(who) ? who : null);
        var runtime = Substitute.For<IRuntimeState>();
        runtime.Level.Returns(RuntimeLevel.Run);
        services.AddSingleton(runtime);
        var domain = Substitute.For<IMainDom>();
        domain.IsMainDom.Returns(true);
        services.AddSingleton(domain);
        var role = Substitute.For<IServerRoleAccessor>();
        role.CurrentServerRole.Returns(ServerRole.Single);
        services.AddSingleton(role);
        services.AddSingleton(Users.Groups);
        services.AddSingleton(Users.Kept);
        services.AddSingleton(Users.Permissions);
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllAsync().Returns(Cultures.Select(culture => (ILanguage)new Language(culture, culture)));
        services.AddSingleton(languages);
        var history = Substitute.For<IAuditService>();
        history.AddAsync(default, default, default, default!, default, default).ReturnsForAnyArgs(Attempt.Succeed(AuditLogOperationStatus.Success));
        services.AddSingleton(history);
        var library = Substitute.For<IElementService>();
        library.GetById(Arg.Any<Guid>()).Returns((IElement?)null);
        services.AddSingleton(library);
        var elements = Substitute.For<IElementPermissionService>();
        elements.AuthorizeAccessAsync(default!, default(IEnumerable<Guid>)!, default!).ReturnsForAnyArgs(ElementAuthorizationStatus.NotFound);
        services.AddSingleton(elements);
    }

    private async Task StartAsync()
    {
        var app = Rig.Web!;
        var security = Substitute.For<IBackOfficeSecurity>();
        var http = app.Services.GetRequiredService<IHttpContextAccessor>();
        security.CurrentUser.Returns(_ => http.HttpContext?.User.Identity?.Name is { } name ? Users[Persona.Of(name)] : null);
        Rig.Security.BackOfficeSecurity.Returns(security);
        Users.Join(Rig.Users, Rig.People);
        foreach (var type in DocumentType.All)
        {
            Rig.Add(type.Made());
        }

        await Rig.Aggregator.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false));
        foreach (var document in Documents)
        {
            document.Begin(Rig, Persona.Ines);
        }

        app.Use(async (context, next) =>
        {
            _ = context.Request.Path.Value!.EndsWith("/documents/standing", StringComparison.Ordinal) ? Interlocked.Increment(ref _standingsAsked) : 0;
            try
            {
                await next(context);
            }
            catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
            {
                Failures.Enqueue(e);
                throw;
            }
        });
        Serve("/umbraco/backoffice", Path.Combine(Client.Folder, "backoffice"));
        Serve("/umbraco/backoffice/css", Path.Combine(Client.Folder, "node_modules", "@umbraco-ui", "uui", "dist", Client.Is18 ? "themes" : ""));
        Serve("/look", Path.Combine(Client.Folder, "look"));
        Serve("/assets", Path.Combine(Client.Folder, "assets"));
        Serve("/look", Path.Combine(AppContext.BaseDirectory, "Client"));
        Serve("/App_Plugins/PressCheck", Bundle());
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        _management.Map(app);
        var page = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Client", "index.html")))
            .Replace("{imports}", await File.ReadAllTextAsync(Path.Combine(Client.Folder, "imports.json")), StringComparison.Ordinal);
        app.MapFallback("/umbraco/{**rest}", () => Results.Content(page, "text/html"));
        app.Urls.Add(_address);
        await app.StartAsync();
    }

    private void Serve(string address, string folder)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".js"] = "text/javascript";
        Rig.Web!.UseStaticFiles(new StaticFileOptions { RequestPath = address, FileProvider = new PhysicalFileProvider(folder), ContentTypeProvider = types });
    }
}

/// <summary>What the API tells of a story, as far as a test wants it.</summary>
internal sealed record KeptStory(string Id, long Version, string? DraftHash);
