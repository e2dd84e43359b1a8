using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace PressCheck.Cms.People;

/// <summary>What a user may do with documents: start nodes, permissions of single documents and languages are the CMS's own to decide.</summary>
internal sealed class DocumentRights(
    IContentPermissionService documents
#if UMBRACO18
    , IElementPermissionService elements
#endif
    )
{
    private static readonly HashSet<string> Browse = [ActionBrowse.ActionLetter];

    /// <summary>Whether a user may know of a document, or of an element of the library.</summary>
    public async Task<bool> MaySeeAsync(IUser user, Guid key)
    {
        var status = await documents.AuthorizeAccessAsync(user, [key], Browse);
#if UMBRACO18
        if (status == ContentAuthorizationStatus.NotFound)
        {
            return await elements.AuthorizeAccessAsync(user, [key], new HashSet<string> { ActionElementBrowse.ActionLetter }) == ElementAuthorizationStatus.Success;
        }
#endif
        return status == ContentAuthorizationStatus.Success;
    }

    /// <summary>Those of some documents that a user may know of.</summary>
    public async Task<IReadOnlySet<Guid>> SeenAsync(IUser user, IReadOnlyCollection<Guid> keys)
    {
        var seen = new HashSet<Guid>();
        seen.UnionWith(await documents.FilterAuthorizedAccessAsync(user, keys, Browse));
#if UMBRACO18
        foreach (var key in keys.Where(key => !seen.Contains(key)).ToList())
        {
            if (await MaySeeAsync(user, key))
            {
                seen.Add(key);
            }
        }
#endif
        return seen;
    }

    /// <summary>What a user is permitted at one document, with what their groups permit where nothing else is said there.</summary>
    public async Task<IReadOnlySet<string>> VerbsAsync(IUser user, Guid key)
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in await documents.GetPermissionsAsync(user, [key]))
        {
            verbs.UnionWith(node.Permissions);
        }

#if UMBRACO18
        foreach (var node in await elements.GetPermissionsAsync(user, [key]))
        {
            verbs.UnionWith(node.Permissions);
        }

#endif
        return verbs;
    }

    /// <summary>Whether a user may write in a culture; a document that doesn't vary asks for none.</summary>
    public async Task<bool> MayWriteAsync(IUser user, string? culture) =>
        culture is null || await documents.AuthorizeCultureAccessAsync(user, new HashSet<string> { culture }) == ContentAuthorizationStatus.Success;
}
