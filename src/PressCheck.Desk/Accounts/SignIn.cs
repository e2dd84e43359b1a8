using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Staffing;

namespace PressCheck.Desk.Accounts;

/// <summary>
/// Signs people in. Whoever fails is told the same and waits as long, whether there is no such account, the password is wrong, the
/// account is locked or its owner has left: so nobody learns who works here.
/// </summary>
internal sealed class SignIn(UserManager<Account> accounts, SignInManager<Account> sessions, IPasswordHasher<Account> hasher, Staff staff, IHostEnvironment environment)
{
    /// <summary>Longer than any path through <see cref="TryAsync"/> takes, so that its time tells nothing.</summary>
    private static readonly TimeSpan FailureTakes = TimeSpan.FromMilliseconds(600);

    private static readonly Account Nobody = new() { Person = "nobody" };
    private static string? s_nobodysHash;

    public async Task<bool> TryAsync(string name, string password, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        if (await AccountOfAsync(name, password) is { } account)
        {
            await sessions.SignInAsync(account, isPersistent: false, authenticationMethod: "pwd");
            return true;
        }

        var left = FailureTakes - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancel);
        }

        return false;
    }

    private async Task<Account?> AccountOfAsync(string name, string password)
    {
        // The demo's password is known to everybody who can read.
        if (password.Length > PasswordRules.Longest || (password == Demo.DemoNewsroom.Password && !environment.IsDevelopment()))
        {
            return null;
        }

        var account = await accounts.FindByNameAsync(name);
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            hasher.VerifyHashedPassword(Nobody, s_nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this password"), password);
            return null;
        }

        var result = await sessions.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return result.Succeeded && await staff.FindAsync(account.Person) is { IsActive: true } ? account : null;
    }
}
