using FluentValidation;
using Microsoft.AspNetCore.Identity;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Mail;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Problems;
using PressCheck.Web.Writing;

namespace PressCheck.Desk.People;

internal static class OwnAccountApi
{
    /// <param name="Kind">What about.</param>
    /// <param name="How">How they want to be told.</param>
    internal sealed record Wanted(string Kind, MailHow? How);

    /// <param name="Language">The language of their mail.</param>
    /// <param name="Mail">Each kind of event once; what is left out comes as it always did.</param>
    internal sealed record Request(string Language, IReadOnlyList<Wanted> Mail);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Language).NotNull().IsLanguageOrLeftOut();
            RuleFor(request => request.Mail).NotNull()
                .Must(static mail => mail.Select(wanted => wanted.Kind).Distinct(StringComparer.Ordinal).Count() == mail.Count).WithMessage("Each kind stands here once.");
            RuleForEach(request => request.Mail)
                .Must(static wanted => MailChoices.KindsOf(Role.Manager).Contains(wanted.Kind)).WithMessage("There is no mail of that kind.")
                .Must(static wanted => wanted.How is { } how && MailChoices.Among(wanted.Kind).Contains(how)).WithMessage("Mail of that kind can't come like that.");
        }
    }

    public static void MapOwnAccount(this RouteGroupBuilder api)
    {
        api.MapGet("/account", static async (HttpContext http, Asker asker, OwnAccounts accounts, CancellationToken cancel) =>
                await accounts.FindAsync(asker.By.Id, cancel) is not { } found ? Known.NotFound
                : Conditional.IsKnown(http, IfMatch.Tag(found.Version)) ? Results.Empty
                : Answer.Of(found))
            .Named("getAccount", Tags.People, "Your own account, and what mail tells you of.")
            .Admits(Role.Reporter)
            .Gives<OwnAccountAnswer>();
        api.MapPut("/account", static async (HttpContext http, Asker asker, Body<Request> body, OwnAccounts accounts, CancellationToken cancel) =>
            {
                var (language, mail) = body.Value;
                var done = await accounts.ChangeAsync(asker.By.Id, language, [.. mail.Select(wanted => (wanted.Kind, wanted.How!.Value))], IfMatch.Version(http), cancel);
                var now = await accounts.FindAsync(asker.By.Id, cancel);
                http.Response.Headers.ETag = IfMatch.Tag(now!.Version);
                return done ? Answer.Of(now) : new Problem(StatusCodes.Status409Conflict, "stale", "Your account was changed since you read it; nothing was done.").With("account", now);
            })
            .Named("changeAccount", Tags.People, "Your language, and what mail tells you of.")
            .Admits(Role.Reporter)
            .Takes<Request>()
            .Gives<OwnAccountAnswer>();
        api.MapPost("/account/sessions/end", static async (Asker asker, OwnAccounts accounts, SignInManager<Account> sessions, CancellationToken cancel) =>
            {
                if (await accounts.EndSessionsAsync(asker.By.Id, cancel) is not { } account)
                {
                    return Known.NotFound;
                }

                // This one goes on under the new stamp.
                await sessions.RefreshSignInAsync(account);
                return Results.NoContent();
            })
            .Named("endOtherSessions", Tags.People, "Signs you out wherever else you are signed in, within half a minute.")
            .Admits(Role.Reporter)
            .Produces(StatusCodes.Status204NoContent);
    }
}
