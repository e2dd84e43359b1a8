using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Text;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web;

namespace PressCheck.Backoffice.Tests.Cms;

/// <summary>Stands for the part of the API that the CMS adds, with a document of a headline and a body; what the real one does has tests of its own.</summary>
internal sealed class DocumentsApi(Site site)
{
    public const string Root = "/umbraco/presscheck/api/v1";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static bool Answers(PathString rest) =>
        rest.StartsWithSegments("/documents", StringComparison.Ordinal) || rest.StartsWithSegments("/health", StringComparison.Ordinal) || rest.StartsWithSegments("/blocked", StringComparison.Ordinal) || rest.StartsWithSegments("/emergency", StringComparison.Ordinal);

    public static string StoryOf(Document document) => document.Key.ToString("N");

    /// <summary>A document's draft: of the values that are given, else of those that are saved.</summary>
    public static Draft Read(Document document, JsonObject? values = null)
    {
        string Value(string alias) => values is null ? document.ValueOf(alias) : values["values"]!.AsArray().FirstOrDefault(value => (string?)value!["alias"] == alias)?["value"]?.ToString() ?? "";
        var headline = Value("headline");
        var text = $"{headline}\n\n{Value("body")}";
        return new Draft(StoryOf(document), text, [new Part(PartKind.Headline, new Span(0, headline.Length)), new Part(PartKind.Body, new Span(headline.Length + 2, text.Length - headline.Length - 2))]);
    }

