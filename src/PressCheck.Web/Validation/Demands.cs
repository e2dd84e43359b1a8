using System.Buffers;
using FluentValidation;
using PressCheck.Review;
using PressCheck.Review.StoryRecords;

namespace PressCheck.Web.Validation;

/// <summary>What is asked of members of bodies. No message repeats a value: it may be the words of a story.</summary>
internal static class Demands
{
    /// <summary>Characters that one paragraph of reasons, notes or questions may have.</summary>
    public const int LongestWords = RecordLimits.LongestWords;

    // A tab and line breaks may stand in text; the rest no database keeps alike, or no person sees.
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not (9 or 10 or 13)).Select(c => (char)c), '\x7f', '\ufffe', '\uffff']);

    /// <summary>A token.</summary>
    public static IRuleBuilderOptions<T, string?> IsToken<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(Token.Is).WithMessage($"This is to be 1 to {Token.Longest} letters, digits or . _ : @ + / - and to begin with a letter or digit.");

    /// <summary>A token, if it is there.</summary>
    public static IRuleBuilderOptions<T, string?> IsTokenOrLeftOut<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(static text => text is null || Token.Is(text)).WithMessage($"This is to be 1 to {Token.Longest} letters, digits or . _ : @ + / - and to begin with a letter or digit, or to be left out.");

    /// <summary>A SHA-256 in lower-case hexadecimal.</summary>
    public static IRuleBuilderOptions<T, string?> IsHash<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(static text => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower)).WithMessage("This is to be a SHA-256: 64 hexadecimal digits in lower case.");

    /// <summary>Words: something that can be read, and not too much of it.</summary>
    public static IRuleBuilderOptions<T, string?> IsWords<T>(this IRuleBuilder<T, string?> rule, int longest = LongestWords) =>
        rule.Must(text => AreWords(text, longest)).WithMessage($"This is to be words, {longest} characters at most.");

    /// <summary>Words, or nothing between the quotation marks.</summary>
    public static IRuleBuilderOptions<T, string?> IsPerhapsWords<T>(this IRuleBuilder<T, string?> rule, int longest = LongestWords) =>
        rule.Must(text => text is not null && IsText(text, longest)).WithMessage($"This is to be words, {longest} characters at most, or to be left out.");

    /// <summary>A list of phrases, each something that can be read.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> IsListOfWords<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int least = 0) =>
        rule.Must(list => (list?.Count ?? 0) >= least && (list is null || (list.Count <= RecordLimits.MostInList && list.All(text => AreWords(text, RecordLimits.LongestPhrase)))))
            .WithMessage($"This is to be a list of {least} to {RecordLimits.MostInList} phrases, each of {RecordLimits.LongestPhrase} characters at most.");

    /// <summary>Something that must be there.</summary>
    public static IRuleBuilderOptions<T, TValue> IsThere<T, TValue>(this IRuleBuilder<T, TValue> rule) => rule.NotNull().WithMessage("This can't be left out.");

    public static bool AreWords(string? text, int longest = LongestWords) => !string.IsNullOrWhiteSpace(text) && IsText(text, longest);

    public static bool IsText(string text, int longest) => text.Length <= longest && !text.AsSpan().ContainsAny(Controls);
}
