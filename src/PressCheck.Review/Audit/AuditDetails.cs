namespace PressCheck.Review.Audit;

/// <summary>What an entry may say beside who, what and when.</summary>
public enum AuditKey
{
    Rule,
    Fingerprint,
    Reason,
    From,
    To,
    Version,
    RuleSet,
    Count,
    Until,
    Hold,
    Person,
    Desk,
    Clearance,
    Record,
    Role,
    Item,
    Format,
    Event,
}

/// <summary>
/// Details of an entry: keys of a closed list, values that are tokens. There is no room for a sentence, so neither the story's words
/// nor a source's can get into the trail.
/// </summary>
public sealed class AuditDetails
{
    private const int Most = 16;
    private readonly int _count;

    private AuditDetails(string? text, int count) => (Text, _count) = (text, count);

    public static AuditDetails None { get; } = new(null, 0);

    /// <summary><c>rule=QUO001 reason=public-record</c>; null if there are none.</summary>
    public string? Text { get; }

    /// <summary>The value of a key; null if it isn't told.</summary>
    internal string? Find(AuditKey key)
    {
        var before = $"{key.ToString().ToLowerInvariant()}=";
        return Text?.Split(' ').FirstOrDefault(pair => pair.StartsWith(before, StringComparison.Ordinal))?[before.Length..];
    }

    /// <summary>These details and one more.</summary>
    /// <param name="key">What is told.</param>
    /// <param name="value">A token.</param>
    /// <exception cref="ArgumentException">The value is no token; it is not repeated.</exception>
    /// <exception cref="InvalidOperationException">There are sixteen already.</exception>
    public AuditDetails With(AuditKey key, string value)
    {
        var pair = $"{key.ToString().ToLowerInvariant()}={Token.Require(value, $"The detail '{key}' of an audit entry")}";
        return _count < Most ? new AuditDetails(Text is null ? pair : Text + " " + pair, _count + 1) : throw new InvalidOperationException($"An audit entry has {Most} details at most.");
    }
}
