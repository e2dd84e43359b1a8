using PressCheck.Review.Store;

namespace PressCheck.Review.Audit;

/// <summary>One line of the audit trail: what was done, by whom, when, to which draft of which story.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">UTC, to the microsecond. A clock may be set back, so times need not rise; the sequence does.</param>
/// <param name="Action">What was done.</param>
/// <param name="By">The person's id, or <see cref="NoPerson"/>.</param>
/// <param name="Story">The story's id, if it is about one.</param>
/// <param name="Draft">The draft's SHA-256, if it is about one.</param>
/// <param name="Details">See <see cref="AuditDetails"/>.</param>
/// <param name="Previous">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of the entry's canonical form, which holds <paramref name="Previous"/>.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditAction Action, string By, string? Story, string? Draft, string? Details, string Previous, string Hash)
{
    /// <summary>Who did what PressCheck does by itself.</summary>
    public const string NoPerson = "presscheck";

    /// <summary>What the first entry has for the hash of the entry before.</summary>
    public static string FirstPrevious { get; } = new('0', 64);

    /// <summary>The entries that follow a head.</summary>
    internal static AuditEntry[] After(AuditHead head, DateTimeOffset at, IReadOnlyCollection<Deed> deeds)
    {
        var form = new CanonicalForm();
        var (sequence, previous) = (head.Sequence, head.Hash);
        return
        [
            .. deeds.Select(deed =>
            {
                form.Write(++sequence, Moment.Microseconds(at), (int)deed.Action, deed.By, deed.Story, deed.Draft, deed.Details.Text, previous);
                var entry = new AuditEntry(sequence, at, deed.Action, deed.By, deed.Story, deed.Draft, deed.Details.Text, previous, form.Hash());
                previous = entry.Hash;
                return entry;
            }),
        ];
    }
}

/// <summary>The last entry's number and hash.</summary>
internal sealed record AuditHead
{
    public long Sequence { get; init; }

    public string Hash { get; init; } = "";
}

/// <summary>What a change says of itself, before it has its place in the trail.</summary>
internal sealed record Deed(AuditAction Action, string By, string? Story, string? Draft, AuditDetails Details);
