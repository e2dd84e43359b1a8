using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>What the backoffice's client asks of Umbraco's own API, as far as the tests go. What is not here is answered 404 and noted.</summary>
internal sealed class ManagementApi(Site site)
{
    private const string Now = "2026-03-02T10:00:00Z";
    private const string Root = "/umbraco/management/api/v1";

    private static readonly Guid TextBox = new("30000000-0000-0000-0000-000000000001");
    private static readonly Guid TextArea = new("30000000-0000-0000-0000-000000000002");
    private static readonly Guid Tab = new("40000000-0000-0000-0000-000000000001");
    private static readonly Guid Group = new("40000000-0000-0000-0000-000000000002");
    private static readonly Guid Editors = new("50000000-0000-0000-0000-000000000001");

    private static readonly string[] OwnVerbs =
    [
        .. new[] { "Read", "Create", "Update", "Delete", "Publish", "Unpublish", "Duplicate", "Move", "Sort", "Rollback", "PropertyValue.Read", "PropertyValue.Write" }.Select(verb => $"Umb.Document.{verb}"),
    ];

    public void Map(IEndpointRouteBuilder app)
    {
        Get(app, "/server/status", _ => new { serverStatus = "Run" });
        Get(app, "/server/configuration", _ => new { allowPasswordReset = true, versionCheckPeriod = 7, allowLocalLogin = true, umbracoCssPath = "/css", signalR = new { skipNegotiation = false } });
        Get(app, "/server/information", _ => new { version = site.Client.Version, assemblyVersion = site.Client.Version, baseUtcOffset = "00:00", runtimeMode = "BackofficeDevelopment" });
        Get(app, "/manifest/manifest/public", _ => Array.Empty<object>());
        Get(app, "/manifest/manifest/private", _ => new[] { Site.Package() });
        Get(app, "/user/current", User);
        Get(app, "/user/current/configuration", _ => new
        {
            keepUserLoggedIn = true, allowChangePassword = true, allowTwoFactor = false,
            passwordConfiguration = new { minimumPasswordLength = 10, requireNonLetterOrDigit = false, requireDigit = false, requireLowercase = false, requireUppercase = false },
        });
        Get(app, "/user/current/permissions", Permissions);
        Get(app, "/user/current/permissions/document", Permissions);
        Get(app, "/language", _ => Paged(new { isoCode = "en-US", name = "English", isDefault = true, isMandatory = true, fallbackIsoCode = (string?)null }));
        Get(app, "/segment", _ => Paged<object>());
        Get(app, "/temporary-file/configuration", _ => new { imageFileTypes = Array.Empty<string>(), disallowedUploadedFilesExtensions = Array.Empty<string>(), allowedUploadedFileExtensions = Array.Empty<string>(), maxFileSize = (int?)null });
        app.MapGet($"{Root}/security/back-office/graphics/{{name}}", () => Results.Text("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="white"/></svg>""", "image/svg+xml"));
        MapTypes(app);
        MapTree(app);
        MapDocuments(app);
        app.Map("/umbraco/management/api/{**rest}", (HttpContext http) =>
        {
            site.Unknown.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
            return Results.Json(new { type = "Error", title = "Not in the stub", status = 404 }, statusCode: 404);
        });
    }

    private static void MapTypes(IEndpointRouteBuilder app)
    {
        Get(app, "/document/configuration", _ => new
        {
            disableDeleteWhenReferenced = false, disableUnpublishWhenReferenced = false, allowEditInvariantFromNonDefault = true, allowNonExistingSegmentsCreation = false, reservedFieldNames = Array.Empty<string>(),
        });
        Get(app, "/document-type/configuration", _ => new { dataTypesCanBeChanged = "True", disableTemplates = false, useSegments = false, reservedFieldNames = Array.Empty<string>() });
        Get(app, "/document-type/{id}", http => TypeOf(Guid.Parse((string)http.Request.RouteValues["id"]!)));
        Get(app, "/item/document-type", _ => new[] { Document.Article, Document.Page }.Select(type => new { id = type, name = NameOf(type), icon = "icon-document", isElement = false, flags = Array.Empty<object>() }));
        Get(app, "/data-type/batch", _ => new { total = 2, items = DataTypes() });
        Get(app, "/data-type/{id}", http => DataTypes().Single(type => type["id"]!.GetValue<string>() == (string)http.Request.RouteValues["id"]!));
        Get(app, "/item/data-type", _ => DataTypes());
    }

