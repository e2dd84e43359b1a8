using System.Net.Mail;
using PressCheck.Review;

namespace PressCheck.Desk.People;

/// <summary>What may be known of a person.</summary>
internal static class PersonRules
{
    public const int LongestName = 200;
    private const int LongestId = 64;
    private const int LongestEmail = 320;

    public static IEnumerable<string> Problems(string id, string name, string email, string desk, string language)
    {
        // Letters that are alike in both cases only would let two people look like one.
        if (!IsId(id) || id.Contains('@', StringComparison.Ordinal))
        {
            yield return $"A sign-in name has 1 to {LongestId} small letters, digits or . _ - and begins with a letter or digit.";
        }

        if (name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            yield return $"A name has 1 to {LongestName} characters.";
        }

        if (email.Length > 0 && !IsEmail(email))
        {
            yield return "The address is no mail address.";
        }

        if (!IsId(desk))
        {
            yield return $"A desk's id has 1 to {LongestId} small letters, digits or . _ - and begins with a letter or digit.";
        }

        if (language.Length is < 2 or > 16 || !language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            yield return "A language is a code such as en or de.";
        }
    }

    private static bool IsId(string id) => id.Length <= LongestId && Token.Is(id) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-');

    private static bool IsEmail(string email) =>
        email.Length <= LongestEmail && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && MailAddress.TryCreate(email, out var address) && address.Address == email;
}
