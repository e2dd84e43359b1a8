using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using PressCheck.Review.Store;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Paging;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">Items at most.</param>
/// <param name="After">The cursor of the item before; null for the list's beginning.</param>
internal sealed record Page(int Limit, string? After)
{
    public const int Most = 200;
    public const int Default = 50;

    /// <summary>One more than is asked for, so that it shows whether the list goes on.</summary>
    public int Fetch => Limit + 1;

    public static ValueTask<Page?> BindAsync(HttpContext http)
    {
        var limit = Default;
        if (http.Request.Query.TryGetValue("limit", out var asked)
            && !(int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= Most))
        {
            throw new ProblemException(Known.BadQuery($"limit is to be a number from 1 to {Most}."));
        }

        return ValueTask.FromResult<Page?>(new Page(limit, http.Request.Query.TryGetValue("after", out var after) ? after.ToString() : null));
    }

    /// <summary>The number that the cursor holds; 0 at the list's beginning.</summary>
    public long Number(string list) => Parts(list, 1) is not [var digits] ? 0
        : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw NoCursor();

    /// <summary>A moment that a cursor holds, in microseconds since 1970.</summary>
    public static DateTimeOffset At(string part) =>
        long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) && at >= Moment.Microseconds(DateTimeOffset.MinValue) && at <= Moment.Microseconds(DateTimeOffset.MaxValue)
            ? Moment.At(at)
            : throw NoCursor();

    /// <summary>What the cursor holds; nothing at the list's beginning.</summary>
    /// <param name="list">The list that gave the cursor: none takes another's.</param>
    /// <param name="count">How much it holds.</param>
    public string[] Parts(string list, int count)
    {
        if (After is null)
        {
            return [];
        }

        try
        {
            string[] parts = After.Length <= 1024 ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(After)).Split('\n') : [];
            return parts.Length == count + 1 && parts[0] == list ? parts[1..] : throw NoCursor();
        }
        catch (FormatException)
        {
            throw NoCursor();
        }
    }

    public static string Cursor(string list, params ReadOnlySpan<string> parts) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}\n{string.Join('\n', parts!)}"));

    private static ProblemException NoCursor() => new(Known.BadQuery("after is to be the 'next' that this list gave."));
}
