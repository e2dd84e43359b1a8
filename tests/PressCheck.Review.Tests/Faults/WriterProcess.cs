using System.Collections.Concurrent;
using System.Diagnostics;

namespace PressCheck.Review.Tests.Faults;

/// <summary>A write that was acknowledged before the writer died.</summary>
internal sealed record Acknowledged(string Request, string Story, long Version, string DraftHash);

/// <summary>The program of tests/PressCheck.Writer as a process of its own, to be killed.</summary>
internal sealed class WriterProcess : IDisposable
{
    // Far more than it takes on a machine that does nothing else.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _works = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<Acknowledged> _done = new();
    private readonly Task _reading;
    private readonly Task<string> _errors;

    public WriterProcess(string kind, string target, string pickup, string run)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "PressCheck.Writer.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, kind, target, pickup, run])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        _reading = Task.Run(ReadAsync);
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Lets the process work, kills it so long after its first acknowledged write, and gives all that it acknowledged.</summary>
    public async Task<IReadOnlyCollection<Acknowledged>> WorkAndDieAsync(TimeSpan after)
    {
        await _ready.Task.WaitAsync(Patience);
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync();
        await Task.WhenAny(_works.Task, _reading).WaitAsync(Patience);
        await Task.Delay(after);

        // SIGKILL: nothing in the process gets a chance to tidy up.
        var fellOver = _process.HasExited;
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        fellOver.ShouldBeFalse(await _errors);
        return _done;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                _ready.SetResult();
            }
            else if (line.Split(' ') is ["done", var request, var story, var version, var hash, "."])
            {
                _done.Enqueue(new Acknowledged(request, story, long.Parse(version), hash));
                _works.TrySetResult();
            }
        }

        _ready.TrySetException(new InvalidOperationException("The writer ended before it was ready."));
    }
}
