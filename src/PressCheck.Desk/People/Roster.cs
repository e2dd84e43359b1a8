using PressCheck.Desk.Accounts;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Desk.People;

/// <summary>A colleague with what the desk knows of their account.</summary>
/// <param name="HasPassword">They have chosen a password; until then they have an invitation.</param>
/// <param name="LockedUntil">Nobody signs in with their name before: there were too many wrong passwords.</param>
internal sealed record PersonAnswer(
    string Id, string Name, string Email, Role Role, string Desk, string Language, bool Digest, bool IsActive, bool HasPassword, DateTimeOffset? LockedUntil, long Version)
{
    public static PersonAnswer Of(Colleague person, Account? account) => new(
        person.Id, person.Name, person.Email, person.Role, person.Desk, person.Language, person.Digest, person.IsActive, account?.PasswordHash is not null, account?.LockedUntil, person.Version);

    public override string ToString() => $"person {Id}";
}

/// <summary>What came of a change to the roster.</summary>
internal enum RosterOutcome
{
    Done,
    Missing,

    /// <summary>The id belongs to somebody already.</summary>
    IdTaken,

    /// <summary>The address belongs to somebody already.</summary>
    AddressTaken,

    /// <summary>Somebody was faster.</summary>
    Stale,

    /// <summary>Nobody would be left to add people.</summary>
    LastManager,

    /// <summary>Whoever has left can't be let in by a link.</summary>
    Inactive,
}

/// <summary>Who works here and may sign in, as managers keep it. Each call is one change with its entries in the audit trail.</summary>
internal sealed class Roster(Database database, AccountBook accounts, Staff staff)
{
    public async Task<IReadOnlyList<PersonAnswer>> PageAsync(string after, int most, string? desk, CancellationToken cancel)
    {
        var people = await staff.PageAsync(after, most, desk, cancel);
        if (people.Count == 0)
        {
            return [];
        }

        var found = await database.ReadAsync(read => AccountRows.RangeAsync(read, people[0].Id, people[^1].Id), cancel);
        return [.. people.Select(person => PersonAnswer.Of(person, found.GetValueOrDefault(person.Id)))];
    }

    public async Task<PersonAnswer?> FindAsync(string id, CancellationToken cancel) => await staff.FindAsync(id, cancel) is { } person
        ? PersonAnswer.Of(person, await database.ReadAsync(read => AccountRows.FindAsync(read, id), cancel))
        : null;

    /// <summary>Adds a person, with the link by which they choose a password.</summary>
    public Task<(RosterOutcome Outcome, Colleague? Person, LinkToken? Link)> AddAsync(Colleague person, string by, CancellationToken cancel) =>
        database.ChangeAsync<(RosterOutcome, Colleague?, LinkToken?)>(async change =>
        {
            if (await IsAddressTakenAsync(change, person))
            {
                return (RosterOutcome.AddressTaken, null, null);
            }

            return await accounts.AddAsync(change, person, by, password: null) is { } added
                ? (RosterOutcome.Done, added, await AccountBook.InviteAsync(change, added.Id, by))
                : (RosterOutcome.IdTaken, null, null);
        }, cancel);

    /// <summary>Changes what is known of a person. Another role, desk or standing ends their sessions.</summary>
    public Task<(RosterOutcome Outcome, Colleague? Person)> ChangeAsync(Colleague person, string by, CancellationToken cancel) => database.ChangeAsync<(RosterOutcome, Colleague?)>(async change =>
    {
        // Locks the row: of two who read the same version, the second sees what the first wrote.
        if (await change.ExecuteAsync("UPDATE people SET version = version WHERE id = @Id", new { person.Id }) == 0)
        {
            return (RosterOutcome.Missing, null);
        }

        var before = await Staff.FindAsync(change, person.Id) ?? throw new InvalidOperationException("A row that is locked is there.");
        if (before.Version != person.Version)
        {
            return (RosterOutcome.Stale, before);
        }

        if (before is { Role: Role.Manager, IsActive: true } && person is not { Role: Role.Manager, IsActive: true } && !await HasOtherManagerAsync(change, person.Id))
        {
            return (RosterOutcome.LastManager, before);
        }

        if (person.IsActive && await IsAddressTakenAsync(change, person))
        {
            return (RosterOutcome.AddressTaken, before);
        }

        var after = await Staff.PutAsync(change, person, by);
        if (before.Role != person.Role || before.Desk != person.Desk || before.IsActive != person.IsActive)
        {
            await AccountRows.EndSessionsAsync(change, person.Id);
        }

        if (!person.IsActive)
        {
            await LinkRows.RevokeAsync(change, person.Id);
        }

        return (RosterOutcome.Done, after);
    }, cancel);

    /// <summary>Makes a link by which a person chooses a password; those made before no longer work.</summary>
    public Task<(RosterOutcome Outcome, LinkToken? Link)> InviteAsync(string id, string by, CancellationToken cancel) => database.ChangeAsync<(RosterOutcome, LinkToken?)>(async change =>
        await Staff.FindAsync(change, id) is not { } person || await AccountRows.FindAsync(change, id) is null ? (RosterOutcome.Missing, null)
        : !person.IsActive ? (RosterOutcome.Inactive, null)
        : (RosterOutcome.Done, await AccountBook.InviteAsync(change, id, by)), cancel);

    /// <summary>The managers are locked in one order, so that two who make room for each other don't both go.</summary>
    private static async Task<bool> HasOtherManagerAsync(Change change, string id)
    {
        await change.ExecuteAsync(
            "UPDATE people SET version = version WHERE id = (SELECT MIN(id) FROM people WHERE role = @manager AND active = 1)", new { manager = (int)Role.Manager });
        return await change.FirstAsync<long>("SELECT COUNT(*) FROM people WHERE role = @manager AND active = 1 AND id <> @id", new { manager = (int)Role.Manager, id }) > 0;
    }

    /// <summary>People sign in with their address too, so it belongs to one of them.</summary>
    private static async Task<bool> IsAddressTakenAsync(Change change, Colleague person) =>
        person.Email.Length > 0 && await change.FirstAsync<long>("SELECT COUNT(*) FROM people WHERE email = @Email AND active = 1 AND id <> @Id", new { person.Email, person.Id }) > 0;
}
