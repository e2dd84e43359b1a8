using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class KeysTests(Chromium chromium)
{
    [Fact]
    public async Task The_queues_keys_are_the_queues_only_while_nothing_else_has_the_focus()
    {
        var document = Stories.Done();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.SubmitAsync(document, Persona.Ines);
        var edda = await site.OpenWindowAsync(Persona.Edda, "/section/content/dashboard/press-check-queue");
        var story = edda.Page.Locator("pc-queue-dashboard").GetByRole(AriaRole.Link, new() { Name = document.ValueOf("headline") });
        await Assertions.Expect(story).ToBeVisibleAsync();
        await edda.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(story).ToBeFocusedAsync();
        await edda.Page.Keyboard.PressAsync("2");
        await edda.Page.WaitForURLAsync("**/press-check-queue#/queue?view=mine");
        var there = edda.Page.Url;

        // A document in the tree has the focus.
        var inTree = edda.Page.Locator("umb-tree").GetByRole(AriaRole.Link, new() { Name = document.Stored.Name }).First;
        await inTree.FocusAsync();
        await edda.Page.Keyboard.PressAsync("1");
        await edda.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(inTree).ToBeFocusedAsync();
        edda.Page.Url.ShouldBe(there);

        // The search lies over it, with its field and without.
        await edda.Page.Locator("umb-backoffice-header-apps").GetByLabel("Search").First.ClickAsync();
        var field = edda.Page.Locator("umb-search-modal input").First;
        await field.ClickAsync();
        await edda.Page.Keyboard.TypeAsync("1j");
        await Assertions.Expect(field).ToHaveValueAsync("1j");
        await field.BlurAsync();
        await edda.Page.Keyboard.PressAsync("1");
        edda.Page.Url.ShouldBe(there);
        await edda.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(field).ToHaveCountAsync(0);
        await edda.Page.Locator("pc-queue-page h1").ClickAsync();
        await edda.Page.Keyboard.PressAsync("1");
        await edda.Page.WaitForURLAsync("**/press-check-queue#/queue?view=desk");
    }
}
