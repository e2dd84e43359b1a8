using System.IO.Compression;
using System.Xml.Linq;

namespace PressCheck.Package.Tests;

/// <summary>Both packages, packed once for all tests.</summary>
public sealed class Packages : IAsyncLifetime
{
    /// <summary>Where the package for 18 is told that the repository is; the one for 17 is told of none.</summary>
    public const string Repository = "https://github.com/example/presscheck";

    /// <summary>A folder of this run alone, away from the repository's own settings.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("presscheck-packages-").FullName;

    public async Task InitializeAsync()
    {
        await Shell.DotnetAsync(Shell.Root, "pack", "src/PressCheck.Cms", "-c", Shell.Configuration, "-o", Folder, $"-p:RepositoryUrl={Repository}.git", "-nodeReuse:false");
        await Shell.DotnetAsync(Shell.Root, "pack", "src/PressCheck.Cms17", "-c", Shell.Configuration, "-o", Folder, "-nodeReuse:false");
    }

    public string PathOf(int major) => Path.Combine(Folder, $"Umbraco.Community.PressCheck.{major}.0.0.nupkg");

    internal PackageContents Open(int major)
    {
        using var archive = ZipFile.OpenRead(PathOf(major));
        return new PackageContents(archive.Entries.ToDictionary(entry => Uri.UnescapeDataString(entry.FullName), entry =>
        {
            using var stream = entry.Open();
            using var held = new MemoryStream();
            stream.CopyTo(held);
            return held.ToArray();
        }));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A package's files by their paths.</summary>
internal sealed class PackageContents(Dictionary<string, byte[]> files)
{
    public ICollection<string> Names => files.Keys;

    public byte[] this[string name] => files[name];

    public string Text(string name) => System.Text.Encoding.UTF8.GetString(files[name]).TrimStart('\uFEFF');

    public XElement Metadata => XDocument.Parse(Text("Umbraco.Community.PressCheck.nuspec")).Root!.Elements().Single();

    public string? Value(string name) => Metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
}
