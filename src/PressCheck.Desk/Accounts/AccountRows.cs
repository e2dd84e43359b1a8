using PressCheck.Review.Store;

namespace PressCheck.Desk.Accounts;

/// <summary>Accounts as rows.</summary>
internal static class AccountRows
{
    private const string Columns = "person, password_hash AS passwordhash, security_stamp AS securitystamp, failed, locked_until AS lockeduntil";

    public static async Task<Account?> FindAsync(Change read, string person) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM accounts WHERE person = @person", new { person }) is { } row ? Of(row) : null;

    /// <summary>The accounts of people whose ids lie between two, by id.</summary>
    public static async Task<Dictionary<string, Account>> RangeAsync(Change read, string first, string last) =>
        (await read.ListAsync<Row>($"SELECT {Columns} FROM accounts WHERE person >= @first AND person <= @last", new { first, last })).ConvertAll(Of).ToDictionary(account => account.Person, StringComparer.Ordinal);

    public static Task InsertAsync(Change change, Account account) => change.ExecuteAsync(
        """
        INSERT INTO accounts (person, password_hash, security_stamp, failed, locked_until, password_set_at)
        VALUES (@Person, @PasswordHash, @SecurityStamp, 0, NULL, @setAt)
        """,
        new { account.Person, account.PasswordHash, account.SecurityStamp, setAt = account.PasswordHash is null ? (long?)null : change.NowMicroseconds });

    public static Task<int> UpdateAsync(Change change, Account account) => change.ExecuteAsync(
        $"""
        UPDATE accounts SET password_hash = @PasswordHash, security_stamp = @SecurityStamp, locked_until = @until{(account.HasNewPassword ? ", password_set_at = @now" : "")}
        WHERE person = @Person
        """,
        new
        {
            account.Person,
            account.PasswordHash,
            account.SecurityStamp,
            until = account.LockedUntil is { } until ? Moment.Microseconds(until) : (long?)null,
            now = change.NowMicroseconds,
        });

    /// <summary>Ends every session of a person: their cookies name a stamp that is no longer theirs.</summary>
    public static Task EndSessionsAsync(Change change, string person) =>
        change.ExecuteAsync("UPDATE accounts SET security_stamp = @stamp WHERE person = @person", new { person, stamp = LinkToken.New().Text });

    public static async Task<bool> AnyAsync(Change read) => await read.FirstAsync<long>("SELECT COUNT(*) FROM accounts") > 0;

    private static Account Of(Row row) => new()
    {
        Person = row.Person,
        PasswordHash = row.PasswordHash,
        SecurityStamp = row.SecurityStamp,
        Failed = row.Failed,
        LockedUntil = row.LockedUntil is { } until ? Moment.At(until) : null,
    };

    private sealed record Row
    {
        public string Person { get; init; } = "";

        public string? PasswordHash { get; init; }

        public string SecurityStamp { get; init; } = "";

        public int Failed { get; init; }

        public long? LockedUntil { get; init; }
    }
}
