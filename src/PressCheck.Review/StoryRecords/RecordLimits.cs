namespace PressCheck.Review.StoryRecords;

/// <summary>How much a record may hold. What is more, or lacks what it needs, is an <see cref="ArgumentException"/> that repeats no word of it.</summary>
public static class RecordLimits
{
    /// <summary>Characters of a name, a description, a link.</summary>
    public const int LongestPhrase = 500;

    /// <summary>Characters of a reason, a passage, an allegation, a remark.</summary>
    public const int LongestWords = 10_000;

    /// <summary>Descriptions of a source, allegations against a subject, names in a list.</summary>
    public const int MostInList = 100;

    /// <summary>People behind one description of a source.</summary>
    public const int MostPeople = 1000;

    internal static string Phrase(string? text, string what) => Required(text, what, LongestPhrase);

    internal static string Words(string? text, string what) => Required(text, what, LongestWords);

    /// <summary>Text that may be empty.</summary>
    internal static string Perhaps(string? text, string what, int longest = LongestWords)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length <= longest ? trimmed : throw new ArgumentException($"{what} has {longest} characters at most.", nameof(text));
    }

    internal static T Known<T>(T value, string what)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new ArgumentException($"{what} is none of those that there are.", nameof(value));

    internal static void Count(int count, string what, int least = 0, int most = MostInList)
    {
        if (count < least || count > most)
        {
            throw new ArgumentException($"{what} may be {least} to {most}.", nameof(count));
        }
    }

    private static string Required(string? text, string what, int longest) =>
        Perhaps(text, what, longest) is { Length: > 0 } trimmed ? trimmed : throw new ArgumentException($"{what} must not be empty.", nameof(text));
}
