namespace PressCheck.Review.Mail;

/// <summary>
/// Puts messages as .eml files into a folder from which something else takes them. A file is whole when it appears: it is written under
/// <c>preparing</c>, flushed to disk and then moved, and its name comes from what the message tells and whom. So it can be told of each
/// message, even after a crash, whether it was handed over: it was if its file under <c>preparing</c> is gone.
/// </summary>
public sealed class PickupFolder(string folder, TimeProvider? clock = null) : IMailer
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly string _preparing = Path.Combine(folder, "preparing");

    public async Task PrepareAsync(Message message, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            Directory.CreateDirectory(_preparing);
            await using var file = new FileStream(Prepared(message.Id), FileMode.Create, FileAccess.Write, FileShare.None);
            await file.WriteAsync(MessageWriter.Write(message, _clock.GetUtcNow()), cancel);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreachable(e);
        }
    }

    public Task SendAsync(Message message, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            File.Move(Prepared(message.Id), Path.Combine(folder, message.Id + ".eml"), overwrite: true);
            return Task.CompletedTask;
        }
        catch (FileNotFoundException)
        {
            // Somebody else moved it.
            return Task.CompletedTask;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreachable(e);
        }
    }

    public ValueTask<bool?> WasSentAsync(string id, CancellationToken cancel = default) => ValueTask.FromResult<bool?>(!File.Exists(Prepared(id)));

    private string Prepared(string id) => Path.Combine(_preparing, id + ".eml");

    private static MailerException Unreachable(Exception e) => new(MailFailure.Unreachable, $"The pickup folder can't be written ({e.GetType().Name}).", e);
}
