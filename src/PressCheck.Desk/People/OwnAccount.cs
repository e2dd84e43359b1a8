using System.Collections.Immutable;
using PressCheck.Desk.Accounts;
using PressCheck.Review.Audit;
using PressCheck.Review.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.People;

/// <summary>What somebody knows of their own account. Name, role, desk and address are a manager's to change.</summary>
internal sealed record OwnAccountAnswer(string Id, string Name, string Email, Role Role, string Desk, string Language, ImmutableArray<MailChoice> Mail, long Version)
{
    public static OwnAccountAnswer Of(Colleague person, ImmutableArray<MailChoice> mail) => new(person.Id, person.Name, person.Email, person.Role, person.Desk, person.Language, mail, person.Version);

    public override string ToString() => $"account {Id}";
}

/// <summary>People's own accounts, as they keep them themselves.</summary>
internal sealed class OwnAccounts(Database database)
{
    public Task<OwnAccountAnswer?> FindAsync(string person, CancellationToken cancel) => database.ReadAsync(read => FindAsync(read, person), cancel);

    /// <summary>Keeps what somebody wants, if nobody changed what is known of them since they read it.</summary>
    /// <returns>False if somebody did.</returns>
    public Task<bool> ChangeAsync(string person, string language, IReadOnlyCollection<(string Kind, MailHow How)> mail, long version, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        if (await change.ExecuteAsync("UPDATE people SET language = @language, version = version + 1 WHERE id = @person AND version = @version", new { person, language, version }) == 0)
        {
            return false;
        }

        await MailChoices.PutAsync(change, person, mail);
        Record(change, person, "own-settings");
        return true;
    }, cancel);

    /// <summary>Ends every session of a person.</summary>
    public Task<Account?> EndSessionsAsync(string person, CancellationToken cancel) => database.ChangeAsync(async change =>
    {
        await AccountRows.EndSessionsAsync(change, person);
        Record(change, person, "sessions-ended");
        return await AccountRows.FindAsync(change, person);
    }, cancel);

    private static async Task<OwnAccountAnswer?> FindAsync(Change read, string person) =>
        await Staff.FindAsync(read, person) is { } found ? OwnAccountAnswer.Of(found, await MailChoices.OfAsync(read, found)) : null;

    private static void Record(Change change, string person, string what) =>
        change.Record(AuditAction.PersonChanged, person, null, null, AuditDetails.None.With(AuditKey.Person, person).With(AuditKey.Event, what));
}
