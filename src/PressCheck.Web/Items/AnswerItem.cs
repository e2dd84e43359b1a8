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

namespace PressCheck.Web.Items;

internal static class AnswerItem
{
    /// <param name="Words">The answer.</param>
    internal sealed record Request(string Words)
    {
        public override string ToString() => "an answer";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(request => request.Words).IsWords();
    }

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/stories/{story}/items/{item}", static async (Write write, HttpContext http, Body<Request> body, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.AnswerItemAsync(write.Request, RouteToken.Of(http, "item"), body.Value.Words, cancel)))
            .Named("answerItem", Tags.Clearances, "Answers one of the house's own items.")
            .Admits(Role.Reporter, Matter.Story)
            .Takes<Request>()
            .WritesRecord();
        api.MapPost("/stories/{story}/items/{item}/second", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.SecondItemAsync(write.Request, RouteToken.Of(http, "item"), cancel)))
            .Named("secondItem", Tags.Clearances, "Agrees to somebody else's answer to an item that blocks.")
            .Admits(Role.Editor, Matter.Story)
            .WritesRecord();
        api.MapDelete("/stories/{story}/items/{item}", static async (Write write, HttpContext http, Newsroom newsroom, CancellationToken cancel) =>
                RecordAnswer.Of(await newsroom.ReopenItemAsync(write.Request, RouteToken.Of(http, "item"), cancel)))
            .Named("reopenItem", Tags.Clearances, "Opens an item again: whoever answered it, or an editor of the desk.")
            .Admits(Role.Reporter, Matter.Story)
            .WritesRecord();
    }
}
