namespace PressCheck.Review.Mail;

/// <summary>Where mail leaves.</summary>
public interface IMailer
{
    /// <summary>Makes a message ready to be handed over. Twice is as good as once.</summary>
    /// <exception cref="MailerException">It can't be made ready; it was not handed over.</exception>
    Task PrepareAsync(Message message, CancellationToken cancel = default) => Task.CompletedTask;

    /// <summary>Hands a message over that was made ready. When this returns, others have it and answer for it.</summary>
    /// <exception cref="MailerException">It was not handed over, or nobody can tell; the exception says which.</exception>
    Task SendAsync(Message message, CancellationToken cancel = default);

    /// <summary>
    /// Whether a message that was made ready, and then perhaps handed over by a process that has died since, was handed over.
    /// </summary>
    /// <returns>Null if nobody can tell.</returns>
    ValueTask<bool?> WasSentAsync(string id, CancellationToken cancel = default) => ValueTask.FromResult<bool?>(null);
}

/// <summary>What came of a message that could not be handed over.</summary>
public enum MailFailure
{
    /// <summary>Nobody is there to take mail. No message is to blame, so all of them wait.</summary>
    Unreachable,

    /// <summary>This message is not taken now; it may be later.</summary>
    Deferred,

    /// <summary>This message will never be taken.</summary>
    Refused,

    /// <summary>The talk ended at a point where the message may have been taken.</summary>
    Unknown,
}

/// <summary>A message was not handed over. The sentence names no address and repeats no word of it.</summary>
public sealed class MailerException(MailFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public MailFailure Failure { get; } = failure;
}
