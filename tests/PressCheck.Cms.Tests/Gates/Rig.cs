using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
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

    private readonly string _root = Directory.CreateTempSubdirectory("presscheck-cms-").FullName;
    private readonly Messages _messages = new();
    private readonly ServiceProvider _services;

    public Rig(string[]? cultures = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? with = null, string? style = Style, TimeSpan? limit = null, bool isComposed = true)
    {
        Repositories = new Repositories(Clock, cultures ?? ["en-US"]);
        if (style is not null)
        {
            System.IO.File.WriteAllText(Path.Combine(_root, "umbraco.json"), style);
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = "Data Source=|DataDirectory|/Umbraco.sqlite.db;Cache=Shared",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
        }).AddInMemoryCollection(settings ?? []).Build());
        var environment = Substitute.For<IWebHostEnvironment>();
        environment.ContentRootPath.Returns(_root);
        services.AddSingleton(environment);
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

        _services = services.BuildServiceProvider(validateScopes: true);

        Types.Get(Arg.Any<Guid>()).Returns(call => _types.GetValueOrDefault(call.Arg<Guid>()));
        Types.GetAll().Returns(_ => [.. _types.Values]);
        Users.GetUserById(Arg.Any<int>()).Returns(call => People.GetValueOrDefault(call.Arg<int>()));
        Security.BackOfficeSecurity.Returns((IBackOfficeSecurity?)null);
        Aggregator = new EventAggregator(type => _services.GetService(type)!);
        _scopes = Transactions.Provider(Aggregator);
        Documents = Service<ContentService>();
#if UMBRACO18
        Elements = Service<ElementService>();
#endif
    }

    private readonly ICoreScopeProvider _scopes;
    private readonly Dictionary<Guid, IContentType> _types = [];

    public TestClock Clock { get; } = new();

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

    public ContentType Type(string alias = "article", ContentVariation variation = ContentVariation.Nothing)
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());
        var type = new ContentType(strings, Constants.System.Root) { Id = 50 + _types.Count, Key = Guid.NewGuid(), Alias = alias, Name = alias, Variations = variation };
        foreach (var (property, at) in new[] { ("title", 1), ("body", 2) })
        {
            type.AddPropertyType(new PropertyType(strings, Constants.PropertyEditors.Aliases.TextArea, ValueStorageType.Ntext, property) { Id = (type.Id * 10) + at, Name = property, Variations = variation, SortOrder = at });
        }

        _types[type.Key] = type;
        return type;
    }

    /// <summary>A document as it is after it was saved for the first time.</summary>
    public Content Saved(ContentType type, string body = Finished, params string[] cultures)
    {
        var content = Unsaved(type, body, cultures);
        Repositories.Persist(content);
        return content;
    }

    /// <summary>A document that is out, however it got there.</summary>
    public Content Out(ContentType type, string body = Finished)
    {
        var content = Unsaved(type, body);
        content.PublishedState = PublishedState.Publishing;
        foreach (var property in content.Properties)
        {
            property.PublishValues();
        }

        Repositories.Persist(content);
        return content;
    }

    /// <summary>The same below a page.</summary>
    public Content Below(Content page, ContentType type, string body = Finished)
    {
        var content = Unsaved(type, body);
        content.ParentId = page.Id;
        Repositories.Persist(content);
        return content;
    }

#if UMBRACO18
    /// <summary>An element of the library as it is after it was saved for the first time.</summary>
    public Element SavedElement(string body)
    {
        var type = Type();
        type.IsElement = true;
        var element = new Element("Bridge", type) { Key = Guid.NewGuid(), WriterId = 11, CreatorId = 11 };
        Write(element, body);
        Repositories.Persist(element);
        return element;
    }
#endif

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

    public static void Write(IContentBase content, string body, params string[] cultures)
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

    public void Forget() => _messages.EventMessages = null;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
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
