using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;

namespace PressCheck.Package.Tests;

[Collection("packages")]
public sealed class PackageTests(Packages packages)
{
    private static readonly string[] Own = ["Analysis", "Cms", "Formats", "Review", "Web"];

    [Theory]
    [InlineData(18, "[18.1.1, 19.0.0)")]
    [InlineData(17, "[17.6.2, 18.0.0)")]
    public void A_package_says_what_it_is_and_which_Umbraco_it_is_for(int major, string range)
    {
        var package = packages.Open(major);
        package.Value("id").ShouldBe("Umbraco.Community.PressCheck");
        package.Value("version").ShouldBe($"{major}.0.0");
        package.Value("license").ShouldBe("MIT");
        package.Value("tags")!.ShouldStartWith("umbraco-marketplace ");
        package.Value("description")!.ShouldContain($"Umbraco {major}");
        foreach (var file in (string[])[package.Value("icon")!, package.Value("readme")!, "LICENSE", "CHANGELOG.md", "umbraco.md", "umbraco-gate.md"])
        {
            package.Names.ShouldContain(file);
        }

        package["icon.png"].Take(4).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        Dependencies(package)["Umbraco.Cms.Core"].ShouldBe(range);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public void Our_own_assemblies_are_inside_and_all_others_are_dependencies(int major)
    {
        var package = packages.Open(major);
        package.Names.Where(name => name.StartsWith("lib/", StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(Own.Select(name => $"lib/net10.0/PressCheck.{name}.dll"));

        var needed = Own.SelectMany(name => XDocument.Load(Path.Combine(Shell.Root, $"src/PressCheck.{name}/PressCheck.{name}.csproj")).Descendants("PackageReference")).Select(reference => reference.Attribute("Include")!.Value).Distinct(StringComparer.Ordinal);
        Dependencies(package).Keys.ShouldBe(needed, ignoreOrder: true);
        Dependencies(package).Keys.ShouldNotContain(name => name.StartsWith("PressCheck", StringComparison.Ordinal), "they are on no index");
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public void Each_package_is_built_against_its_own_Umbraco(int major)
    {
        using var reader = new PEReader(new MemoryStream(packages.Open(major)["lib/net10.0/PressCheck.Cms.dll"]));
        var metadata = reader.GetMetadataReader();
        metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Single(reference => metadata.GetString(reference.Name) == "Umbraco.Core").Version.Major.ShouldBe(major);
        metadata.GetAssemblyDefinition().Version.ToString(3).ShouldBe($"{major}.0.0", "the health line says the package's version");
    }

    /// <summary>That Umbraco's schema takes it is tested where Umbraco's client is.</summary>
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public void The_manifest_is_one_that_the_backoffice_takes_and_its_scripts_are_there(int major)
    {
        var package = packages.Open(major);
        var manifest = JsonDocument.Parse(package.Text("staticwebassets/umbraco-package.json")).RootElement;

        manifest.GetProperty("id").GetString().ShouldBe("Umbraco.Community.PressCheck");
        manifest.GetProperty("name").GetString().ShouldBe("PressCheck");
        manifest.GetProperty("version").GetString().ShouldBe($"{major}.0.0");
        var extensions = manifest.GetProperty("extensions").EnumerateArray().ToList();
        extensions.ShouldNotBeEmpty();
        extensions.Select(extension => extension.GetProperty("alias").GetString()).ShouldBeUnique();
        foreach (var extension in extensions)
        {
            extension.GetProperty("alias").GetString().ShouldStartWith("PressCheck.");
            extension.GetProperty("js").GetString().ShouldStartWith("/App_Plugins/PressCheck/");
            package.Names.ShouldContain(extension.GetProperty("js").GetString()!.Split('?')[0].Replace("/App_Plugins/PressCheck/", "staticwebassets/", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public void What_a_script_imports_is_in_the_package_or_in_the_backoffice(int major)
    {
        var package = packages.Open(major);
        foreach (var script in package.Names.Where(name => name.StartsWith("staticwebassets/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal)))
        {
            var text = package.Text(script);
            foreach (var start in (string[])["from\"", "from \"", "import\"", "import(\"", "import \""])
            {
                for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
                {
                    var name = text[(at + start.Length)..text.IndexOf('"', at + start.Length)];
                    if (name.StartsWith('.'))
                    {
                        var path = new Uri(new Uri("file:///" + script), name).AbsolutePath.TrimStart('/');
                        package.Names.ShouldContain(path, $"{script} imports {name}");
                    }
                    else if (name.StartsWith('@'))
                    {
                        name.ShouldStartWith("@umbraco-cms/backoffice/", Case.Sensitive, script);
                    }
                }
            }
        }
    }

    [Fact]
    public void The_marketplace_is_told_what_the_package_is()
    {
        var told = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shell.Root, "umbraco-marketplace.json"))).RootElement;
        told.GetProperty("Category").GetString().ShouldBe("Editor Tools");
        told.GetProperty("AlternatePackageNames").EnumerateArray().ShouldNotBeEmpty();
        foreach (var picture in told.GetProperty("Screenshots").EnumerateArray())
        {
            picture.GetProperty("Caption").GetString().ShouldNotBeNullOrWhiteSpace();
            var url = picture.GetProperty("ImageUrl").GetString()!;
            File.Exists(Path.Combine(Shell.Root, url)).ShouldBeTrue(url);
        }
    }

    [Fact]
    public void A_package_that_knows_its_repository_shows_its_pictures_from_there()
    {
        const string Pictures = "https://raw.githubusercontent.com/example/presscheck/refs/heads/main/docs/pictures/";
        var package = packages.Open(18);
        package.Value("projectUrl").ShouldBe(Packages.Repository);
        foreach (var (file, start, least) in (List<(string, string, int)>)[("README.md", "](", 3), ("umbraco.md", "](", 3), ("umbraco-marketplace.json", "\"ImageUrl\": \"", 3)])
        {
            var addresses = Addresses(package.Text(file), start).Where(address => address.EndsWith(".png", StringComparison.Ordinal)).ToList();
            addresses.Count.ShouldBeGreaterThanOrEqualTo(least, file);
            addresses.ShouldAllBe(address => address.StartsWith(Pictures, StringComparison.Ordinal) && File.Exists(Path.Combine(Shell.Root, "docs/pictures", address.Substring(Pictures.Length))));
        }

        package.Text("umbraco.md").ShouldContain($"]({Packages.Repository}/blob/main/docs/house-style.md)");
        package.Text("umbraco.md").ShouldContain("](umbraco-gate.md)", Case.Sensitive, "it is in the package too");
    }

    [Fact]
    public void A_package_that_knows_of_no_repository_leaves_out_what_would_lead_nowhere()
    {
        var package = packages.Open(17);
        package.Value("projectUrl").ShouldBeNull();
        foreach (var file in (string[])["README.md", "umbraco.md", "umbraco-gate.md"])
        {
            package.Text(file).ShouldNotContain("![", Case.Sensitive, file);
            Addresses(package.Text(file), "](").ShouldAllBe(address => address.StartsWith("https://", StringComparison.Ordinal) || package.Names.Contains(address), file);
        }

        JsonDocument.Parse(package.Text("umbraco-marketplace.json")).RootElement.TryGetProperty("Screenshots", out _).ShouldBeFalse();
        package.Text("README.md").ShouldContain("dotnet add package Umbraco.Community.PressCheck");
    }

    /// <summary>What stands between a beginning and the next bracket or quotation mark.</summary>
    private static IEnumerable<string> Addresses(string text, string start) =>
        text.Split(start).Skip(1).Select(rest => rest[..rest.AsSpan().IndexOfAny(')', '"')]);

    private static Dictionary<string, string> Dependencies(PackageContents package) =>
        package.Metadata.Descendants().Where(element => element.Name.LocalName == "dependency").ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
}

[CollectionDefinition("packages")]
public sealed class PackagesCollection : ICollectionFixture<Packages>;
