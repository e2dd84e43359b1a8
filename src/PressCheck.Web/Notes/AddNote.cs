using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Recording;
using PressCheck.Web.Validation;
using PressCheck.Web.Writing;

namespace PressCheck.Web.Notes;

internal static class AddNote
{
    /// <param name="Words">The remark.</param>
    /// <param name="Passage">The story's words that it is about; left out if it is about the whole.</param>
    internal sealed record Request(string Words, string Passage = "")
    {
        public override string ToString() => "a note";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Words).IsWords();
            RuleFor(request => request.Passage).IsPerhapsWords();
        }
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/stories/{story}/notes", static async (Write write, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.AddNoteAsync(write.Request, body.Value.Passage, body.Value.Words, cancel)))
            .Named("addNote", Tags.Records, "Remarks on the story's text; the checklist asks about the note until somebody closes it.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapPost("/stories/{story}/notes/{note}/close", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.CloseNoteAsync(write.Request, RouteToken.Of(http, "note"), cancel)))
            .Named("closeNote", Tags.Records, "Closes a note: whoever made it, or an editor of the desk.")
            .Admits(Role.Reporter, Matter.Story)
            .WritesRecord();
    }
}
