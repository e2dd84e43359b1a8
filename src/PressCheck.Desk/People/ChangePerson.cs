using FluentValidation;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Describing;
using PressCheck.Web.Json;
using PressCheck.Web.Writing;

namespace PressCheck.Desk.People;

internal static class ChangePerson
{
    /// <summary>All that can change, as it is to be.</summary>
    /// <param name="IsActive">False for whoever has left: they can't sign in, and mail no longer reaches them. Nobody is deleted.</param>
    internal sealed record Request(string Name, Role? Role, string Desk, bool? IsActive, string? Email = null, string? Language = null, bool Digest = false)
    {
        public override string ToString() => "a person's change";
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(request => request.Name).IsName();
            RuleFor(request => request.Role).NotNull().WithMessage("This can't be left out.");
            RuleFor(request => request.Desk).IsDesk();
            RuleFor(request => request.IsActive).NotNull().WithMessage("This can't be left out.");
            RuleFor(request => request.Email).IsAddressOrLeftOut();
            RuleFor(request => request.Language).IsLanguageOrLeftOut();
        }
    }

    public static void Map(RouteGroupBuilder api) => api
        .MapPut("/people/{person}", static async (HttpContext http, Asker asker, string person, Body<Request> body, Roster roster, CancellationToken cancel) =>
        {
            var (name, role, desk, isActive, email, language, digest) = body.Value;
            var wanted = new Colleague(person, name.Trim(), email?.ToLowerInvariant() ?? "", role!.Value, desk, language ?? "en", digest, isActive!.Value, IfMatch.Version(http));
            var (outcome, _) = await roster.ChangeAsync(wanted, asker.By.Id, cancel);
            var now = await roster.FindAsync(person, cancel);
            if (now is not null)
            {
                http.Response.Headers.ETag = IfMatch.Tag(now.Version);
            }

            return outcome == RosterOutcome.Done ? Answer.Of(now) : PeopleApi.Refuse(outcome, now);
        })
        .Named("changePerson", Tags.People, "Changes what is known of somebody. Another role or desk, or leaving, ends their sessions.")
        .Admits(Role.Manager)
        .Takes<Request>()
        .Gives<PersonAnswer>();
}
