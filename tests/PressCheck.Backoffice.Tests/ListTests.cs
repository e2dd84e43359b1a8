using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class ListTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_list_says_which_stories_need_somebody_many_are_submitted_from_it_and_who_was_refused_is_told_with_the_reason(int major)
    {
        var section = Stories.Section();
        var (unfinished, done, both) = (Stories.Unfinished(section), Stories.Done(section), Stories.InTwoCultures(section));
        await using var site = await Site.OpenAsync(chromium, major, section, unfinished, done, both);
        await site.SubmitAsync(both, Persona.Ines, "en-US");
        await site.KeepAsync(unfinished, Persona.Ines);
        var ines = await site.OpenWindowAsync(Persona.Ines, $"/section/content/workspace/document/edit/{section.Key}/invariant/view/collection");
        var rows = ines.Page.Locator("umb-table uui-table-row");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await ines.Button("1 story needs somebody").ClickAsync();
        await Assertions.Expect(ines.Dialog.GetByRole(AriaRole.Link, new() { Name = "Night ferry" })).ToHaveAttributeAsync("href", $"/umbraco/section/content/workspace/document/edit/{unfinished.Key}/invariant/view/press-check");
        await ines.IsAccessibleAsync("pc-collection-needs");
        await ines.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ines.Dialog).ToHaveCountAsync(0);
        await ines.Page.Locator("umb-table uui-table-head uui-checkbox").ClickAsync();
        await ines.Page.Locator("umb-collection-selection-actions").GetByText("Submit for sign-off").ClickAsync();
        await ines.SeesAsync("3 stories submitted.");
        await Assertions.Expect(ines.Notification).ToContainTextAsync("Ferry (en-US)");
        foreach (var (document, culture) in new[] { (unfinished, (string?)null), (done, null), (both, "en-US"), (both, "de-DE") })
        {
            (await site.AskAsync<Standing>(Persona.Ines, HttpMethod.Get, $"/stories/{document.StoryIn(culture)}")).State.ShouldBe("submitted");
        }
    }

    [Fact]
    public async Task From_the_tree_a_story_opens_in_our_tab_and_its_info_says_where_it_stands()
    {
        var document = Stories.Done();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.SubmitAsync(document, Persona.Ines);
        var edda = await site.OpenWindowAsync(Persona.Edda, "/section/content");
        var item = edda.Page.Locator("umb-tree").GetByRole(AriaRole.Link, new() { Name = "Night ferry, done" }).First;
        await item.HoverAsync();
        await edda.Page.GetByRole(AriaRole.Button, new() { Name = "View actions for 'Night ferry, done'" }).ClickAsync();
        await edda.Page.Locator("umb-entity-action").GetByText("Press check").ClickAsync();
        await edda.Page.WaitForURLAsync("**/view/press-check");
        await Assertions.Expect(edda.Status).ToContainTextAsync("submitted");
        await edda.TurnToAsync("Info");
        var info = edda.Page.Locator("pc-workspace-info");
        await Assertions.Expect(info).ToContainTextAsync("submitted");
        await Assertions.Expect(info.Locator("li").First).ToBeVisibleAsync();
        await edda.IsAccessibleAsync("pc-workspace-info");
    }

    private sealed record Standing(string State);
}
