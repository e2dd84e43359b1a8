using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;
using PressCheck.Web;

namespace PressCheck.Desk.Accounts;

/// <summary>The person whose session the cookie names. Role and desk are read anew at every request, so a change counts at once.</summary>
internal sealed class PersonFromCookie(Staff staff, UserManager<Account> accounts) : IPersonOfRequest
{
    public async ValueTask<Person?> FindAsync(HttpContext http) => (await ColleagueAsync(http))?.Person;

    /// <summary>The same with name and address; asked for once a request.</summary>
    public async ValueTask<Colleague?> ColleagueAsync(HttpContext http)
    {
        if (accounts.GetUserId(http.User) is not { } id)
        {
            return null;
        }

        if (http.Items.TryGetValue(typeof(PersonFromCookie), out var kept))
        {
            return (Colleague?)kept;
        }

        var colleague = await staff.FindAsync(id, http.RequestAborted) is { IsActive: true } found ? found : null;
        http.Items[typeof(PersonFromCookie)] = colleague;
        return colleague;
    }
}
