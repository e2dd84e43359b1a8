using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Accounts;

/// <summary>Accounts as ASP.NET Core Identity reads and writes them.</summary>
internal sealed class AccountStore(Database database) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => database.ReadAsync(read => AccountRows.FindAsync(read, userId), cancellationToken);

    /// <summary>By what somebody types: their id, or their address if nobody else has it.</summary>
    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => database.ReadAsync(async read =>
    {
        if (!normalizedUserName.Contains('@', StringComparison.Ordinal))
        {
            return await AccountRows.FindAsync(read, normalizedUserName);
        }

        var people = await read.ListAsync<string>("SELECT id FROM people WHERE email = @email AND active = 1", new { email = normalizedUserName });
        return people is [var only] ? await AccountRows.FindAsync(read, only) : null;
    }, cancellationToken);

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => database.ChangeAsync(async change =>
    {
        if (await AccountRows.UpdateAsync(change, user) == 0)
        {
            return IdentityResult.Failed();
        }

        if (user.HasNewPassword)
        {
            change.Record(AuditAction.PasswordSet, user.Person, null, null, AuditDetails.None.With(AuditKey.Person, user.Person));
            user.HasNewPassword = false;
        }

        return IdentityResult.Success;
    }, cancellationToken);

    /// <summary>Counted in the database and not in memory, so that guesses made at the same time all count.</summary>
    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => user.Failed = await database.ChangeAsync(async change =>
    {
        await change.ExecuteAsync("UPDATE accounts SET failed = failed + 1 WHERE person = @Person", new { user.Person });
        return await change.FirstAsync<int>("SELECT failed FROM accounts WHERE person = @Person", new { user.Person });
    }, cancellationToken);

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        user.Failed = 0;
        return database.ChangeAsync(change => change.ExecuteAsync("UPDATE accounts SET failed = 0 WHERE person = @Person", new { user.Person }), cancellationToken);
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Failed);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        (user.PasswordHash, user.HasNewPassword) = (passwordHash, true);
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Person);

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    // Accounts are made with the person they belong to, and nobody is deleted.
    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}

/// <summary>What somebody types to sign in is compared in lower case.</summary>
internal sealed class LowerCaseNames : ILookupNormalizer
{
    public string? NormalizeEmail(string? email) => NormalizeName(email);

    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();
}
