using System.ComponentModel;
using System.Diagnostics;

namespace PressCheck.GazetteerBuilder;

/// <summary>Where the sources lie, fetched if they aren't there yet.</summary>
/// <param name="Modules">node_modules with the npm packages.</param>
/// <param name="Locale">Folder of libgeonames-common that has a folder for each language.</param>
internal sealed record Inputs(string Modules, string Locale)
{
    private const string Package = "libgeonames-common";

    /// <param name="folder">tools/gazetteer.</param>
    /// <param name="geonames">A folder with the unpacked Debian package; null to download it.</param>
    public static Inputs Fetch(string folder, string? geonames)
    {
        Run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return new Inputs(Path.Combine(folder, "node_modules"), Path.Combine(geonames ?? Unpack(folder), "usr", "share", "locale"));
    }

    public string Module(params string[] path) => Path.Combine([Modules, .. path]);

    private static string Unpack(string folder)
    {
        var unpacked = Path.Combine(folder, "obj", Package);
        if (Directory.Exists(unpacked))
        {
            return unpacked;
        }

        var downloads = Directory.CreateDirectory(Path.Combine(folder, "obj", "download")).FullName;
        Run(downloads, "apt-get", "download", Package);
        Run(downloads, "dpkg-deb", "-x", Directory.GetFiles(downloads, Package + "_*.deb").Order(StringComparer.Ordinal).Last(), unpacked);
        return unpacked;
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder })!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new BuildException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
            }
        }
        catch (Win32Exception)
        {
            throw new BuildException($"{program} was not found; it is needed to fetch the sources.");
        }
    }
}
