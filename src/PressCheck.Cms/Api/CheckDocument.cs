using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Formats.Readers;
using PressCheck.Formats.Reports;
using PressCheck.Review.Clearances;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web;
using PressCheck.Web.Access;
using PressCheck.Web.Checks;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;

namespace PressCheck.Cms.Api;

/// <summary>Checks the values that an editing screen holds. They are kept nowhere.</summary>
internal static class CheckDocument
{
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Blocks within blocks are JSON within JSON: how deep it may go before nobody can have meant it.</summary>
    private const int MostBrackets = 512;

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/documents/{key}/check", static async Task<IResult> (DocumentAsked asked, HttpContext http, DocumentReader reader, Newsroom newsroom, HouseStyle house, DocumentRights rights, CancellationToken cancel) =>
        {
            var values = ValuesInput.Read(await BodyBytes.ReadAsync(http), asked.Key, MostBrackets);
            DocumentStory? read;
            try
            {
                read = reader.Read(values, asked.Culture);
            }
            catch (UnreadableDocumentException e)
            {
                return GetDocument.Unreadable(e);
            }

            if (read is null)
            {
                return new NoStory(asked.Story);
            }

            // Whoever could not see the document would not be here; of a new one there is no story.
            var preview = asked.Content is null ? null : await newsroom.PreviewAsync(read.Id, read.Draft, cancel);
            return new Checked(read, preview, house, await asked.MayAsync(rights));
        })
        .Named("checkDocument", CmsTags.Documents, "Checks the values that are being edited, which are kept nowhere, with the story's records and clearances.")
        .Admits(Role.Reporter)
        .WithMetadata(new BodyLimit(MostBytes))
        .RequireRateLimiting(RateLimits.Check)
        .Gives<object>();

    private sealed record NoStory(string Story) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Answer.Of(new { story = Story, isStory = false, kept = false }).ExecuteAsync(httpContext);
    }

    /// <summary>The report of docs/wire-format.md with what the document adds.</summary>
    private sealed record Checked(DocumentStory Read, Preview? Preview, HouseStyle House, ImmutableArray<string> May) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            ArgumentNullException.ThrowIfNull(httpContext);
            var report = Preview?.Report ?? House.Check(Read.Draft, Records.None);
            var json = Told(report);
            json["story"] = Read.Id;
            json["isStory"] = true;
            json["kept"] = Preview is not null;
            json["version"] = Preview?.Story.Version;
            json["state"] = Preview is null ? null : JsonSerializer.SerializeToNode(Preview.Story.State, StrictJson.Options);
            json["title"] = Read.Title;
            json["may"] = JsonSerializer.SerializeToNode(May, StrictJson.Options);
            json["draft"] = new JsonObject
            {
                ["sha256"] = Read.Draft.Sha256,
                ["text"] = Read.Draft.Text,
                ["parts"] = new JsonArray([.. Read.Draft.Parts.Select(part => (JsonNode)new JsonObject { ["kind"] = Words.Of(part.Kind), ["start"] = part.Span.Start, ["end"] = part.Span.End })]),
            };
            json["items"] = Preview is null ? new JsonArray() : JsonSerializer.SerializeToNode(Preview.Items, StrictJson.Options);
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, json, StrictJson.Options, httpContext.RequestAborted);
        }

        private JsonObject Told(Report report)
        {
            using var bytes = new MemoryStream();
            var totals = new ReportTotals();
            using (var writer = ReportWriter.Of(ReportFormat.Json, bytes, new ReportOptions()))
            {
                var draft = CheckedDraft.Of(report, new SourceMap(report.Draft.Text));
                totals.Add(draft);
                writer.Open(HouseRules.Header(House));
                writer.Write(draft);
                writer.Close(totals);
            }

            var json = JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))!.AsObject();
            var standing = (Preview?.Items ?? []).Where(item => !item.IsOfHouse).ToLookup(item => (item.Rule, item.Fingerprint));
            foreach (var finding in json["drafts"]![0]!["findings"]!.AsArray().Select(node => node!.AsObject()))
            {
                var (start, end) = ((int)finding["start"]!, (int)finding["end"]!);
                finding["place"] = Place(start, end);
                var item = standing[((string)finding["rule"]!, (string)finding["fingerprint"]!)].FirstOrDefault();
                finding["standing"] = JsonSerializer.SerializeToNode(item?.State ?? ItemState.Open, StrictJson.Options);
            }

            return json;
        }

        private JsonNode? Place(int start, int end) => Read.PlaceOf(new Span(start, end - start)) is { } place ? JsonSerializer.SerializeToNode(place, StrictJson.Options) : null;
    }
}
