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
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using AuditEntry = PressCheck.Review.Audit.AuditEntry;

namespace PressCheck.Cms.Tests.Gates;

/// <summary>A site: the CMS's own content service, notifications and models over repositories in memory, with PressCheck composed into it as the CMS does.</summary>
internal sealed partial class Rig : IAsyncDisposable
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
#if UMBRACO18
        services.AddSingleton<IElementService>(_ => Elements!);
        services.AddSingleton(Repositories.Elements);
        services.AddSingleton(_ => _scopes!);
#endif
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
        _scopes = Transactions.Provider(Aggregator);
        Documents = Service<ContentService>();
#if UMBRACO18
        Elements = Service<ElementService>();
#endif
    }

    private readonly ICoreScopeProvider _scopes;
    private readonly Dictionary<Guid, IContentType> _types = [];

    public TestClock Clock { get; }

    /// <summary>The web server, if it is one.</summary>
    public WebApplication? Web { get; }

    public Repositories Repositories { get; }

    public Transactions Transactions { get; } = new();

    public IContentTypeService Types { get; } = Substitute.For<IContentTypeService>();

    public IUserService Users { get; } = Substitute.For<IUserService>();

    public IBackOfficeSecurityAccessor Security { get; } = Substitute.For<IBackOfficeSecurityAccessor>();

    public IEmailSender Mail { get; } = Substitute.For<IEmailSender>();

    public EventAggregator Aggregator { get; }

    public IContentService Documents { get; }

#if UMBRACO18
    public IElementService Elements { get; }
#endif

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

    public PublishResult Publish(Content content, params string[] cultures)
    {
        _messages.EventMessages = null;
        return Documents.Publish(content, cultures is [] ? ["*"] : cultures, 12);
    }

    /// <summary>Publishes past the gate: the CMS is told to ask nobody.</summary>
    public void PublishUnasked(Content content)
    {
        using (Transactions.Suppress())
        {
            Publish(content).Success.ShouldBeTrue("the CMS asks nobody");
        }
    }

    /// <summary>Forgets what stand-ins were asked; they keep all of it.</summary>
    public void ForgetCalls()
    {
        Repositories.Documents.ClearReceivedCalls();
        Types.ClearReceivedCalls();
        Users.ClearReceivedCalls();
        _scopes.ClearReceivedCalls();
        Transactions.Ended.Clear();
    }

    public void Forget() => _messages.EventMessages = null;

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        Transactions.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>The CMS's service by its newest constructor, which is not the same in every version; what is of no account here is stood in for.</summary>
    private T Service<T>()
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
            _scopes, Get<ILoggerFactory>(), new DefaultEventMessagesFactory(_messages), Repositories.Documents, Repositories.Entities, Repositories.Languages,
#if UMBRACO18
            Repositories.Elements,
#endif
            new Lazy<IPropertyValidationService>(() => validation), new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), new CultureImpactFactory(settings),
            new PropertyEditorCollection(new DataEditorCollection(() => [])), settings,
        ];
        var constructor = typeof(T).GetConstructors().Single(constructor => constructor.GetCustomAttribute<ObsoleteAttribute>() is null);
        return (T)constructor.Invoke([.. constructor.GetParameters().Select(parameter => given.FirstOrDefault(parameter.ParameterType.IsInstanceOfType) ?? Substitute.For([parameter.ParameterType], []))]);
    }

    private sealed class Messages : IEventMessagesAccessor
    {
        public EventMessages? EventMessages { get; set; }
    }
}