    private void MapTree(IEndpointRouteBuilder app)
    {
        Get(app, "/tree/document/root", _ => Paged([.. site.Documents.Select(TreeItem)]));
        Get(app, "/tree/document/ancestors", http => site.Documents.Where(one => one.Key.ToString() == http.Request.Query["descendantId"]).Select(TreeItem));
        Get(app, "/tree/document/siblings", _ => new { totalBefore = 0, totalAfter = 0, items = site.Documents.Select(TreeItem) });
        Get(app, "/recycle-bin/document/root", _ => Paged<object>());
        Get(app, "/item/document", http => site.Documents.Where(one => http.Request.Query["id"].Contains(one.Key.ToString())).Select(TreeItem));
    }

    private void MapDocuments(IEndpointRouteBuilder app)
    {
        Get(app, "/document/{id}", http => Detail(Find(http)));
        Get(app, "/document/{id}/published", http => Detail(Find(http)));
        Get(app, "/document/urls", http => http.Request.Query["id"].Select(id => new { id, urlInfos = Array.Empty<object>() }));
        Get(app, "/document/{id}/domains", _ => new { defaultIsoCode = (string?)null, domains = Array.Empty<object>() });
        Get(app, "/document/{id}/audit-log", _ => Paged<object>());
        Get(app, "/document/{id}/referenced-by", _ => Paged<object>());
        Get(app, "/document/{id}/available-segment-options", _ => Paged<object>());
        foreach (var version in new[] { "v1", "v1.1" })
        {
            app.MapPut($"/umbraco/management/api/{version}/document/{{id}}/validate", () => Results.Ok());
        }

        app.MapPut($"{Root}/document/{{id}}", async (HttpContext http, JsonObject body) =>
        {
            await site.SaveAsync(Find(http), body, Site.Who(http));
            return Results.Ok();
        });
        app.MapPut($"{Root}/document/{{id}}/update-and-publish", (HttpContext http, JsonObject body) => PublishAsync(http, body));
        app.MapPut($"{Root}/document/{{id}}/publish", (HttpContext http, JsonObject body) => PublishAsync(http, body));
    }

    /// <summary>Publishes now or sets a schedule, as the server does: a refusal saves nothing, and is told by a header.</summary>
    private async Task<IResult> PublishAsync(HttpContext http, JsonObject body)
    {
        var document = Find(http);
        var schedule = (body["publishSchedules"] as JsonArray)?[0]?["schedule"];
        if ((string?)schedule?["publishTime"] is { } at)
        {
            document.Schedule(at);
            return Results.Ok();
        }

        if (await site.RefusalAsync(document, body["values"] is null ? null : body) is { } refusal)
        {
            http.Response.Headers["Umb-Notifications"] = new JsonArray(new JsonObject { ["message"] = refusal, ["category"] = "PressCheck", ["type"] = "Error" }).ToJsonString();
            return Results.Json(new { type = "Error", title = "Cancelled by notification", status = 400, detail = "A notification handler prevented the content operation.", operationStatus = "CancelledByNotification" }, statusCode: 400);
        }

        if (body["values"] is not null)
        {
            await site.SaveAsync(document, body, Site.Who(http));
        }

        await site.PublishedAsync(document, Site.Who(http));
        return Results.Ok();
    }

    private object User(HttpContext http)
    {
        var who = Site.Who(http);
        return new
        {
            id = who.Key, languageIsoCode = Site.LanguageOf(http), documentStartNodeIds = Array.Empty<object>(), hasDocumentRootAccess = true, mediaStartNodeIds = Array.Empty<object>(), hasMediaRootAccess = true,
            elementStartNodeIds = Array.Empty<object>(), hasElementRootAccess = true, avatarUrls = Array.Empty<string>(), languages = new[] { "en-US" }, hasAccessToAllLanguages = true, hasAccessToSensitiveData = true,
            fallbackPermissions = Verbs(http), permissions = Array.Empty<object>(), allowedSections = new[] { "Umb.Section.Content", "Umb.Section.Users" }, isAdmin = false, email = "someone@example.org", userName = who.Name, name = who.Name,
            userGroupIds = new[] { new { id = Editors } },
        };
    }

