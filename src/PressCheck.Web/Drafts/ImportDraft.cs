using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PressCheck.Formats.Readers;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Drafts;

internal static class ImportDraft
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Unnamed = "application/octet-stream";

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/stories/{story}/drafts/import", static async Task<IResult> (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
            Read(http.Request, await BodyBytes.ReadAsync(http)) is not { } read
                ? new Problem(StatusCodes.Status422UnprocessableEntity, "unreadable-file", "The file can't be read as the format that it is said to be, or has no text.")
                : StoryAnswer.Of(await newsroom.SaveDraftAsync(write.Request, read.Draft, cancel)))
        .Named("importDraft", Tags.Drafts, "Saves a file as a draft: Word, Markdown, HTML, text or ninjs, told by its Content-Type or the file name in Content-Disposition.")
        .Admits(Role.Reporter, Matter.Story)
        .Accepts<byte[]>(Unnamed, Word, "text/plain", "text/markdown", "text/html", "application/json", "application/ninjs+json")
        .WithMetadata(new BodyLimit(Limits.File))
        .RequireRateLimiting(RateLimits.Heavy)
        .WritesStory();

    /// <summary>The name of a file is for its ending alone: it may hold words of the story, so nothing keeps it.</summary>
    private static SourceDraft? Read(HttpRequest request, ReadOnlyMemory<byte> bytes)
    {
        var ending = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? Path.GetExtension((disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).ToString()).ToLowerInvariant()
            : "";
        var format = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? Format(type.MediaType.ToString()) : null;
        try
        {
            var read = DraftReader.Read(DraftReader.Endings.Contains(ending) ? "file" + ending : "file", bytes, new ReadOptions { MaxBytes = Limits.File, Format = format });
            return string.IsNullOrWhiteSpace(read.Draft.Text) || read.Draft.Text.Contains('\0') ? null : read;
        }
        catch (UnreadableSourceException)
        {
            return null;
        }
    }

    private static SourceFormat? Format(string mediaType) => mediaType switch
    {
        Word => SourceFormat.Word,
        "text/plain" => SourceFormat.PlainText,
        "text/markdown" => SourceFormat.Markdown,
        "text/html" => SourceFormat.Html,
        "application/json" or "application/ninjs+json" => SourceFormat.Ninjs,
        _ => null,
    };
}
