using Microsoft.AspNetCore.Http;
using PressCheck.Cms.Settings;
using PressCheck.Review.Stories;
using PressCheck.Web;
using Umbraco.Cms.Core.Security;

namespace PressCheck.Cms.People;

/// <summary>The user who is signed in to the backoffice. Groups and permissions are read anew at every request, so a change counts at once.</summary>
internal sealed class PersonFromBackoffice(IBackOfficeSecurityAccessor security, CmsSettings settings) : IPersonOfRequest
{
    public ValueTask<Person?> FindAsync(HttpContext http) =>
        ValueTask.FromResult(security.BackOfficeSecurity?.CurrentUser is { IsApproved: true, IsLockedOut: false } user ? BackofficePeople.PersonOf(user, settings.Desk) : null);
}
