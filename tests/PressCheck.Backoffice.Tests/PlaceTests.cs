using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class PlaceTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_finding_leads_to_its_letters_in_rich_text_and_into_the_dialog_of_its_block(int major)
    {
        var document = Stories.Feature();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        var placeholders = ines.Finding("A placeholder is still in the copy.");
        await placeholders.First.ClickAsync();
        await ines.SeesAsync("In Copy");
        await ines.Button("Open in the editor").ClickAsync();
        var copy = ines.Page.Locator("umb-property").Filter(new() { HasText = "Copy" }).Locator("[contenteditable=true]");
        await Assertions.Expect(copy).ToBeFocusedAsync();
        await ines.SelectsAsync("TK");

        await ines.TurnToAsync("Press check");
        await placeholders.Nth(1).ClickAsync();
        await ines.SeesAsync("In Blocks › Quote › Words");
        await ines.Button("Open in the editor").ClickAsync();
        var words = ines.Page.Locator("umb-block-workspace-editor textarea");
        await Assertions.Expect(words).ToBeFocusedAsync();
        (await Window.SelectedAsync(words)).ShouldBe("XX");
        await words.FillAsync("“We sail at eight o’clock,” said Berta Lund, who runs the line.");
        await ines.Button("Update").ClickAsync();
        await Assertions.Expect(ines.Status).ToContainTextAsync("1 thing needs you");
        document.Saves.ShouldBe(0);
    }
}
