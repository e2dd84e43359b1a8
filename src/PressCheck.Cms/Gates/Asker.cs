using PressCheck.Cms.People;
using PressCheck.Review.Releases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace PressCheck.Cms.Gates;

/// <summary>Who wants something published.</summary>
/// <param name="By">The user's key as 32 hexadecimal digits; <c>umbraco</c> if nobody can be told.</param>
/// <param name="Way">How.</param>
/// <param name="Language">The language that the person is spoken to in, such as <c>en-US</c>; null if nobody is there.</param>
internal sealed record Asker(string By, ReleaseWay Way, string? Language = null);

/// <summary>Finds out who wants something published.</summary>
internal sealed class Askers(IBackOfficeSecurityAccessor security, IUserService users)
{
    /// <summary>
    /// Whoever is signed in. Where nobody is, it is a schedule, a branch in the background, or a program: they publish what somebody else has saved, and
    /// what a program has saved it publishes too. The CMS names the publisher only afterwards.
    /// </summary>
    public Asker Of(Publishable content)
    {
        if (security.BackOfficeSecurity?.CurrentUser is { } user)
        {
            return new Asker(BackofficePeople.IdOf(user.Key), user.Kind == UserKind.Api ? ReleaseWay.Automated : ReleaseWay.Person, user.Language);
        }

        var writer = users.GetUserById(content.WriterId);
        return new Asker(
            writer is null ? BackofficePeople.Nobody : BackofficePeople.IdOf(writer.Key),
            writer?.Key == Constants.Security.SuperUserKey || writer?.Kind == UserKind.Api ? ReleaseWay.Automated : ReleaseWay.Background);
    }

    /// <summary>The id of a user by the CMS's number.</summary>
    public string IdOf(int? user) => user is { } number && users.GetUserById(number) is { } found ? BackofficePeople.IdOf(found.Key) : BackofficePeople.Nobody;
}
