namespace PressCheck.Review.Audit;

/// <summary>What checking a trail came to.</summary>
/// <param name="Entries">Entries that were found in order before anything was wrong.</param>
/// <param name="Head">The hash of the last of them; 64 zeros if there was none.</param>
/// <param name="Entry">The first entry that is altered, missing or out of order; null if the trail is intact.</param>
/// <param name="Sentence">What was found, in a sentence.</param>
public sealed record TrailVerdict(long Entries, string Head, long? Entry, string Sentence)
{
    public bool IsIntact => Entry is null;
}

/// <summary>It is no audit trail, or one that can't be read; the message is a sentence.</summary>
public sealed class UnreadableTrailException(string message, Exception? innerException = null) : Exception(message, innerException);