    public static async Task<Story?> KeepAsync(Newsroom newsroom, Document document, Persona by, bool makes)
    {
        var id = StoryOf(document);
        var story = await newsroom.FindAsync(id);
        if (story is null && !makes)
        {
            return null;
        }

        story ??= ((Outcome.Done)await newsroom.CreateAsync(new WriteRequest(Key(), id, 0, by.Person), document.ValueOf("headline"), "newsroom")).Story;
        var draft = Read(document);
        return story.DraftHash == draft.Sha256 ? story : ((Outcome.Done)await newsroom.SaveDraftAsync(new WriteRequest(Key(), id, story.Version, by.Person), draft)).Story;
    }

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root + "/documents/{key}", async (Guid key, HttpContext http) =>
        {
            var document = Find(key);
            var gate = await AskAsync(http, $"/stories/{StoryOf(document)}/gate");
            return Results.Json(new JsonObject { ["story"] = StoryOf(document), ["isStory"] = IsStory(document), ["kept"] = gate is not null, ["gate"] = gate });
        });
        app.MapPost(Root + "/documents/{key}/check", CheckAsync);
        app.MapPut(Root + "/documents/{key}/draft", async (Guid key, HttpContext http) =>
        {
            await KeepAsync(site.Newsroom, Find(key), Site.Who(http), makes: true);
            return Results.Json(await AskAsync(http, $"/stories/{StoryOf(Find(key))}"));
        });
        app.MapPost(Root + "/documents/standing", StandingAsync);
        app.MapGet(Root + "/health", () => new
        {
            version = "0.1.0", types = new[] { "Article" }, data = "a file beside the site’s own", dataProblem = (string?)null, sendsMail = false, needsSignOff = true, gatesAutomated = true, emergency = site.Emergency, waiting = 0,
            problems = new[] { "No mail server is set, so nobody is told of anything." },
        });
        app.MapPut(Root + "/emergency", (HttpContext http, JsonObject body) =>
        {
            site.Emergency = new { by = Site.Who(http).Person.Id, words = (string)body["words"]!, at = DateTimeOffset.UtcNow, until = (string)body["until"]! };
            return Results.Json(new { emergency = site.Emergency });
        });
        app.MapDelete(Root + "/emergency", () =>
        {
            site.Emergency = null;
            return Results.NoContent();
        });
        app.MapGet(Root + "/blocked", () => new { items = site.Blocked, next = (string?)null });
        app.MapPost(Root + "/blocked/{id}/reschedule", (string id, JsonObject body) =>
        {
            site.Blocked.RemoveAll(one => one.Id == id);
            site.Documents[0].Schedule((string?)body["at"]);
            return Results.NoContent();
        });
    }

    private async Task<IResult> CheckAsync(Guid key, HttpContext http, JsonObject values)
    {
        var document = Find(key);
        var id = StoryOf(document);
        if (!IsStory(document))
        {
            return Results.Json(new { story = id, isStory = false, kept = false });
        }

        var draft = Read(document, values);
        var parts = draft.Parts.Select(part => new { kind = part.Kind == PartKind.Headline ? "headline" : "body", start = part.Span.Start, length = part.Span.Length });
        var report = (await AskAsync(http, "/check", new { draft = new { text = draft.Text, format = "parts", parts } }))!;
        var story = await AskAsync(http, $"/stories/{id}");
        var kept = (await AskAsync(http, $"/stories/{id}/checklist"))?["items"]?.AsArray().ToDictionary(item => ((string)item!["rule"]!, (string)item["fingerprint"]!), item => item!) ?? [];
        var items = new JsonArray();
        foreach (var finding in report["drafts"]![0]!["findings"]!.AsArray().Select(finding => finding!.AsObject()))
        {
            var (start, end) = ((int)finding["start"]!, (int)finding["end"]!);
            var before = draft.Parts[0].Span.Length + 2;
            finding["place"] = new JsonObject
            {
                ["property"] = start < before ? "headline" : "body", ["path"] = new JsonArray(), ["start"] = start < before ? start : start - before, ["end"] = start < before ? end : end - before, ["label"] = start < before ? "Headline" : "Body",
            };
            var item = kept.TryGetValue(((string)finding["rule"]!, (string)finding["fingerprint"]!), out var there) ? there.DeepClone().AsObject() : new JsonObject
            {
                ["rule"] = (string)finding["rule"]!, ["fingerprint"] = (string)finding["fingerprint"]!, ["message"] = (string)finding["message"]!, ["enforcement"] = (string)finding["enforcement"]!, ["confidence"] = (string)finding["confidence"]!,
                ["state"] = "open", ["evidence"] = new JsonArray(), ["isOfHouse"] = false,
            };
            item["span"] = new JsonObject { ["start"] = start, ["length"] = end - start };
            items.Add(item);
        }

        report["story"] = id;
        report["isStory"] = true;
        report["kept"] = story is not null;
        report["version"] = story?["version"]?.DeepClone();
        report["title"] = document.ValueOf("headline");
        report["may"] = new JsonArray([.. Site.Who(http).Verbs.Except(site.TakenAway).Select(verb => (JsonNode)verb)]);
        report["draft"] = new JsonObject
        {
            ["sha256"] = draft.Sha256, ["text"] = draft.Text,
            ["parts"] = new JsonArray([.. draft.Parts.Select(part => (JsonNode)new JsonObject { ["kind"] = part.Kind == PartKind.Headline ? "headline" : "body", ["start"] = part.Span.Start, ["end"] = part.Span.End })]),
        };
        report["items"] = story is null ? new JsonArray() : items;
        return Results.Json(report);
    }

    private async Task<IResult> StandingAsync(HttpContext http, JsonObject body)
    {
        site.StandingsAsked++;
        var found = new JsonArray();
        foreach (var key in body["keys"]!.AsArray().Select(key => Guid.Parse((string)key!)))
        {
            if (await AskAsync(http, $"/stories/{key:N}") is { } story)
            {
                var items = (await AskAsync(http, $"/stories/{key:N}/checklist"))!["items"]!.AsArray();
                var needs = items.Count(item => (string?)item!["state"] is "open" or "needs-second" && (string?)item["enforcement"] is "block" or "answer");
                found.Add(new JsonObject { ["key"] = key.ToString(), ["culture"] = null, ["story"] = $"{key:N}", ["state"] = story["state"]!.DeepClone(), ["needs"] = needs, ["needsSecond"] = 0 });
            }
        }

        return Results.Json(found);
    }

    /// <summary>Asks the real API as the same person; null if there is no such thing.</summary>
    private async Task<JsonObject?> AskAsync(HttpContext http, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, site.Address + PressCheckApi.Path + path);
        request.Headers.Add("Cookie", http.Request.Headers.Cookie.ToString());
        request.Content = body is null ? null : JsonContent.Create(body, options: Web);
        using var response = await site.Http.SendAsync(request);
        return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<JsonObject>())! : null;
    }

    private Document Find(Guid key) => site.Documents.Single(document => document.Key == key);

    private static bool IsStory(Document document) => document.Type == Document.Article;

    private static string Key() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
}

/// <summary>A release on a schedule that the gate refused.</summary>
internal sealed record BlockedRelease(string Id, string Story, string Title, string ReleaseAt, string RefusedAt);
