using Microsoft.AspNetCore.Http;
using PressCheck.Review.Stories;

namespace PressCheck.Web;

/// <summary>
/// What a host knows of people and single stories that Review does not, such as a CMS in which somebody may edit one part of the site only. It can
/// take away and never give: Review still decides by role, desk and authorship. A host that registers none leaves it at that.
/// </summary>
public interface IStoryAccess
{
    /// <summary>The person as they stand to one story: perhaps in a lesser role than elsewhere. Asked before the endpoint is reached.</summary>
    /// <param name="http">The request: it has its endpoint, and its body is unread.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="story">The story's id.</param>
    /// <returns>Null if for them the story isn't there.</returns>
    ValueTask<Person?> OfAsync(HttpContext http, Person person, string story);

    /// <summary>Those of some stories that the person may know of; asked once for every part of a list.</summary>
    /// <param name="http">The request.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="stories">The stories' ids.</param>
    ValueTask<IReadOnlySet<string>> SeenAsync(HttpContext http, Person person, IReadOnlyCollection<string> stories);
}
