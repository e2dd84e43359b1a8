using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Documents;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>What the backoffice's client asks of Umbraco's own API, as far as the tests go. What is not here is answered 404 and noted.</summary>
internal sealed class ManagementApi(Site site) : IDisposable
{
    private const string Now = "2026-03-02T10:00:00Z";
    private const string Root = "/umbraco/management/api/v1";

    private static readonly Guid Editors = new("50000000-0000-0000-0000-000000000001");

    /// <summary>What the client may ask before anybody has signed in.</summary>
    private static readonly string[] Public = ["/server/", "/manifest/manifest/public", "/security/"];

    private readonly SemaphoreSlim _turn = new(1);

    public void Map(WebApplication app)
    {
        app.MapWhen(IsShut, static shut => shut.Run(static http =>
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }));
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
        Get(app, "/language", _ => Paged(
            new { isoCode = "en-US", name = "English", isDefault = true, isMandatory = false, fallbackIsoCode = (string?)null },
            new { isoCode = "de-DE", name = "German", isDefault = false, isMandatory = false, fallbackIsoCode = (string?)null }));
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

    private bool IsShut(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal, out var rest) && site.SignedOut.ContainsKey(http.Request.Cookies["who"] ?? "") && !Public.Any(path => rest.Value!.StartsWith(path, StringComparison.Ordinal));

    private static void MapTypes(IEndpointRouteBuilder app)
    {
        Get(app, "/document/configuration", _ => new
        {
            disableDeleteWhenReferenced = false, disableUnpublishWhenReferenced = false, allowEditInvariantFromNonDefault = true, allowNonExistingSegmentsCreation = false, reservedFieldNames = Array.Empty<string>(),
        });
        Get(app, "/document-type/configuration", _ => new { dataTypesCanBeChanged = "True", disableTemplates = false, useSegments = false, reservedFieldNames = Array.Empty<string>() });
        Get(app, "/document-type/batch", http => Paged([.. DocumentType.All.Where(type => http.Request.Query["id"].Contains(type.Key.ToString())).Select(type => type.Told())]));
        Get(app, "/document-type/{id}", http => DocumentType.All.Single(type => type.Key == IdOf(http)).Told());
        Get(app, "/item/document-type", _ => DocumentType.All.Select(type => new { id = type.Key, name = type.Name, icon = "icon-document", isElement = type.IsElement, flags = Array.Empty<object>() }));
        Get(app, "/data-type/batch", http => Paged([.. DataType.All.Where(type => http.Request.Query["id"].Contains(type.Key.ToString())).Select(type => type.Told())]));
        Get(app, "/data-type/{id}", http => DataType.All.Single(type => type.Key == IdOf(http)).Told());
        Get(app, "/item/data-type", _ => DataType.All.Select(type => type.Told()));
    }

    private void MapTree(IEndpointRouteBuilder app)
    {
        Get(app, "/tree/document/root", _ => Paged([.. Below(null).Select(TreeItem)]));
        Get(app, "/tree/document/children", http => Paged([.. Below(Guid.Parse(http.Request.Query["parentId"]!)).Select(TreeItem)]));
        Get(app, "/collection/document/{id}", http => Paged([.. Below(IdOf(http)).Select(ListItem)]));
        Get(app, "/tree/document/ancestors", http => Lineage(Guid.Parse(http.Request.Query["descendantId"]!)).Select(TreeItem));
        Get(app, "/tree/document/siblings", _ => new { totalBefore = 0, totalAfter = 0, items = Below(null).Select(TreeItem) });
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

        app.MapPut($"{Root}/document/{{id}}", (HttpContext http, JsonObject body) => WriteAsync(http, (document, who) => site.Rig.Documents.Save(document.With(body, who), who.Id).Success && ++document.Saves > 0));
        app.MapPut($"{Root}/document/{{id}}/update-and-publish", (HttpContext http, JsonObject body) => WriteAsync(http, (document, who) =>
        {
            var cultures = body["culturesToPublish"]!.AsArray().Select(culture => (string)culture!).ToArray();
            return site.Rig.Documents.SaveAndPublish(document.With(body, who), cultures, who.Id).Success && ++document.Saves > 0 && ++document.Publications > 0;
        }));
        app.MapPut($"{Root}/document/{{id}}/publish", (HttpContext http, JsonObject body) => WriteAsync(http, (document, who) => Publish(document, body["publishSchedules"]!.AsArray(), who)));
    }

    /// <summary>Publishes some cultures now and plans others for later.</summary>
    private bool Publish(Document document, JsonArray wanted, Persona who)
    {
        var (now, later) = (new List<string>(), site.Rig.Documents.GetContentScheduleByContentId(document.Stored.Id));
        foreach (var one in wanted.Select(one => one!.AsObject()))
        {
            var culture = (string?)one["culture"];
            if (one["schedule"] is not JsonObject schedule)
            {
                now.Add(culture ?? "*");
            }
            else if ((DateTimeOffset?)schedule["publishTime"] is { } at)
            {
                later.AddOrUpdate(culture ?? "*", at.UtcDateTime, ContentScheduleAction.Release);
            }
        }

        site.Rig.Documents.PersistContentSchedule(document.Stored, later);
        return now.Count == 0 || (site.Rig.Documents.Publish(document.Stored, [.. now], who.Id).Success && ++document.Publications > 0);
    }

