using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

/// <summary>The API in a host of the test's own. Who asks is whoever the header says.</summary>
internal sealed class TestApi : IAsyncDisposable
{
    public const string Finished = "By Ines Amado\n\nThe bridge opens on Monday 2 March 2026.\n";
    public const string Unfinished = "By Ines Amado\n\nThe bridge opens. It cost TK euros.\n";

    /// <summary>The default with a question of its own, which keeps nothing shut.</summary>
    public static readonly HouseStyle House = HouseStyle.Parse("""{ "pressCheck": { "checklist": { "pictures-cleared": { "question": "Are the pictures cleared?", "enforcement": "advise" } } } }""", "house");

    private readonly bool _ownsDatabase;
    private readonly WebApplication _app;

    private TestApi(TestDatabase test, WebApplication app, bool ownsDatabase) => (Test, _app, _ownsDatabase, Client) = (test, app, ownsDatabase, app.GetTestClient());

    public static IReadOnlyDictionary<string, Person> People { get; } = new[]
    {
        new Person("ines", Role.Reporter, "news"), new Person("rafa", Role.Reporter, "news"), new Person("sofie", Role.Reporter, "sport"),
        new Person("edda", Role.Editor, "news"), new Person("emil", Role.Editor, "news"), new Person("maria", Role.Manager, "all"),
    }.ToDictionary(person => person.Id, StringComparer.Ordinal);

    public TestDatabase Test { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<RouteEndpoint> Endpoints => [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public Newsroom Newsroom => Services.GetRequiredService<Newsroom>();

    public ConcurrentQueue<string> Log { get; } = new();

    public static async Task<TestApi> CreateAsync(Kind kind, Action<WebApplication>? add = null) => await CreateAsync(await TestDatabase.CreateAsync(kind), ownsDatabase: true, add);

    /// <summary>Another process on the same database.</summary>
    public Task<TestApi> AnotherAsync() => CreateAsync(Test, ownsDatabase: false, null);

    private static async Task<TestApi> CreateAsync(TestDatabase test, bool ownsDatabase, Action<WebApplication>? add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var log = new ListLogger();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddPressCheckApi(ownsDatabase ? test.Database : test.Another(), House);
        builder.Services.AddSingleton<IPersonOfRequest, PersonOfHeader>();
        var app = builder.Build();
        app.MapPressCheckApi();
        add?.Invoke(app);
        await app.StartAsync();
        var api = new TestApi(test, app, ownsDatabase);
        log.Lines = api.Log;
        return api;
    }

    public Task<Answer> GetAsync(string? by, string path, params (string Name, string Value)[] headers) => SendAsync(by, "GET", path, null, headers);

    public async Task<Answer> SendAsync(string? by, string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = Request(by, method, path, headers);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public static HttpRequestMessage Request(string? by, string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1{path}");
        if (by is not null)
        {
            request.Headers.Add("X-Person", by);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>A write of a story at the version that it has.</summary>
    public async Task<Answer> WriteAsync(string by, string method, string path, object? body = null)
    {
        var story = path.Split('/')[2];
        var version = (await Newsroom.FindAsync(story))!.Version;
        return await SendAsync(by, method, path, body, ("If-Match", $"\"{version}\""));
    }

    /// <summary>A story with a draft, submitted.</summary>
    public async Task<Story> SubmittedAsync(string id, string author, string desk, string text = Finished)
    {
        var by = People[author];
        var story = ((Outcome.Done)await Newsroom.CreateAsync(new WriteRequest($"create-{id}", id, 0, by with { Desk = desk }), "The bridge", desk)).Story;
        story = ((Outcome.Done)await Newsroom.SaveDraftAsync(new WriteRequest($"save-{id}", id, story.Version, by), new Analysis.Text.Draft(id, text))).Story;
        return ((Outcome.Done)await Newsroom.SubmitAsync(new WriteRequest($"submit-{id}", id, story.Version, by))).Story;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownsDatabase)
        {
            await Test.DisposeAsync();
        }
    }

    private sealed class PersonOfHeader : IPersonOfRequest
    {
        public ValueTask<Person?> FindAsync(HttpContext http) => ValueTask.FromResult(People.GetValueOrDefault(http.Request.Headers["X-Person"].ToString()));
    }

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string>? Lines { get; set; }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines?.Enqueue($"{formatter(state, exception)} {exception}");
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record Answer(int Status, string Body, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Slug => Response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? Json.GetProperty("type").GetString()!.Split(':')[^1] : null;

    public string? ETag => Response.Headers.ETag?.ToString();

    public Answer Is(int status, string? slug = null)
    {
        (Status, Slug).ShouldBe((status, slug), Body);
        return this;
    }
}
