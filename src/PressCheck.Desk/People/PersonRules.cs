using System.Net.Mail;
using FluentValidation;
using PressCheck.Review;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.People;

/// <summary>What may be known of a person.</summary>
internal static class PersonRules
{
    public const int LongestName = 200;
    public const int LongestId = 64;
    private const int LongestEmail = 320;

    public static IRuleBuilderOptions<T, string> IsSignInName<T>(this IRuleBuilder<T, string> rule) => rule.Must(IsId)
        .WithMessage($"A sign-in name has 1 to {LongestId} small letters, digits or . _ - and begins with a letter or digit.");

    public static IRuleBuilderOptions<T, string> IsDesk<T>(this IRuleBuilder<T, string> rule) => rule.Must(IsId)
        .WithMessage($"A desk's id has 1 to {LongestId} small letters, digits or . _ - and begins with a letter or digit.");

    public static IRuleBuilderOptions<T, string> IsName<T>(this IRuleBuilder<T, string> rule) => rule.Must(IsName)
        .WithMessage($"A name has 1 to {LongestName} characters.");

    public static IRuleBuilderOptions<T, string?> IsAddressOrLeftOut<T>(this IRuleBuilder<T, string?> rule) => rule.Must(static email => string.IsNullOrEmpty(email) || IsAddress(email))
        .WithMessage("The address is no mail address.");

    public static IRuleBuilderOptions<T, string?> IsLanguageOrLeftOut<T>(this IRuleBuilder<T, string?> rule) => rule.Must(static language => language is null || IsLanguage(language))
        .WithMessage("A language is a code such as en or de.");

    // Capitals would let two people look like one.
    public static bool IsId(string? id) => id is not null && id.Length <= LongestId && Token.Is(id) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-');

    private static bool IsName(string? name) => name is not null && name.Trim().Length is > 0 and <= LongestName && !name.Any(char.IsControl);

    private static bool IsLanguage(string language) => language.Length is >= 2 and <= 16 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsAddress(string email) =>
        email.Length <= LongestEmail && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && MailAddress.TryCreate(email, out var address) && address.Address == email;
}

/// <summary>The first account's owner, as the set-up page asks for them.</summary>
internal sealed class FirstPersonValidator : AbstractValidator<Colleague>
{
    public FirstPersonValidator()
    {
        RuleFor(person => person.Id).IsSignInName();
        RuleFor(person => person.Name).IsName();
        RuleFor(person => person.Desk).IsDesk();
        RuleFor(person => person.Email).IsAddressOrLeftOut();
    }
}
