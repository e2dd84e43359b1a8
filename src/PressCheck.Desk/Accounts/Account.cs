namespace PressCheck.Desk.Accounts;

/// <summary>What lets a colleague sign in. Identity changes it in memory and has the store write it.</summary>
internal sealed class Account
{
    /// <summary>The person's id, which is also what they sign in with.</summary>
    public string Person { get; init; } = "";

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failed { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>A password was set since the account was read; the audit trail is to say so.</summary>
    public bool HasNewPassword { get; set; }

    public override string ToString() => $"account {Person}";
}
