using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using PressCheck.Cms.Api;
using PressCheck.Cms.Documents;
using PressCheck.Cms.Gates;
using PressCheck.Cms.Storage;
using PressCheck.Review.Audit;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Releases;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using AuditEntry = PressCheck.Review.Audit.AuditEntry;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>A site: the CMS's own content service, notifications and models over repositories in memory, with PressCheck composed into it as the CMS does.</summary>
internal sealed class Rig : IAsyncDisposable
{
    public const string Finished = "The bridge opens on Monday 4 March 2030.";
    public const string Unfinished = "The bridge opens. It cost TK euros, and TK more.";

    private const string Style =
        """
        { "pressCheck": { "documentTypes": { "article": { "fields": { "headline": "title", "body": "body" } } } } }
        """;

    private readonly string _root;
    private readonly Messages _messages = new();
    private readonly IServiceProvider _services;
    private readonly IAsyncDisposable _owner;

    /// <param name="cultures">The site's languages, the default first.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="with">What it has besides.</param>
    /// <param name="style">Its house style.</param>
    /// <param name="limit">How long the gate may take.</param>
    /// <param name="isComposed">PressCheck is in it.</param>
    /// <param name="web">What makes a web server of it, with the API and the site's jobs, which run when it is started; its folder goes when the rig does.</param>
    /// <param name="clock">Its clock.</param>
    public Rig(
        string[]? cultures = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? with = null, string? style = Style, TimeSpan? limit = null, bool isComposed = true, WebApplicationBuilder? web = null,
        TestClock? clock = null)
    {
        _root = web?.Environment.ContentRootPath ?? Directory.CreateTempSubdirectory("presscheck-cms-").FullName;
        Clock = clock ?? new TestClock();
        Repositories = new Repositories(Clock, cultures ?? ["en-US"]);
        if (style is not null)
        {
            System.IO.File.WriteAllText(Path.Combine(_root, "umbraco.json"), style);
        }

        var services = web?.Services ?? new ServiceCollection();
        var configuration = web?.Configuration ?? new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = "Data Source=|DataDirectory|/Umbraco.sqlite.db;Cache=Shared",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
        }).AddInMemoryCollection(settings ?? []);
        if (web is null)
        {
            services.AddLogging();
            services.AddOptions();
            services.AddSingleton<IConfiguration>(configuration);
            var environment = Substitute.For<IWebHostEnvironment>();
            environment.ContentRootPath.Returns(_root);
            services.AddSingleton(environment);
        }

        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Types);
        services.AddSingleton(Users);
        services.AddSingleton(Security);
        services.AddSingleton(Mail);
        services.AddSingleton<IContentService>(_ => Documents!);
        with?.Invoke(services);

        // A machine that runs many tests may be slower than whoever publishes would wait.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PublishGate>(provider).Within(limit ?? TimeSpan.FromMinutes(1)));
        var builder = Substitute.For<IUmbracoBuilder>();
        builder.Services.Returns(services);
        if (isComposed)
        {
            new PressCheckComposer().Compose(builder);
        }

        if (web is not null)
        {
            new ApiComposer().Compose(builder);
            Web = web.Build();
        }

        var own = Web is null ? ((ServiceCollection)services).BuildServiceProvider(validateScopes: true) : null;
        (_services, _owner) = (Web?.Services ?? own!, Web is null ? own! : Web);

        Types.Get(Arg.Any<Guid>()).Returns(call => _types.GetValueOrDefault(call.Arg<Guid>()));
        Types.GetAll().Returns(_ => [.. _types.Values]);
        Users.GetUserById(Arg.Any<int>()).Returns(call => People.GetValueOrDefault(call.Arg<int>()));
        Security.BackOfficeSecurity.Returns((IBackOfficeSecurity?)null);
        Aggregator = new EventAggregator(type => _services!.GetService(type)!);
        Documents = Service();
    }

    private readonly Dictionary<Guid, IContentType> _types = [];

    public TestClock Clock { get; }

    /// <summary>The web server, if it is one.</summary>
    public WebApplication? Web { get; }

    public Repositories Repositories { get; }

    public IContentTypeService Types { get; } = Substitute.For<IContentTypeService>();

    public IUserService Users { get; } = Substitute.For<IUserService>();

    public IBackOfficeSecurityAccessor Security { get; } = Substitute.For<IBackOfficeSecurityAccessor>();

    public IEmailSender Mail { get; } = Substitute.For<IEmailSender>();

    public EventAggregator Aggregator { get; }

    public IContentService Documents { get; }

    public Dictionary<int, IUser> People { get; } = new() { [-1] = User(Constants.Security.SuperUserKey), [11] = User(Guid.Parse("11111111-0000-0000-0000-000000000011")), [12] = User(Guid.Parse("11111111-0000-0000-0000-000000000012")) };

    public string Root => _root;

    public Newsroom Newsroom => Get<Newsroom>();

    public Database Database => Get<SiteDatabase>().Database;

    public ReleaseBook Book => new(Database);

    public IReadOnlyList<EventMessage> Said => _messages.EventMessages is { } messages ? [.. messages.GetAll()] : [];

    public static Person Reporter { get; } = new("11111111000000000000000000000011", Role.Reporter, "newsroom");

    public static Person Editor { get; } = new("11111111000000000000000000000012", Role.Editor, "newsroom");

    public static Person Manager { get; } = new("11111111000000000000000000000013", Role.Manager, "newsroom");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static IUser User(Guid key, UserKind kind = UserKind.Default, string language = "en-US")
    {
        var user = Substitute.For<IUser>();
        user.Key.Returns(key);
        user.Kind.Returns(kind);
        user.Language.Returns(language);
        return user;
    }

    /// <summary>Somebody sits before the screen.</summary>
    public void SignIn(IUser? user)
    {
        var signedIn = Substitute.For<IBackOfficeSecurity>();
        signedIn.CurrentUser.Returns(user);
        Security.BackOfficeSecurity.Returns(signedIn);
    }

    public void SignIn(int user = 12) => SignIn(People[user]);

    public ContentType Type(string alias = "article", ContentVariation variation = ContentVariation.Nothing)
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var type = new ContentType(strings, Constants.System.Root) { Id = 50 + _types.Count, Key = Guid.NewGuid(), Alias = alias, Name = alias, Variations = variation };
        foreach (var (property, at) in new[] { ("title", 1), ("body", 2) })
        {
            type.AddPropertyType(new PropertyType(strings, Constants.PropertyEditors.Aliases.TextArea, ValueStorageType.Ntext, property) { Id = (type.Id * 10) + at, Name = property, Variations = variation, SortOrder = at });
        }

        Add(type);
        return type;
    }

    public void Add(IContentType type) => _types[type.Key] = type;

    /// <summary>A document as it is after it was saved for the first time.</summary>
    public Content Saved(ContentType type, string body = Finished, params string[] cultures)
    {
        var content = Unsaved(type, body, cultures);
        Repositories.Persist(content);
        return content;
    }

    public static Content Unsaved(ContentType type, string body = Finished, params string[] cultures)
    {
        var content = new Content("Bridge", Constants.System.Root, type) { Key = Guid.NewGuid(), WriterId = 11, CreatorId = 11 };
        foreach (var culture in cultures)
        {
            content.SetCultureName("Bridge " + culture, culture);
        }

        Write(content, body, cultures);
        return content;
    }

    public static void Write(Content content, string body, params string[] cultures)
    {
        foreach (var culture in cultures is [] ? [null] : cultures.Cast<string?>())
        {
            content.SetValue("title", "The bridge opens", culture);
            content.SetValue("body", body, culture);
        }
    }

    public void Save(Content content, string body, params string[] cultures)
    {
        Write(content, body, cultures);
        Documents.Save(content, 11).Success.ShouldBeTrue();
    }

    /// <summary>A reporter submits the document's words, an editor signs them off.</summary>
    public async Task SignOffAsync(Content content, string? culture = null)
    {
        await Get<SiteDatabase>().ReadyAsync(CancellationToken.None);
        var story = Get<DocumentReader>().Read(content, culture)!;
        var id = Guid.NewGuid().ToString("N");
        if (await Newsroom.FindAsync(story.Id) is null)
        {
            await DoneAsync(Newsroom.CreateAsync(new WriteRequest(id + "c", story.Id, 0, Reporter), story.Title, "newsroom"));
        }

        await DoneAsync(Newsroom.SaveDraftAsync(new WriteRequest(id + "d", story.Id, await VersionAsync(story.Id), Reporter), story.Draft));
        if ((await Newsroom.FindAsync(story.Id))!.State is StoryState.Draft or StoryState.ChangesRequested)
        {
            await DoneAsync(Newsroom.SubmitAsync(new WriteRequest(id + "s", story.Id, await VersionAsync(story.Id), Reporter)));
        }

        await DoneAsync(Newsroom.SignOffAsync(new WriteRequest(id + "o", story.Id, await VersionAsync(story.Id), Editor), story.Draft.Sha256));
    }

    public PublishResult Publish(Content content, params string[] cultures)
    {
        _messages.EventMessages = null;
        return Documents.Publish(content, cultures is [] ? ["*"] : cultures, 12);
    }

    public void Forget() => _messages.EventMessages = null;

    /// <summary>Looks at what is out, as the site's job does a moment later.</summary>
    public Task LookAsync() => Get<PublishedCheck>().CheckWaitingAsync(CancellationToken.None);

    public async Task<Story?> StoryAsync(Content content, string? culture = null) => await Newsroom.FindAsync(StoryId.Of(content.Key, culture));

    public async Task<IReadOnlyList<AuditEntry>> EntriesAsync(Content content, string? culture = null) => [.. await new AuditTrail(Database).PageAsync(0, 1000, StoryId.Of(content.Key, culture))];

    public async Task<IReadOnlyList<string>> ActionsAsync(Content content, string? culture = null) => [.. (await EntriesAsync(content, culture)).Select(entry => entry.Action.Name()!)];

    public async Task<IReadOnlyList<string>> MailAsync() => [.. await Database.ReadAsync(read => read.ListAsync<string>("SELECT kind FROM outbox ORDER BY at, id"))];

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        Repositories.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<long> VersionAsync(string story) => (await Newsroom.FindAsync(story))!.Version;

    private static async Task DoneAsync(Task<Outcome> outcome) => (await outcome).ShouldBeOfType<Outcome.Done>();

    /// <summary>The CMS's service by its newest constructor, which is not the same in every version; what is of no account here is stood in for.</summary>
    private ContentService Service()
    {
        var settings = Substitute.For<IOptionsMonitor<ContentSettings>>();
        settings.CurrentValue.Returns(new ContentSettings());
        var validation = Substitute.For<IPropertyValidationService>();
        validation.IsPropertyDataValid(default!, out Arg.Any<IProperty[]>()!, default).ReturnsForAnyArgs(call =>
        {
            call[1] = Array.Empty<IProperty>();
            return true;
        });
        object[] given =
        [
            Repositories.ScopeProvider(Aggregator), Get<ILoggerFactory>(), new DefaultEventMessagesFactory(_messages), Repositories.Documents, Repositories.Entities, Repositories.Languages,
            new Lazy<IPropertyValidationService>(() => validation), new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), new CultureImpactFactory(settings),
            new PropertyEditorCollection(new DataEditorCollection(() => [])), settings,
        ];
        var constructor = typeof(ContentService).GetConstructors().Single(constructor => constructor.GetCustomAttribute<ObsoleteAttribute>() is null);
        return (ContentService)constructor.Invoke([.. constructor.GetParameters().Select(parameter => given.FirstOrDefault(parameter.ParameterType.IsInstanceOfType) ?? Substitute.For([parameter.ParameterType], []))]);
    }

    private sealed class Messages : IEventMessagesAccessor
    {
        public EventMessages? EventMessages { get; set; }
    }
}
