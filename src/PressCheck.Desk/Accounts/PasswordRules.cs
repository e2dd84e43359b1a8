using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Accounts;

/// <summary>What a password must be: long, and nothing that anybody knows who knows the person. No rule asks for digits or signs.</summary>
internal sealed class PasswordRules(Staff staff) : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 200;
    public const int FewestDifferent = 5;

    /// <summary>Codes of what can be wrong.</summary>
    public const string Length = "password-length";

    public const string Different = "password-different";

    public const string Known = "password-known";

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var colleague = await staff.FindAsync(user.Person);
        var problems = Problems(password ?? "", user.Person, colleague?.Name ?? "", colleague?.Email ?? "").ToArray();
        return problems.Length == 0 ? IdentityResult.Success : IdentityResult.Failed([.. problems.Select(problem => new IdentityError { Code = problem, Description = problem })]);
    }

    /// <summary>The codes of what is wrong.</summary>
    public static IEnumerable<string> Problems(string password, string id, string name, string email)
    {
        if (password.Length is < Shortest or > Longest)
        {
            yield return Length;
        }

        if (password.Distinct().Count() < FewestDifferent)
        {
            yield return Different;
        }

        // Names of three letters stand in many words by chance.
        var known = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(id).Append(email.Split('@')[0]).Where(word => word.Length > 3);
        if (known.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)) || string.Equals(password, Demo.DemoNewsroom.Password, StringComparison.Ordinal))
        {
            yield return Known;
        }
    }
}
