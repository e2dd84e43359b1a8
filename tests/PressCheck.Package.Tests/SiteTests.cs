using System.Diagnostics;
using System.Text.Json;

namespace PressCheck.Package.Tests;

/// <summary>A site of a few lines, away from the repository, that serves the backoffice's files.</summary>
[Collection("packages")]
public sealed class SiteTests(Packages packages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("presscheck-site-").FullName;

    [Fact]
    public async Task A_site_that_refers_to_the_project_serves_the_backoffices_files()
    {
        await WriteAsync($"""<ProjectReference Include="{Shell.Root}/src/PressCheck.Cms/PressCheck.Cms.csproj" />""");
        await Shell.DotnetAsync(_folder, "build", "-c", Shell.Configuration, "-nodeReuse:false");
        await ServesAsync(Path.Combine(_folder, "bin", Shell.Configuration, "net10.0"), _folder, "Development");
    }

    [Fact]
    public async Task A_site_with_the_package_serves_them_as_built_and_as_published()
    {
        await WriteAsync("""<PackageReference Include="Umbraco.Community.PressCheck" Version="18.0.0" />""");
        await Shell.DotnetAsync(_folder, "publish", "-c", Shell.Configuration, "-o", Path.Combine(_folder, "published"), "-nodeReuse:false");
        await ServesAsync(Path.Combine(_folder, "bin", Shell.Configuration, "net10.0"), _folder, "Development");
        await ServesAsync(Path.Combine(_folder, "published"), Path.Combine(_folder, "published"), "Production");
    }

    private async Task WriteAsync(string reference)
    {
        // The package is unpacked into a folder of its own: in the machine's, one of an earlier run would be taken for it.
        await File.WriteAllTextAsync(Path.Combine(_folder, "Site.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{packages.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{_folder}/packages</RestorePackagesPath>
                <RestoreFallbackFolders>{Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages")}</RestoreFallbackFolders>
                <DefaultItemExcludes>$(DefaultItemExcludes);packages/**;published/**</DefaultItemExcludes>
              </PropertyGroup>
              <ItemGroup>
                {reference}
                <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" Version="3.0.3" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "Program.cs"), """
            var app = WebApplication.CreateBuilder(args).Build();
            app.UseStaticFiles();
            app.MapGet("/composer", () => typeof(PressCheck.Cms.Documents.DocumentReader).Assembly.GetName().Name);
            app.Run();
            """);
    }

    private static async Task ServesAsync(string program, string folder, string environment)
    {
        using var site = Shell.Start(folder, Path.Combine(program, "Site.dll"), "--urls", "http://127.0.0.1:0", "--environment", environment, "--contentRoot", folder);
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(site) };
            (await http.GetStringAsync("/composer")).ShouldBe("PressCheck.Cms");
            var manifest = JsonDocument.Parse(await http.GetStringAsync("/App_Plugins/PressCheck/umbraco-package.json")).RootElement;
            foreach (var extension in manifest.GetProperty("extensions").EnumerateArray())
            {
                using var script = await http.GetAsync(extension.GetProperty("js").GetString());
                script.IsSuccessStatusCode.ShouldBeTrue($"{extension.GetProperty("js")} in {environment}");
                script.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
            }
        }
        finally
        {
            site.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressAsync(Process site)
    {
        const string Mark = "Now listening on: ";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var said = new System.Text.StringBuilder();
        while (await site.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(Mark, StringComparison.Ordinal))
            {
                return new Uri(line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim());
            }
        }

        throw new InvalidOperationException($"The site did not start.\n{said}{await site.StandardError.ReadToEndAsync(limit.Token)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
