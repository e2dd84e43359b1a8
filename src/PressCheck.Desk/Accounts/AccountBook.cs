using Microsoft.AspNetCore.Identity;
using PressCheck.Review.Audit;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Accounts;

/// <summary>Makes accounts, and the links by which people choose their passwords. Each call is one change with its entries in the audit trail.</summary>
internal sealed class AccountBook(Database database, IPasswordHasher<Account> hasher)
{
    public static readonly TimeSpan SetUpFor = TimeSpan.FromHours(24);

    public static readonly TimeSpan InvitationFor = TimeSpan.FromDays(3);

    public Task<bool> IsEmptyAsync(CancellationToken cancel = default) => database.ReadAsync(async read => !await AccountRows.AnyAsync(read), cancel);

    /// <summary>A link for making the first account; null if there is one already.</summary>
    public Task<LinkToken?> OfferSetUpAsync(CancellationToken cancel = default) => database.ChangeAsync<LinkToken?>(async change =>
        await AccountRows.AnyAsync(change) ? null : await LinkRows.MakeAsync(change, LinkPurpose.SetUp, null, change.Now + SetUpFor), cancel);

    /// <summary>Makes the first account, a manager's.</summary>
    /// <returns>False if the link does not work (any more), or somebody has an account already.</returns>
    public Task<bool> SetUpAsync(LinkToken token, Colleague manager, string password, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        // Used first: whoever comes second waits here for the row, and then finds it used.
        if (!await LinkRows.UseAsync(change, LinkPurpose.SetUp, token) || await AccountRows.AnyAsync(change))
        {
            return false;
        }

        await AddAsync(change, manager, manager.Id, password);
        return true;
    }, cancel);

    /// <summary>Adds a person with an account, with a password or without one yet; null if the id is taken.</summary>
    public async Task<Colleague?> AddAsync(Change change, Colleague colleague, string by, string? password)
    {
        if (await Staff.PutAsync(change, colleague with { Version = 0 }, by) is not { } added)
        {
            return null;
        }

        var account = new Account { Person = added.Id, SecurityStamp = LinkToken.New().Text };
        account.PasswordHash = password is null ? null : hasher.HashPassword(account, password);
        await AccountRows.InsertAsync(change, account);
        if (password is not null)
        {
            RecordPassword(change, added.Id);
        }

        return added;
    }

    /// <summary>Makes a link by which a person chooses a password. What they have now keeps working until they do.</summary>
    public static Task<LinkToken> InviteAsync(Change change, string person, string by)
    {
        change.Record(AuditAction.PersonChanged, by, null, null, AuditDetails.None.With(AuditKey.Person, person).With(AuditKey.Event, "password-link"));
        return LinkRows.MakeAsync(change, LinkPurpose.ChoosePassword, person, change.Now + InvitationFor);
    }

    /// <summary>Whom a link lets choose a password; null if it does not work (any more).</summary>
    public Task<Account?> InvitedAsync(LinkToken token, CancellationToken cancel = default) => database.ReadAsync(async read =>
        await LinkRows.PersonAsync(read, LinkPurpose.ChoosePassword, token) is { } person ? await AccountRows.FindAsync(read, person) : null, cancel);

    /// <summary>Sets the password that somebody chose by a link. It ends their sessions and any lockout.</summary>
    /// <returns>False if the link does not work (any more).</returns>
    public Task<bool> ChooseAsync(LinkToken token, string password, CancellationToken cancel = default) => database.ChangeAsync(async change =>
    {
        if (await LinkRows.PersonAsync(change, LinkPurpose.ChoosePassword, token) is not { } person || !await LinkRows.UseAsync(change, LinkPurpose.ChoosePassword, token))
        {
            return false;
        }

        var account = new Account { Person = person, SecurityStamp = LinkToken.New().Text, HasNewPassword = true };
        account.PasswordHash = hasher.HashPassword(account, password);
        await AccountRows.UpdateAsync(change, account);
        await change.ExecuteAsync("UPDATE accounts SET failed = 0 WHERE person = @person", new { person });
        RecordPassword(change, person);
        return true;
    }, cancel);

    private static void RecordPassword(Change change, string person) =>
        change.Record(AuditAction.PasswordSet, person, null, null, AuditDetails.None.With(AuditKey.Person, person));
}
