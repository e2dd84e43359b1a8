using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Accounts;

/// <summary>What a password must be: long, and nothing that anybody knows who knows the person. No rule asks for digits or signs.</summary>
internal sealed class PasswordRules(Staff staff) : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewestDifferent = 5;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var colleague = await staff.FindAsync(user.Person);
        var problems = Problems(password ?? "", user.Person, colleague?.Name ?? "", colleague?.Email ?? "").ToArray();
        return problems.Length == 0 ? IdentityResult.Success : IdentityResult.Failed([.. problems.Select(problem => new IdentityError { Code = "password", Description = problem })]);
    }

    public static IEnumerable<string> Problems(string password, string id, string name, string email)
    {
        if (password.Length is < Shortest or > Longest)
        {
            yield return $"A password has {Shortest} to {Longest} characters.";
        }

        if (password.Distinct().Count() < FewestDifferent)
        {
            yield return $"A password has at least {FewestDifferent} different characters.";
        }

        // Names of three letters stand in many words by chance.
        var known = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(id).Append(email.Split('@')[0]).Where(word => word.Length > 3);
        if (known.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)) || string.Equals(password, Demo.DemoNewsroom.Password, StringComparison.Ordinal))
        {
            yield return "A password holds neither your name nor what you sign in with.";
        }
    }
}
