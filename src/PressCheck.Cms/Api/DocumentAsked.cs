using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PressCheck.Cms.Documents;
using PressCheck.Cms.People;
using PressCheck.Web.Access;
using PressCheck.Web.Problems;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace PressCheck.Cms.Api;

/// <summary>The document that a request is about. Whoever may not browse it is told that it isn't there.</summary>
/// <param name="User">Who asks.</param>
/// <param name="Key">The document's key.</param>
/// <param name="Culture">The culture; null if none was asked for.</param>
/// <param name="Content">The document as it is stored; null if it was never saved.</param>
/// <param name="Verbs">What the user is permitted there; elsewhere in general, if it was never saved.</param>
internal sealed record DocumentAsked(IUser User, Guid Key, string? Culture, IContentBase? Content, IReadOnlySet<string> Verbs)
{
    private const int LongestCulture = 35;

    public string Story => StoryId.Of(Key, Culture);

    /// <summary>The document as it is stored.</summary>
    /// <exception cref="ProblemException">It was never saved.</exception>
    public IContentBase Stored => Content ?? throw new ProblemException(Known.NotFound);

    public static async ValueTask<DocumentAsked?> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var rights = services.GetRequiredService<DocumentRights>();
        var user = services.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity?.CurrentUser ?? throw new ProblemException(Known.NotSignedIn);
        if (!Guid.TryParse(RouteToken.Of(http, "key"), out var key))
        {
            throw new ProblemException(Known.NotFound);
        }

        var culture = CultureOf(http.Request.Query["culture"]);
        if (services.GetRequiredService<StoredDocuments>().Find(key) is not { } content)
        {
            return new DocumentAsked(user, key, culture, null, BackofficePeople.VerbsOf(user));
        }

        if (!await rights.MaySeeAsync(user, key))
        {
            throw new ProblemException(Known.NotFound);
        }

        // A document that doesn't vary is one story, whatever language the screen shows it in.
        return new DocumentAsked(user, key, content.ContentType.Variations.HasFlag(ContentVariation.Culture) ? culture : null, content, await rights.VerbsAsync(user, key));
    }

    /// <summary>The user's permissions of PressCheck there; in a language in which they may not write, only those that write nothing.</summary>
    public async Task<ImmutableArray<string>> MayAsync(DocumentRights rights)
    {
        var mayWrite = await rights.MayWriteAsync(User, Culture);
        return [.. Verb.All.Where(verb => Verbs.Contains(verb) && (mayWrite || verb == Verb.Audit))];
    }

    private static string? CultureOf(string? asked) => asked is null or "" or "*" ? null
        : asked.Length <= LongestCulture && asked.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? asked
        : throw new ProblemException(Known.BadQuery("culture is to be a culture's ISO code, such as en-US."));

    public override string ToString() => $"document {Key:N}";
}
