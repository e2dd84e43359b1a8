using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Accounts;

/// <summary>What a link that works once is for. Numbers are kept in databases and never change.</summary>
internal enum LinkPurpose
{
    /// <summary>Makes the first account.</summary>
    SetUp = 1,

    /// <summary>Chooses a password: the first one, or another in place of one that was forgotten.</summary>
    ChoosePassword = 2,
}

/// <summary>The secret of a link: 256 random bits. Whoever has it may use the link; the database knows only its hash.</summary>
internal readonly record struct LinkToken(string Text)
{
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static LinkToken New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>Not the token, so that it gets into no log by accident.</summary>
    public override string ToString() => "a link's token";
}

/// <summary>Links that work once, as rows.</summary>
internal static class LinkRows
{
    /// <summary>Makes a link. Those made before for the same person and purpose no longer work.</summary>
    public static async Task<LinkToken> MakeAsync(Change change, LinkPurpose purpose, string? person, DateTimeOffset expiresAt)
    {
        var token = LinkToken.New();
        await change.ExecuteAsync(
            $"DELETE FROM account_links WHERE purpose = @purpose AND {(person is null ? "person IS NULL" : "person = @person")}",
            new { purpose = (int)purpose, person });
        await change.ExecuteAsync(
            "INSERT INTO account_links (hash, purpose, person, created_at, expires_at) VALUES (@Hash, @purpose, @person, @now, @expires)",
            new { token.Hash, purpose = (int)purpose, person, now = change.NowMicroseconds, expires = Moment.Microseconds(expiresAt) });
        return token;
    }

    /// <summary>Uses a link up; false if it is not one that works.</summary>
    public static async Task<bool> UseAsync(Change change, LinkPurpose purpose, LinkToken token) =>
        await change.ExecuteAsync(
            "UPDATE account_links SET used_at = @now WHERE hash = @Hash AND purpose = @purpose AND used_at IS NULL AND expires_at > @now",
            new { token.Hash, purpose = (int)purpose, now = change.NowMicroseconds }) == 1;

    /// <summary>Whom a link that still works is for; null if it does not work, or is for nobody yet.</summary>
    public static Task<string?> PersonAsync(Change read, LinkPurpose purpose, LinkToken token) => read.FirstAsync<string>(
        "SELECT person FROM account_links WHERE hash = @Hash AND purpose = @purpose AND used_at IS NULL AND expires_at > @now",
        new { token.Hash, purpose = (int)purpose, now = read.NowMicroseconds });

    /// <summary>Has no link of a person work any more.</summary>
    public static Task RevokeAsync(Change change, string person) => change.ExecuteAsync("DELETE FROM account_links WHERE person = @person", new { person });
}
