using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Formats.Stories;
using PressCheck.Review.Deliveries;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Exports;

internal static class ExportStory
{
    public static void Map(RouteGroupBuilder api)
    {
        // Each export is in the audit trail, so it is no address that a page could load by itself.
        foreach (var (name, format) in new[] { ("ninjs", StoryFormat.Ninjs), ("html", StoryFormat.Html), ("json", StoryFormat.Json) })
        {
            api.MapPost($"/stories/{{story}}/exports/{name}", async (Asker asker, Newsroom newsroom, CancellationToken cancel) => Of(await newsroom.ExportAsync(asker.By, asker.Story.Id, format, cancel)))
                .Named($"exportStoryAs{format}", Tags.Stories, $"The signed-off story as {name}, if the gate lets it pass.")
                .Admits(Role.Reporter, Matter.Story)
                .Produces<string>(StatusCodes.Status200OK, StoryWriter.MediaType(format).Split(';')[0])
                .WithMetadata(AsksGate.Yes);
        }
    }

    private static IResult Of(ExportOutcome outcome) => outcome switch
    {
        ExportOutcome.Done { Export: var export } => new FileAnswer(export),
        ExportOutcome.Refused refused => Refusals.Of(new Outcome.Refused(refused.Why, refused.Objections)),
        _ => Known.NotFound,
    };

    private sealed record FileAnswer(Export Export) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var answer = httpContext.Response;
            answer.ContentType = Export.MediaType;
            answer.ContentLength = Export.Content.Length;
            answer.Headers.ContentDisposition = $"attachment; filename=\"{Export.FileName}\"";
            answer.Headers["PressCheck-Draft"] = Export.DraftHash;
            await answer.Body.WriteAsync(ImmutableCollectionsMarshal.AsArray(Export.Content)!, httpContext.RequestAborted);
        }
    }
}
