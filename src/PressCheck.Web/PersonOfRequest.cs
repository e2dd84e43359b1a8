using Microsoft.AspNetCore.Http;
using PressCheck.Review.Stories;

namespace PressCheck.Web;

/// <summary>Who asks. Each host knows people in its own way: the desk by its accounts, the CMS by its users.</summary>
public interface IPersonOfRequest
{
    /// <summary>The person who signed in; null for a stranger, or for somebody who has left.</summary>
    ValueTask<Person?> FindAsync(HttpContext http);
}
