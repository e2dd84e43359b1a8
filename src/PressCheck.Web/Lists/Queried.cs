using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PressCheck.Review;
using PressCheck.Review.Lists;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web.Paging;
using PressCheck.Web.Problems;

namespace PressCheck.Web.Lists;

/// <summary>What a list's query asks for. What can't be read is a problem that doesn't repeat it.</summary>
internal static class Queried
{
    /// <summary>A value's name in kebab-case; null if it is not asked for.</summary>
    public static T? Value<T>(string? text, string name)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        throw new ProblemException(Known.BadQuery($"{name} is to be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."));
    }

    /// <summary>An id; null if it is not asked for.</summary>
    public static string? Id(string? text, string name) => text is null || Token.Is(text) ? text : throw new ProblemException(Known.BadQuery($"{name} is to be an id."));

    /// <summary>A day; null if it is not asked for.</summary>
    public static DateOnly? Day(string? text, string name) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ProblemException(Known.BadQuery($"{name} is to be a day, such as 2026-03-02."));

    public static bool? Flag(string? text, string name) => text switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw new ProblemException(Known.BadQuery($"{name} is to be true or false.")),
    };

    /// <summary>The desk to read of: a manager's choice or all, anybody else's own.</summary>
    public static string? Desk(Person by, string? asked)
    {
        var desk = Id(asked, "desk");
        return by.Role == Role.Manager ? desk : desk is null || desk == by.Desk ? by.Desk : throw new ProblemException(Refusals.Of(new Outcome.Refused(Refusal.OtherDesk, [])));
    }

    /// <summary>Where the part before ended; null at the list's beginning.</summary>
    public static ListKey? After(Page page, string list) => page.Parts(list, 2) is [var at, var id] ? new ListKey(Page.At(at), id) : null;

    public static string Cursor(string list, ListKey key) => Page.Cursor(list, $"{Moment.Microseconds(key.At)}", key.Id);

    public static IResult Answer<T>(Page page, string list, IReadOnlyList<T> fetched, Func<T, ListKey> key) => ListAnswer.Of(page, fetched, item => Cursor(list, key(item)));
}
