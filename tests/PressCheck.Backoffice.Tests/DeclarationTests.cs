using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PressCheck.Backoffice.Tests.Client;
using PressCheck.Backoffice.Tests.Cms;

namespace PressCheck.Backoffice.Tests;

public sealed class DeclarationTests
{
    private static readonly string Screens = Path.Combine(Window.Root(), "App_Plugins", "PressCheck");

    /// <summary>The screens are built against declarations of our own, which are short; the client's have the last word, also on each extension that we tell it of.</summary>
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task The_screens_and_their_manifests_agree_with_the_real_clients_declarations(int major)
    {
        var client = ClientOf(major);
        await ManifestsAsync(major);
        using var package = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(client, "package.json")));
        var paths = new JsonObject();
        foreach (var export in package.RootElement.GetProperty("exports").EnumerateObject().Where(export => export.Value.ValueKind == JsonValueKind.String && export.Value.GetString()!.EndsWith(".js", StringComparison.Ordinal)))
        {
            paths[$"@umbraco-cms/backoffice{export.Name[1..]}"] = new JsonArray(Path.Combine(client, Path.ChangeExtension(export.Value.GetString()!, ".d.ts")));
        }

        var settings = new JsonObject
        {
            ["extends"] = "../tsconfig.json",
            ["compilerOptions"] = new JsonObject { ["paths"] = paths },
            ["include"] = new JsonArray("../backoffice/**/*.ts", $"manifests.{major}.ts"),
            ["exclude"] = new JsonArray("../backoffice/umbraco/umbraco.d.ts"),
        };
        var file = Path.Combine(Screens, "dist", $"tsconfig.{major}.json");
        await File.WriteAllTextAsync(file, settings.ToJsonString());
        using var tsc = Process.Start(new ProcessStartInfo("npx", ["--no-install", "tsc", "-p", file]) { WorkingDirectory = Screens, RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await tsc.StandardOutput.ReadToEndAsync();
        await tsc.WaitForExitAsync();
        said.ShouldBeEmpty();
        tsc.ExitCode.ShouldBe(0);
    }

    /// <summary>17.1 brings no schema to npm, so that there the declarations alone have the word.</summary>
    [Fact]
    public async Task The_package_and_its_manifests_are_valid_by_Umbracos_own_schema()
    {
        File.Exists(Path.Combine(ClientOf(18), "umbraco-package-schema.json")).ShouldBeTrue();
        (await ManifestsAsync(18)).ShouldBeEmpty();
    }

    private static string ClientOf(int major) => Path.Combine(BackofficeClient.Of(major).Folder, "node_modules", "@umbraco-cms", "backoffice");

    /// <summary>Writes the manifests for the declarations to check, and says what the schema has against them.</summary>
    private static async Task<string> ManifestsAsync(int major)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Client", "manifests.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, Screens, Site.Bundle(), ClientOf(major), Path.Combine(Screens, "dist", $"manifests.{major}.ts")]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? said : throw new InvalidOperationException("The manifests could not be read.");
    }

    /// <summary>An element that is defined twice throws in whatever is defined second: Lit and Umbraco's components come from the backoffice, and what is ours has our names.</summary>
    [Fact]
    public void The_bundle_brings_neither_Lit_nor_Umbracos_components()
    {
        foreach (var file in Directory.EnumerateFiles(Site.Bundle(), "*.js", SearchOption.AllDirectories))
        {
            var script = File.ReadAllText(file);
            script.ShouldNotContain("customElements.define(\"uui-", Case.Sensitive, file);
            script.ShouldNotContain("litElementVersions", Case.Sensitive, file);
        }

        File.ReadAllText(Path.Combine(Site.Bundle(), "backoffice.js")).ShouldNotContain("@umbraco-cms/", Case.Sensitive, "the first file loads nothing of the backoffice by itself");
    }
}
