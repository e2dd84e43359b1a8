using System.Globalization;
using Microsoft.AspNetCore.Http;
using PressCheck.Review;
using PressCheck.Review.Stories;
using PressCheck.Web.Access;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Writing;

/// <summary>What a write of a story says of itself: the version that it read as If-Match, an id of the client's own as Idempotency-Key.</summary>
internal sealed record Write(WriteRequest Request)
{
    public static ValueTask<Write?> BindAsync(HttpContext http)
    {
        var asker = Asker.Of(http);
        return ValueTask.FromResult<Write?>(new Write(new WriteRequest(IdempotencyKey.Of(http), asker.Story.Id, IfMatch.Version(http), asker.By)));
    }
}

/// <summary>The header If-Match: a story's version between quotation marks.</summary>
internal static class IfMatch
{
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static long Version(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw new ProblemException(Known.VersionRequired);
        }

        return header is [['"', .. var digits, '"']] && digits is not ['0', _, ..] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ProblemException(Known.BadHeader("If-Match is to be one story's ETag as it was given, such as \"7\"; weak tags, lists and * don't name a version."));
    }
}

/// <summary>The header Idempotency-Key: a write asked for again under the same key is done once.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    /// <summary>The client's key, or a new one; the answer tells which, because it is the id of what the write makes.</summary>
    public static string Of(HttpContext http)
    {
        var header = http.Request.Headers[Header];
        var key = header.Count == 0 ? Guid.CreateVersion7().ToString("N") : header.Count == 1 ? header[0] : null;
        if (!Token.Is(key))
        {
            throw new ProblemException(Known.BadHeader($"{Header} is to be 1 to {Token.Longest} letters, digits or . _ : @ + / - and to begin with a letter or digit."));
        }

        http.Response.Headers[Header] = key;
        return key!;
    }
}
