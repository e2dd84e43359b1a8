using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PressCheck.Cms.Documents;
using PressCheck.Review.Stories;
using PressCheck.Web;
using PressCheck.Web.Problems;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace PressCheck.Cms.People;

/// <summary>Who may browse a document may know of its story; whoever writes anything of it needs the permission for that, at that document and in its language.</summary>
internal sealed class DocumentAccess(IBackOfficeSecurityAccessor security, DocumentRights rights) : IStoryAccess
{
    public async ValueTask<Person?> OfAsync(HttpContext http, Person person, string story)
    {
        if (security.BackOfficeSecurity?.CurrentUser is not { } user || StoryId.Read(story) is not var (document, culture) || !await rights.MaySeeAsync(user, document))
        {
            return null;
        }

        var verbs = await rights.VerbsAsync(user, document);
        if (VerbOfEndpoint.Needed(http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText) is { } needed)
        {
            await DemandAsync(user, culture, verbs, needed);
        }

        return person with { Role = BackofficePeople.RoleOf(verbs) };
    }

    public async ValueTask<IReadOnlySet<string>> SeenAsync(HttpContext http, Person person, IReadOnlyCollection<string> stories)
    {
        if (security.BackOfficeSecurity?.CurrentUser is not { } user)
        {
            return new HashSet<string>();
        }

        var documents = stories.Select(story => (Story: story, StoryId.Read(story)?.Document)).Where(pair => pair.Document is not null).ToList();
        var seen = await rights.SeenAsync(user, [.. documents.Select(pair => pair.Document!.Value).Distinct()]);
        return documents.Where(pair => seen.Contains(pair.Document!.Value)).Select(pair => pair.Story).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Refuses whoever lacks a permission at a document, or its language.</summary>
    public async Task DemandAsync(IUser user, string? culture, IReadOnlySet<string> verbs, VerbNeeded needed)
    {
        if (!needed.Any.Any(verbs.Contains))
        {
            throw new ProblemException(new Problem(StatusCodes.Status403Forbidden, "no-permission", $"This takes the permission {string.Join(" or ", needed.Any)}, which none of your user groups has here."));
        }

        if (!await rights.MayWriteAsync(user, culture))
        {
            throw new ProblemException(new Problem(StatusCodes.Status403Forbidden, "other-language", "Your user groups may not write in this language."));
        }
    }
}

/// <summary>Permissions of which one is enough.</summary>
internal sealed record VerbNeeded(params string[] Any);
