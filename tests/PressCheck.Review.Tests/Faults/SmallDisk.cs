using System.Diagnostics;

namespace PressCheck.Review.Tests.Faults;

/// <summary>
/// A disk of a few megabytes: a tmpfs where the tests may mount one, which takes root. Elsewhere SQLite itself is told how many pages the
/// file may have, which fills the database and not the disk: the file beside it can still grow, so less is tested.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("presscheck-disk-");

    public SmallDisk()
    {
        IsReal = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "tmpfs", Folder);
        if (IsReal)
        {
            File.WriteAllBytes(Filler, new byte[1024 * 1024]);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Whether it is the disk that is small, and not only the database.</summary>
    public bool IsReal { get; }

    /// <summary>What SQLite is told on a disk that is not small; null on one that is.</summary>
    public string? Limit => IsReal ? null : "PRAGMA max_page_count = 500";

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Makes room.</summary>
    /// <returns>What SQLite is told; null if nothing.</returns>
    public string? Free()
    {
        if (IsReal)
        {
            File.Delete(Filler);
            return null;
        }

        return "PRAGMA max_page_count = 1000000";
    }

    public void Dispose()
    {
        if (IsReal)
        {
            Run("umount", "-l", Folder);
        }

        _folder.Delete(recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
