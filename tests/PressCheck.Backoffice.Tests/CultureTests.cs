using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class CultureTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task Each_culture_is_a_story_of_its_own_alone_and_beside_another(int major)
    {
        var document = Stories.InTwoCultures();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document, culture: "de-DE");
        await ines.SeesAsync("Nachtfähre kommt wieder");
        await Assertions.Expect(ines.Status).ToContainTextAsync("1 thing needs you");

        // The screen goes to another culture without being loaded anew.
        await ines.GoAsync(document, "en-US", "press-check");
        await Assertions.Expect(ines.Tab.Locator("#body")).ToContainTextAsync("It will cost 90 euros");
        await Assertions.Expect(ines.Status).ToContainTextAsync("nothing needs you");

        await ines.GoAsync(document, "en-US_&_de-DE", "press-check");
        await Assertions.Expect(ines.Tab.First.Locator("#body")).ToContainTextAsync("It will cost 90 euros");
        await Assertions.Expect(ines.Tab.Nth(1).Locator("#body")).ToContainTextAsync("It will cost TK euros");
        await Assertions.Expect(ines.Status).ToContainTextAsync("de-DE · Press check: draft · 1 thing needs you");
        await ines.Tab.Nth(1).GetByRole(AriaRole.Button, new() { Name = "A placeholder is still in the copy." }).ClickAsync();
        await ines.IsAccessibleAsync("pc-workspace-tab");
        await ines.Button("Open in the editor").ClickAsync();
        await Assertions.Expect(ines.Body.Nth(1)).ToBeFocusedAsync();
        (await Window.SelectedAsync(ines.Body.Nth(1))).ShouldBe("TK");
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task Only_the_cultures_that_are_published_are_asked_about(int major)
    {
        var document = Stories.InTwoCultures();
        await using var site = await Site.OpenAsync(chromium, major, document);
        await site.SubmitAsync(document, Persona.Ines, "en-US");
        await site.SignOffAsync(document, Persona.Edda, "en-US");
        await site.KeepAsync(document, Persona.Ines, "de-DE");
        var edda = await site.OpenDocumentAsync(Persona.Edda, document, "content", culture: "de-DE");
        await Assertions.Expect(edda.Status).ToContainTextAsync("1 thing needs you");

        // The screen shows German, which 18 proposes alone and 17 with English: English alone goes out.
        await edda.Button("Save and publish…").ClickAsync();
        await edda.Publishing.GetByText("German").ClickAsync();
        if (major == 18)
        {
            await edda.Publishing.GetByText("English").ClickAsync();
        }

        await PublishAsync(edda);
        await edda.Until(() => document.Publications == 1);
        document.Stored.PublishedCultures.ShouldBe(["en-US"]);

        await edda.Button("Save and publish…").ClickAsync();
        await PublishAsync(edda);
        await Assertions.Expect(edda.Notification).ToContainTextAsync("de-DE: 1 thing needs somebody.");
        document.Publications.ShouldBe(1);
        document.Stored.PublishedCultures.ShouldBe(["en-US"]);
    }

    private static Task PublishAsync(Window window) => window.Publishing.GetByRole(AriaRole.Button, new() { Name = "Save and publish" }).ClickAsync();
}
