using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class CollectionTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_list_of_documents_says_which_stories_need_somebody_and_submits_several_naming_what_it_could_not(int major)
    {
        var (folder, unfinished, done, page) = (Stories.Folder(), Stories.Unfinished(), Stories.Done(), Stories.Page());
        await using var site = await Site.OpenAsync(chromium, major, folder, unfinished, done, page);
        await site.KeepAsync(unfinished, Persona.Ines);
        var ines = await site.OpenDocumentAsync(Persona.Ines, folder, "collection");
        await ines.Button("1 story needs somebody").ClickAsync();
        await Assertions.Expect(ines.Dialog).ToContainTextAsync("4 things need you");
        await ines.IsAccessibleAsync("pc-collection-needs");
        await ines.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ines.Dialog).ToHaveCountAsync(0);

        foreach (var name in new[] { "Night ferry, done", "Contact" })
        {
            var row = ines.Page.Locator("umb-document-table-collection-view uui-table-row").Filter(new() { HasText = name });
            await row.HoverAsync();
            await row.Locator("uui-checkbox").First.ClickAsync();
        }

        await ines.Page.Locator("umb-collection-selection-actions").GetByRole(AriaRole.Button, new() { Name = "Submit for sign-off" }).First.ClickAsync();
        await Assertions.Expect(ines.Notification).ToContainTextAsync("1 story submitted.");
        await Assertions.Expect(ines.Notification).ToContainTextAsync("“Contact” was not submitted.");

        await ines.Button("1 story needs somebody").ClickAsync();
        await ines.Dialog.GetByRole(AriaRole.Link, new() { Name = "Night ferry" }).ClickAsync();
        await ines.Page.WaitForURLAsync("**/view/press-check");
        await Assertions.Expect(ines.Status).ToContainTextAsync("draft");
        await Assertions.Expect(ines.Dialog).ToHaveCountAsync(0);
    }
}
