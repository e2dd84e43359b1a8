using System.Runtime.InteropServices;

namespace PressCheck.Cli.Output;

/// <summary>Where a report goes: to standard output as it comes, or to a file that only ever exists whole.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly Action _commit;
    private readonly Action _discard;

    private ReportOutput(Stream stream, string name, Action commit, Action discard)
    {
        (_commit, _discard) = (commit, discard);
        Stream = new GuardedStream(stream, name);
    }

    public Stream Stream { get; }

    /// <param name="shell">The shell whose standard output is written to.</param>
    /// <param name="held">Held back until it is whole, so that it does not run into a progress bar on the same terminal.</param>
    public static ReportOutput ToShell(Shell shell, bool held)
    {
        if (!held)
        {
            return new ReportOutput(shell.Out, "Standard output", static () => { }, static () => { });
        }

        var memory = new MemoryStream();
        return new ReportOutput(
            memory,
            "The report",
            () =>
            {
                using var guarded = new GuardedStream(shell.Out, "Standard output");
                guarded.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
                guarded.Flush();
            },
            memory.Dispose);
    }

    /// <summary>Written aside in the same directory, then renamed: whoever looks sees the old file or the new one, never a part.</summary>
    /// <exception cref="CannotRunException">The directory is not there or may not be written to.</exception>
    public static ReportOutput ToFile(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw new CannotRunException($"{name}: this is a folder; --output names a file.");
        }

        try
        {
            if (IsDevice(path))
            {
                var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 1);
                return new ReportOutput(device, name, device.Flush, device.Dispose);
            }

            var target = (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? path;
            var aside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                options.UnixCreateMode = File.GetUnixFileMode(target);
            }

            var file = new FileStream(aside, options);
            return new ReportOutput(file, name, () => Rename(file, aside, target, name), Discarding(file, aside));
        }
        catch (Exception e) when (e is DirectoryNotFoundException)
        {
            throw new CannotRunException($"{name}: there is no such folder to write to.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{name}: this can't be written.");
        }
    }

    /// <summary>The report is whole.</summary>
    public void Commit() => _commit();

    /// <summary>Leaves nothing behind of a report that was not committed.</summary>
    public void Dispose() => _discard();

    private static void Rename(FileStream file, string aside, string target, string name)
    {
        try
        {
            file.Dispose();
            File.Move(aside, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputFailedException(closed: false, $"{name}: this could not be written.");
        }
    }

    /// <summary>An interrupt takes the unfinished file along.</summary>
    private static Action Discarding(FileStream file, string aside)
    {
        void Discard()
        {
            try
            {
                file.Dispose();
                File.Delete(aside);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It could not be written, so it may not be there to delete.
            }
        }

        var signals = new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }
            .Select(signal => PosixSignalRegistration.Create(signal, _ => Discard()))
            .ToArray();
        return () =>
        {
            Array.ForEach(signals, static signal => signal.Dispose());
            Discard();
        };
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
