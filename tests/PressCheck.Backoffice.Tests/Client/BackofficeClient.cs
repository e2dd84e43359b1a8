using System.Diagnostics;

namespace PressCheck.Backoffice.Tests.Client;

/// <summary>The real backoffice client of one version of Umbraco, from npm, bundled for a browser. It is about 295 MB and is kept between runs.</summary>
internal sealed class BackofficeClient
{
    private static readonly Lazy<BackofficeClient> Newer = new(static () => new BackofficeClient("18.2.0"));
    private static readonly Lazy<BackofficeClient> Older = new(static () => new BackofficeClient("17.1.0"));

    private BackofficeClient(string version)
    {
        Version = version;
        Folder = Path.Combine(Kept(), version);
        var script = Path.Combine(AppContext.BaseDirectory, "Client", "bundle.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, version, Folder]) { RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The backoffice's client is bundled with Node 20 or later, which is not on this machine's path.");
        var said = node.StandardError.ReadToEnd();
        node.WaitForExit();
        if (node.ExitCode != 0)
        {
            throw new InvalidOperationException($"The backoffice's client could not be bundled: {said}");
        }
    }

    public string Version { get; }

    /// <summary>Where it is: <c>backoffice</c>, <c>look</c>, <c>imports.json</c>, and <c>node_modules</c> with its declarations.</summary>
    public string Folder { get; }

    public bool Is18 => Version.StartsWith("18.", StringComparison.Ordinal);

    public static BackofficeClient Of(int major) => (major == 17 ? Older : Newer).Value;

    /// <summary>PRESSCHECK_BACKOFFICE if it is set, else the user's cache.</summary>
    private static string Kept()
    {
        if (Environment.GetEnvironmentVariable("PRESSCHECK_BACKOFFICE") is { Length: > 0 } named)
        {
            return named;
        }

        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "presscheck", "backoffice");
    }
}
