using FluentValidation;
using PressCheck.Desk.Accounts;
using PressCheck.Desk.Hosting;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Writing;

namespace PressCheck.Desk.People;

/// <summary>A link by which somebody chooses a password. It is shown once: the database knows only its hash.</summary>
/// <param name="Link">To be given to that person and nobody else.</param>
/// <param name="ExpiresAt">When it no longer works (UTC).</param>
internal sealed record LinkAnswer(Uri Link, DateTimeOffset ExpiresAt)
{
    public static LinkAnswer Of(DeskSettings settings, LinkToken token, DateTimeOffset now) =>
        new(new Uri(new Uri(settings.PublicUrl!), $"/choose-password?token={token.Text}"), now + AccountBook.InvitationFor);

    public override string ToString() => "a link";
}

internal static class AddPerson
{
    /// <param name="Id">What they sign in with; for ever theirs.</param>
    /// <param name="Name">What the screens call them.</param>
    /// <param name="Role">What they may do.</param>
    /// <param name="Desk">The desk they work at.</param>
    /// <param name="Email">Where mail reaches them; left out if none may.</param>
    /// <param name="Language">The language of their mail.</param>
    /// <param name="Digest">Mail is gathered and sent once a day.</param>
    internal sealed record Request(string Id, string Name, Role? Role, string Desk, string? Email = null, string? Language = null, bool Digest = false)
    {
        public override string ToString() => $"person {Id}";
    }

    internal sealed record Added(PersonAnswer Person, LinkAnswer Invitation);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Id).IsSignInName();
            RuleFor(request => request.Name).IsName();
            RuleFor(request => request.Role).NotNull().WithMessage("This can't be left out.");
            RuleFor(request => request.Desk).IsDesk();
            RuleFor(request => request.Email).IsAddressOrLeftOut();
            RuleFor(request => request.Language).IsLanguageOrLeftOut();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/people", static async (HttpContext http, Asker asker, Body<Request> body, Roster roster, DeskSettings settings, TimeProvider clock, CancellationToken cancel) =>
        {
            var (id, name, role, desk, email, language, digest) = body.Value;
            var person = new Colleague(id, name.Trim(), email?.ToLowerInvariant() ?? "", role!.Value, desk, language ?? "en", digest, IsActive: true, Version: 0);
            var (outcome, added, link) = await roster.AddAsync(person, asker.By.Id, cancel);
            if (added is null)
            {
                return PeopleApi.Refuse(outcome, null);
            }

            http.Response.Headers.Location = $"{PressCheck.Web.PressCheckApi.Path}/people/{added.Id}";
            http.Response.Headers.ETag = IfMatch.Tag(added.Version);
            return new JsonAnswer<Added>(new Added(PersonAnswer.Of(added, null), LinkAnswer.Of(settings, link!.Value, clock.GetUtcNow())), StatusCodes.Status201Created);
        })
        .Named("addPerson", Tags.People, "Adds somebody, with an invitation: a link that works once, for three days.")
        .Admits(Role.Manager)
        .Takes<Request>()
        .Gives<Added>(StatusCodes.Status201Created);
}
