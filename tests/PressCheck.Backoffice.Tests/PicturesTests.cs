using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Bench.Pictures;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

/// <summary>
/// Takes the pictures of the documentation and of the marketplace into artifacts/pictures, or into the folder that PRESSCHECK_PICTURES names:
/// <c>PRESSCHECK_PICTURES=docs/pictures dotnet test tests/PressCheck.Backoffice.Tests --filter Pictures</c>.
/// </summary>
[Collection(InChromium.Name)]
public sealed class PicturesTests(Chromium chromium)
{
    /// <summary>Letters are never drawn quite alike; a picture that differs by less shows the same.</summary>
    private const double SameAs = 0.01;

    [Fact]
    public async Task The_tab_and_the_dashboards_have_their_pictures()
    {
        var unfinished = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, [unfinished, .. Month.Documents()]);
        await new Month(site).PassAsync(unfinished);
        var edda = await site.OpenDocumentAsync(Persona.Edda, unfinished, options: Small());
        await edda.Finding("A placeholder is still in the copy.").ClickAsync();
        await edda.SeesAsync("How to clear it");
        await TakeAsync(edda, "umbraco-tab");
        var queue = await site.OpenWindowAsync(Persona.Edda, "/section/content/dashboard/press-check-queue", options: Small());
        await queue.SeesAsync("Council votes on the harbour wall");
        await queue.SeesAsync("Ines Amado");
        await TakeAsync(queue, "umbraco-queue");
        var maria = await site.OpenWindowAsync(Persona.Maria, "/section/content/dashboard/press-check-audit", options: Small());
        await maria.SeesAsync("How the rules fare");
        await Assertions.Expect(maria.Page.Locator("pc-audit-dashboard canvas").First).ToBeVisibleAsync();
        await TakeAsync(maria, "umbraco-audit");
    }

    private static BrowserNewContextOptions Small() => new() { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } };

    private static async Task TakeAsync(Window window, string name)
    {
        // What moves in the backoffice has come to rest by then.
        await window.Page.WaitForTimeoutAsync(1000);
        var folder = Path.Combine(Window.Root(), Environment.GetEnvironmentVariable("PRESSCHECK_PICTURES") is { Length: > 0 } named ? named : Path.Combine("artifacts", "pictures"));
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.png");
        var picture = Picture.Read(await window.Page.ScreenshotAsync());
        if (!File.Exists(file) || picture.Difference(Picture.Read(await File.ReadAllBytesAsync(file))) > SameAs)
        {
            await File.WriteAllBytesAsync(file, picture.Write());
        }

        new FileInfo(file).Length.ShouldBeInRange(10_000, 100_000, name);
    }
}