    /// <summary>Writes a document by the CMS's own service. Whatever that has to say is told in a header, as the CMS does.</summary>
    private async Task<IResult> WriteAsync(HttpContext http, Func<Document, Persona, bool> write)
    {
        await _turn.WaitAsync();
        try
        {
            site.Rig.Forget();
            var isDone = write(Find(http), Site.Who(http));
            if (site.Rig.Said is { Count: > 0 } said)
            {
                http.Response.Headers["Umb-Notifications"] = new JsonArray([.. said.Select(Told)]).ToJsonString();
            }

            return isDone ? Results.Ok() : Results.Json(
                new { type = "Error", title = "Publish cancelled by event", status = 400, detail = "The publish operation was cancelled by an event.", operationStatus = "CancelledByEvent" }, statusCode: 400);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static JsonNode Told(EventMessage message) => new JsonObject { ["message"] = message.Message, ["category"] = message.Category, ["type"] = message.MessageType.ToString() };

    private object User(HttpContext http)
    {
        var who = Site.Who(http);
        return new
        {
            id = who.Key, languageIsoCode = Site.LanguageOf(http), documentStartNodeIds = Array.Empty<object>(), hasDocumentRootAccess = true, mediaStartNodeIds = Array.Empty<object>(), hasMediaRootAccess = true,
            elementStartNodeIds = Array.Empty<object>(), hasElementRootAccess = true, avatarUrls = Array.Empty<string>(), languages = new[] { "en-US", "de-DE" }, hasAccessToAllLanguages = true, hasAccessToSensitiveData = true,
            fallbackPermissions = site.Users.Permitted(who), permissions = Array.Empty<object>(), allowedSections = new[] { "Umb.Section.Content", "Umb.Section.Users" }, isAdmin = false, email = "someone@example.org", userName = who.Name, name = who.Name,
            userGroupIds = new[] { new { id = Editors } },
        };
    }

    private object Permissions(HttpContext http) => new { permissions = site.Documents.Select(one => new { nodeKey = one.Key, permissions = site.Users.PermittedAt(Site.Who(http).Id, one.Key) }) };

    private Document Find(HttpContext http) => site.Documents.Single(one => one.Key == IdOf(http));

    private static Guid IdOf(HttpContext http) => Guid.Parse((string)http.Request.RouteValues["id"]!);

    private object Detail(Document document)
    {
        var stored = document.Stored;
        return new
        {
            id = document.Key, isTrashed = false, template = (object?)null, flags = Array.Empty<object>(), documentType = new { id = document.Type.Key, icon = "icon-document", collection = document.Type.Collection },
            values = stored.Properties.SelectMany(property => property.Values.Select(value => new
            {
                alias = property.Alias, culture = value.Culture, segment = value.Segment, editorAlias = property.PropertyType.PropertyEditorAlias,
                value = document.Type.Fields.Single(field => field.Alias == property.Alias).Type.IsJson && value.EditedValue is string json ? JsonNode.Parse(json) : value.EditedValue,
            })),
            variants = Variants(stored),
        };
    }

    private object TreeItem(Document document) => new
    {
        id = document.Key, parent = document.Parent is null ? null : new { id = document.Parent.Key }, hasChildren = Below(document.Key).Any(), isProtected = false, noAccess = false, isTrashed = false, createDate = Now, ancestors = Array.Empty<object>(), flags = Array.Empty<object>(),
        documentType = new { id = document.Type.Key, icon = "icon-document", collection = document.Type.Collection }, variants = Variants(document.Stored),
    };

    private object ListItem(Document document) => new
    {
        id = document.Key, isTrashed = false, isProtected = false, ancestors = Lineage(document.Key).SkipLast(1).Select(one => new { id = one.Key }), updater = "", creator = "", sortOrder = 0, flags = Array.Empty<object>(),
        documentType = new { id = document.Type.Key, alias = document.Type.Alias, icon = "icon-document", collection = document.Type.Collection }, values = Array.Empty<object>(), variants = Variants(document.Stored),
    };

    private IEnumerable<Document> Below(Guid? parent) => site.Documents.Where(document => document.Parent?.Key == parent);

    /// <summary>A document after those that it stands below.</summary>
    private IEnumerable<Document> Lineage(Guid key)
    {
        var document = site.Documents.Single(one => one.Key == key);
        return document.Parent is null ? [document] : [.. Lineage(document.Parent.Key), document];
    }

    private IEnumerable<object> Variants(IContent stored)
    {
        var schedule = site.Rig.Documents.GetContentScheduleByContentId(stored.Id);
        foreach (var culture in StoredDocuments.CulturesOf(stored))
        {
            var values = stored.Properties.SelectMany(property => property.Values).Where(value => string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase));
            var isOut = culture is null ? stored.Published : stored.IsCulturePublished(culture);
            yield return new
            {
                id = stored.Key, culture, segment = (string?)null, name = culture is null ? stored.Name : stored.GetCultureName(culture), createDate = Now, updateDate = Now, publishDate = (string?)null,
                state = !isOut ? "Draft" : values.All(value => Equals(value.EditedValue, value.PublishedValue)) ? "Published" : "PublishedPendingChanges",
                scheduledPublishDate = schedule.GetSchedule(culture ?? "*", ContentScheduleAction.Release).FirstOrDefault()?.Date, scheduledUnpublishDate = (string?)null, flags = Array.Empty<object>(),
            };
        }
    }

    public void Dispose() => _turn.Dispose();

    private static object Paged<T>(params IReadOnlyList<T> items) => new { total = items.Count, items };

    private static void Get(IEndpointRouteBuilder app, string path, Func<HttpContext, object> answer) => app.MapGet(Root + path, (HttpContext http) => Results.Json(answer(http)));
}