    private object Permissions(HttpContext http) => new { permissions = site.Documents.Select(one => new { nodeKey = one.Key, permissions = Verbs(http) }) };

    private static string[] Verbs(HttpContext http) => [.. OwnVerbs, .. Site.Who(http).Verbs];

    private Document Find(HttpContext http) => site.Documents.Single(one => one.Key.ToString() == (string)http.Request.RouteValues["id"]!);

    private static object TypeOf(Guid id) => new
    {
        id, alias = NameOf(id).ToLowerInvariant(), name = NameOf(id), icon = "icon-document", description = (string?)null, allowedAsRoot = true, variesByCulture = false, variesBySegment = false, collection = (object?)null, isElement = false,
        allowedInLibrary = false, allowedTemplates = Array.Empty<object>(), defaultTemplate = (object?)null, cleanup = new { preventCleanup = false }, allowedDocumentTypes = Array.Empty<object>(), compositions = Array.Empty<object>(),
        properties = new[] { Property(1, "headline", "Headline", TextBox), Property(2, "body", "Body", TextArea) },
        containers = new object[]
        {
            new { id = Tab, parent = (object?)null, name = "Story", type = "Tab", sortOrder = 0 },
            new { id = Group, parent = new { id = Tab }, name = "Text", type = "Group", sortOrder = 0 },
        },
    };

    private static object Property(int order, string alias, string name, Guid type) => new
    {
        id = new Guid($"60000000-0000-0000-0000-{order.ToString("D12", CultureInfo.InvariantCulture)}"), container = new { id = Group }, sortOrder = order, alias, name, description = (string?)null, dataType = new { id = type },
        variesByCulture = false, variesBySegment = false, validation = new { mandatory = false, mandatoryMessage = (string?)null, regEx = (string?)null, regExMessage = (string?)null }, appearance = new { labelOnTop = false },
    };

    private static List<JsonObject> DataTypes() => [DataType(TextBox, "Textstring", "TextBox"), DataType(TextArea, "Textarea", "TextArea")];

    private static JsonObject DataType(Guid id, string name, string editor) => new()
    {
        ["id"] = id.ToString(), ["name"] = name, ["isDeletable"] = true, ["canIgnoreStartNodes"] = false, ["editorAlias"] = $"Umbraco.{editor}", ["editorUiAlias"] = $"Umb.PropertyEditorUi.{editor}",
        ["values"] = new JsonArray(), ["flags"] = new JsonArray(), ["parent"] = null,
    };

    private static string NameOf(Guid type) => type == Document.Article ? "Article" : "Page";

    private static object Detail(Document document) => new
    {
        id = document.Key, isTrashed = false, template = (object?)null, flags = Array.Empty<object>(), documentType = new { id = document.Type, icon = "icon-document", collection = (object?)null },
        values = document.Values, variants = new[] { Variant(document) },
    };

    private static object TreeItem(Document document) => new
    {
        id = document.Key, parent = (object?)null, hasChildren = false, isProtected = false, noAccess = false, isTrashed = false, createDate = Now, ancestors = Array.Empty<object>(), flags = Array.Empty<object>(),
        documentType = new { id = document.Type, icon = "icon-document", collection = (object?)null }, variants = new[] { Variant(document) },
    };

    private static object Variant(Document document) => new
    {
        id = document.Key, culture = (string?)null, segment = (string?)null, name = document.Name, state = document.State, createDate = Now, updateDate = Now, publishDate = (string?)null,
        scheduledPublishDate = document.ScheduledFor, scheduledUnpublishDate = (string?)null, flags = Array.Empty<object>(),
    };

    private static object Paged<T>(params IReadOnlyList<T> items) => new { total = items.Count, items };

    private static void Get(IEndpointRouteBuilder app, string path, Func<HttpContext, object> answer) => app.MapGet(Root + path, (HttpContext http) => Results.Json(answer(http)));
}
