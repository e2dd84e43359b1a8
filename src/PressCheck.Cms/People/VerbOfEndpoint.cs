using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace PressCheck.Cms.People;

/// <summary>Which permission of the CMS an endpoint takes besides what the newsroom's own rules ask. A write that is not named takes the permission to write.</summary>
internal static class VerbOfEndpoint
{
    private static readonly VerbNeeded Write = new(Verb.Submit, Verb.SignOff);
    private static readonly VerbNeeded Edit = new(Verb.SignOff);

    /// <summary>What editors do: the end of the route after the story.</summary>
    private static readonly FrozenSet<string> Edits = FrozenSet.Create(
        StringComparer.Ordinal,
        "/sign-off", "/request-changes", "/hold", "/editor", "/clearances/{clearance}/second", "/items/{item}/second");

    /// <summary>What is done where the text is: in the CMS. The desk's own way of doing it is shut.</summary>
    private static readonly FrozenSet<string> Shut = FrozenSet.Create(
        StringComparer.Ordinal,
        "POST /stories", "PUT /stories/{story}/drafts/latest", "POST /stories/{story}/drafts/import", "POST /stories/{story}/publish", "POST /stories/{story}/withdraw");

    /// <summary>The permission that a request to a story takes; null if it only reads.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pattern">The endpoint's route pattern.</param>
    public static VerbNeeded? Needed(string method, string? pattern)
    {
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || (pattern?.EndsWith("/sources/names", StringComparison.Ordinal) ?? false))
        {
            return null;
        }

        const string Story = "/stories/{story}";
        var at = pattern?.IndexOf(Story, StringComparison.Ordinal) ?? -1;
        return at >= 0 && Edits.Contains(pattern![(at + Story.Length)..]) ? Edit : Write;
    }

    /// <summary>Whether an endpoint of the API is not for the CMS.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pattern">The endpoint's route pattern after the API's address.</param>
    public static bool IsShut(string method, string pattern) => Shut.Contains($"{method} {pattern}");
}
