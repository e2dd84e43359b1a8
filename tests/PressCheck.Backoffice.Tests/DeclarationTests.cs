using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using PressCheck.Backoffice.Tests.Client;
using PressCheck.Backoffice.Tests.Cms;

namespace PressCheck.Backoffice.Tests;

public sealed class DeclarationTests
{
    private static readonly string Screens = Path.Combine(Window.Root(), "App_Plugins", "PressCheck");

    /// <summary>The screens are built against declarations of our own, which are short; the client's have the last word.</summary>
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task The_screens_agree_with_the_real_clients_declarations(int major)
    {
        var client = Path.Combine(BackofficeClient.Of(major).Folder, "node_modules", "@umbraco-cms", "backoffice");
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
            ["include"] = new JsonArray("../backoffice/**/*.ts"),
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
