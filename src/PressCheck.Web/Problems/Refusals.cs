using Microsoft.AspNetCore.Http;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Problems;

/// <summary>What Review refuses, as problems.</summary>
internal static class Refusals
{
    public static Problem Of(Outcome.Refused refused) => refused.Why switch
    {
        Refusal.NotInThisState => Conflict("not-in-this-state", "The story's state doesn't allow this."),
        Refusal.NoDraft => Conflict("no-draft", "The story has no draft yet."),
        Refusal.Gate => Conflict("gate", "The gate says no: the objections say why.").With("objections", refused.Objections),
        Refusal.NotThisRole => NotThisRole,
        Refusal.OtherDesk => Forbidden("other-desk", "The story belongs to another desk."),
        Refusal.OwnWork => Forbidden("own-work", "Nobody lets their own work pass: an author, or whoever saved the latest draft, can't do this."),
        Refusal.SamePerson => Forbidden("same-person", "It takes a second person."),
        Refusal.NothingThere => new(StatusCodes.Status404NotFound, "nothing-there", "The story has nothing of that id, hash or fingerprint by now."),
        Refusal.UnknownReason => new(StatusCodes.Status422UnprocessableEntity, "unknown-reason", "A clearance can't have that reason."),
        Refusal.RequestReused => new(StatusCodes.Status422UnprocessableEntity, "request-reused", "This Idempotency-Key was used for something else."),
    };

    public static Problem NotThisRole => Forbidden("not-this-role", "Your role doesn't allow this.");

    public static Problem IdTaken => Conflict("id-taken", "That id is taken.");

    public static Problem Stale(Outcome.Conflict conflict) =>
        Conflict("stale", "Somebody changed the story since you read it; nothing was done.").With("story", conflict.Story).With("changes", conflict.Changes);

    private static Problem Conflict(string slug, string detail) => new(StatusCodes.Status409Conflict, slug, detail);

    private static Problem Forbidden(string slug, string detail) => new(StatusCodes.Status403Forbidden, slug, detail);
}
