using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using PressCheck.Cms.Storage;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Releases;

namespace PressCheck.Cms.Gates;

/// <summary>
/// Puts refused attempts into the audit trail: at once, before whoever asked is told, because a refusal stands whatever the CMS's transaction comes to. What
/// the data does not take waits in memory and is tried again.
/// </summary>
internal sealed class Attempts(Lazy<Newsroom> newsroom, SiteDatabase site, PublishGate gate, ILogger<Attempts> log) : IDisposable
{
    private const int Most = 2000;

    private readonly ConcurrentQueue<RefusedRelease> _waiting = [];
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Attempts that are not in the audit trail yet.</summary>
    public int Waiting => _waiting.Count;

    public void Dispose() => _writing.Dispose();

    public async Task AddAsync(RefusedRelease refused)
    {
        try
        {
            await gate.Limited(cancel => WriteAsync(refused, cancel));
        }
        catch (Exception e)
        {
            if (_waiting.Count < Most)
            {
                _waiting.Enqueue(refused);
            }

            log.LogWarning("A refused publish waits for the audit trail: {Kind}", e.GetType().Name);
        }
    }

    /// <summary>Writes what waits, each once whoever else does the same.</summary>
    public async Task WriteWaitingAsync(CancellationToken cancel)
    {
        if (!await _writing.WaitAsync(TimeSpan.Zero, cancel))
        {
            return;
        }

        try
        {
            while (_waiting.TryPeek(out var refused))
            {
                try
                {
                    await WriteAsync(refused, cancel);
                }
                catch (Exception e) when (e is DbException or TimeoutException or UnusableStorageException or OperationCanceledException)
                {
                    return;
                }
                catch (Exception e)
                {
                    // What will never be taken must not keep back what comes after it.
                    log.LogError("A refused publish could not be put into the audit trail: {Kind}", e.GetType().Name);
                }

                _waiting.TryDequeue(out _);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task<bool> WriteAsync(RefusedRelease refused, CancellationToken cancel)
    {
        await site.ReadyAsync(cancel);
        await newsroom.Value.NoteRefusedAsync(refused, cancel);
        return true;
    }
}
