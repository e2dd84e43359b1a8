using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;
using PressCheck.Cms.Api;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Cms.Settings;
using PressCheck.Cms.Storage;
using PressCheck.Cms.Tests.Documents;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Tests.Databases;
using PressCheck.Web;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace PressCheck.Cms.Tests.Api;

/// <summary>
/// A site's backoffice as the package meets it: the CMS's scheme and policies by their names, its users, groups and documents by its own
/// interfaces. Who asks is whoever the header says.
/// </summary>
internal sealed class Backoffice : IAsyncDisposable
{
    public const string Unfinished = "The bridge opens on Monday. It cost TK euros, said the mayor's office in a note that was handed out on Friday evening, long after the council had gone home for the week.";

    private readonly WebApplication _app;
    private readonly TestDatabase _test;
    private readonly Dictionary<string, IUser> _users;
    private readonly Dictionary<Guid, IContent> _documents = [];
    private readonly HashSet<Guid> _hidden = [];

    private Backoffice(TestDatabase test)
    {
        _test = test;
        _users = new[]
        {
            User("vera"), User("walt", Verb.Submit, Verb.Waive), User("sven", Verb.Submit), User("edda", Verb.Submit, Verb.SignOff, Verb.Waive), User("emil", Verb.Submit, Verb.SignOff), User("adam", [.. Verb.All]),
            User("rosa", Verb.Audit),
        }.ToDictionary(user => user.Username, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddBackofficeDoor(request => request.Headers["X-User"]);
        builder.Services.AddSingleton(Site.Types);
        builder.Services.AddSingleton(Style);
        builder.Services.AddSingleton(test.Database);
        builder.Services.AddSingleton(PressCheck.Review.Deliveries.Endpoints.None);
        builder.Services.AddSingleton(SiteSettings.Read(new ConfigurationBuilder().Build(), Path.GetTempPath()));
        builder.Services.AddSingleton(new SiteDatabase(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:PressCheck", $"Data Source={test.Target}")]).Build(), Path.GetTempPath(), test.Clock));
        builder.Services.AddSingleton(Site.Reader());
        builder.Services.AddSingleton(Substitute.For<IEmailSender>());
        builder.Services.AddSingleton<TimeProvider>(test.Clock);
        PressCheckComposer.AddTo(builder.Services);
        builder.Services.AddCmsApi();
        builder.Services.AddSingleton(services => Security(services.GetRequiredService<IHttpContextAccessor>()));
        builder.Services.AddSingleton(Contents());
        builder.Services.AddSingleton(UserService());
        builder.Services.AddSingleton(Permissions());
        builder.Services.AddSingleton(Languages());
        History.AddAsync(default, default, default, default!, default, default).ReturnsForAnyArgs(Attempt.Succeed(AuditLogOperationStatus.Success));
        builder.Services.AddSingleton(History);
#if UMBRACO18
        var library = Substitute.For<IElementService>();
        library.GetById(Arg.Any<Guid>()).Returns((IElement?)null);
        builder.Services.AddSingleton(library);
        var elements = Substitute.For<IElementPermissionService>();
        elements.AuthorizeAccessAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>(), Arg.Any<ISet<string>>()).Returns(ElementAuthorizationStatus.NotFound);
        builder.Services.AddSingleton(elements);
#endif
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapControllers();
    }

    public static HouseStyle Style { get; } = HouseStyle.Default;

    public Site Site { get; } = new();

    public HttpClient Client => _app.GetTestClient();

    public IServiceProvider Services => _app.Services;

    public Newsroom Newsroom => Services.GetRequiredService<Newsroom>();

    /// <summary>The CMS's own history of documents.</summary>
    public IAuditService History { get; } = Substitute.For<IAuditService>();

    public DateTimeOffset Now => _test.Clock.GetUtcNow();

    public static async Task<Backoffice> StartAsync()
    {
        var backoffice = new Backoffice(await TestDatabase.CreateAsync(Kind.Sqlite));
        await backoffice._app.StartAsync();
        return backoffice;
    }

    public IUser this[string name] => _users[name];

    /// <summary>A document that somebody made and saved.</summary>
    public Content Document(string by, string? text = null, bool hidden = false, ContentType? type = null, string? culture = null)
    {
        type ??= Site.Type("article", ("headline", "Umbraco.TextBox"), ("body", "Umbraco.TextArea"));
        var content = Documents.Site.Document(type);
        content.Id = ++_ids;
        content.CreatorId = content.WriterId = _users[by].Id;
        if (culture is not null)
        {
            content.SetCultureName("The bridge", culture);
        }

        content.SetValue("headline", "The bridge", culture);
        content.SetValue("body", text ?? string.Concat(Enumerable.Repeat(Unfinished + "\n\n", 4)), culture);
        _documents[content.Key] = content;
        if (hidden)
        {
            _hidden.Add(content.Key);
        }

        return content;
    }

    /// <summary>What the CMS's own history was told of a document: by whom, and what.</summary>
    public IReadOnlyList<string> HistoryOf(Content document) =>
    [
        .. History.ReceivedCalls().Select(call => call.GetArguments()).Where(told => told[2] is int id && id == document.Id)
            .Select(told => $"{_users.Values.First(user => user.Key == (Guid)told[1]!).Username}: {told[4]}"),
    ];

    public void Hide(Content document) => _hidden.Add(document.Key);

    public async Task<Answer> SendAsync(string? by, string method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), PressCheckController.Path + path);
        if (by is not null)
        {
            request.Headers.Add("X-User", by);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var streams = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        return new Answer((int)response.StatusCode, streams ? "" : await response.Content.ReadAsStringAsync(), response.Headers.ETag?.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _test.DisposeAsync();
    }

    private static int _ids = 10;

    private static IUser User(string name, params string[] verbs)
    {
        var group = Substitute.For<IReadOnlyUserGroup>();
        group.Permissions.Returns(new HashSet<string>(verbs.Append("Umb.Document.Read")));
        var user = Substitute.For<IUser>();
        user.Id.Returns(_ids++);
        user.Key.Returns(Guid.NewGuid());
        user.Username.Returns(name);
        user.Name.Returns(name);
        user.Email.Returns($"{name}@newsroom.example");
        user.Language.Returns("en-US");
        user.IsApproved.Returns(true);
        user.Groups.Returns([group]);
        return user;
    }

    private IBackOfficeSecurityAccessor Security(IHttpContextAccessor http)
    {
        var security = Substitute.For<IBackOfficeSecurity>();
        security.CurrentUser.Returns(_ => http.HttpContext?.User.FindFirstValue(ClaimTypes.Name) is { } name ? _users[name] : null);
        var accessor = Substitute.For<IBackOfficeSecurityAccessor>();
        accessor.BackOfficeSecurity.Returns(security);
        return accessor;
    }

    private IContentService Contents()
    {
        var contents = Substitute.For<IContentService>();
        contents.GetById(Arg.Any<Guid>()).Returns(call => _documents.GetValueOrDefault(call.Arg<Guid>()));
        return contents;
    }

    private IUserService UserService()
    {
        var users = Substitute.For<IUserService>();
        users.GetUserById(Arg.Any<int>()).Returns(call => _users.Values.FirstOrDefault(user => user.Id == call.Arg<int>()));
        return users;
    }

    private IContentPermissionService Permissions()
    {
        var permissions = Substitute.For<IContentPermissionService>();
        permissions.AuthorizeAccessAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>(), Arg.Any<ISet<string>>()).Returns(call =>
            call.Arg<IEnumerable<Guid>>().All(_documents.ContainsKey) ? call.Arg<IEnumerable<Guid>>().Any(_hidden.Contains) ? ContentAuthorizationStatus.UnauthorizedMissingPathAccess : ContentAuthorizationStatus.Success
            : ContentAuthorizationStatus.NotFound);
        permissions.FilterAuthorizedAccessAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>(), Arg.Any<ISet<string>>()).Returns(call =>
            call.Arg<IEnumerable<Guid>>().Where(key => _documents.ContainsKey(key) && !_hidden.Contains(key)).ToHashSet());
        permissions.GetPermissionsAsync(Arg.Any<IUser>(), Arg.Any<IEnumerable<Guid>>()).Returns(call => call.Arg<IEnumerable<Guid>>().Select(key =>
            new NodePermissions { NodeKey = key, Permissions = call.Arg<IUser>().Groups.SelectMany(group => group.Permissions).ToHashSet() }).ToList());
        permissions.AuthorizeCultureAccessAsync(Arg.Any<IUser>(), Arg.Any<ISet<string>>()).Returns(call =>
            call.Arg<ISet<string>>().All(culture => culture.StartsWith("en", StringComparison.OrdinalIgnoreCase)) ? ContentAuthorizationStatus.Success : ContentAuthorizationStatus.UnauthorizedMissingCulture);
        return permissions;
    }

    private static ILanguageService Languages()
    {
        var languages = Substitute.For<ILanguageService>();
        languages.GetAllAsync().Returns([new Language("en-US", "English"), new Language("da-DK", "Danish")]);
        return languages;
    }
}

/// <summary>An answer of the API.</summary>
internal sealed record Answer(int Status, string Body, string? ETag)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Slug => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("type", out var type) && type.GetString() is { } text && text.StartsWith("urn:presscheck:", StringComparison.Ordinal) ? text.Split(':')[^1] : null;

    public Answer Is(int status, string? slug = null)
    {
        Status.ShouldBe(status, Body);
        if (slug is not null)
        {
            Slug.ShouldBe(slug, Body);
        }

        return this;
    }
}
