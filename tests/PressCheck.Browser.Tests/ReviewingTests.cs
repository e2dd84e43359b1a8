using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

/// <summary>What an editor sees of a story that was settled once and has changed since.</summary>
[Collection(InChromium.Name)]
public sealed class ReviewingTests(Chromium chromium)
{
    [Fact]
    public async Task What_changed_since_the_sign_off_is_shown_word_by_word_and_walked_through_by_keys()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/bus-lane");
        await edda.SeesAsync("Edda Lindqvist signed off draft 1");
        await edda.SeesAsync("It is the latest draft.");

        var milo = await newsroom.SignInAsync("milo", "/stories/bus-lane");
        await milo.RewriteAsync("eleven weeks", "ten weeks at most");
        await milo.RewriteAsync("the old fire station", "the new fire station");
        await milo.Page.Keyboard.PressAsync("Control+s");
        await milo.SeesAsync("Saved at");
        await milo.SeesAsync("words came or went since.");

        await edda.SeesAsync("words came or went since.");
        await edda.Page.Keyboard.PressAsync("d");
        await edda.SeesAsync("What changed since draft 1");
        await edda.SeesAsync("3 changes: 4 words in, 2 out.");
        await Assertions.Expect(edda.Page.Locator("[aria-live=polite]")).ToContainTextAsync("3 changes: 4 words in, 2 out.");
        await edda.IsAccessibleAsync("what changed");
        await Assertions.Expect(edda.Page.Locator("pc-changes del")).ToHaveTextAsync(["eleven", "old"]);
        await edda.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Group, new() { Name = "Change 1 of 3: gone: eleven new: ten" })).ToBeFocusedAsync();
        await edda.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Group, new() { Name = "Change 3 of 3: gone: old new: new" })).ToBeFocusedAsync();

        await edda.Page.ReloadAsync();
        await edda.SeesAsync("3 changes: 4 words in, 2 out.");
        await edda.Page.GetByLabel("Compare with").SelectOptionAsync("2");
        await edda.SeesAsync("Not a word has changed.");
        await edda.Button("Back to the text").ClickAsync();
        await Assertions.Expect(edda.Body).ToBeVisibleAsync();
        edda.Page.Url.ShouldEndWith("/stories/bus-lane");
    }

    [Fact]
    public async Task A_waiver_that_an_edit_undid_says_who_edited_what_and_what_stood_until_then()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/harbour-audit");
        await edda.Finding("The story opens on the word of a source without a name").ClickAsync();
        await edda.Button("Agree").ClickAsync();
        await edda.SeesAsync("waived");

        var ines = await newsroom.SignInAsync("ines", "/stories/harbour-audit");
        await ines.RewriteAsync("according to a person who has read it", "according to a person who has read it twice");
        await ines.Page.Keyboard.PressAsync("Control+s");
        await ines.SeesAsync("One thing is open again:");

        await edda.SeesAsync("One thing is open again:");
        await edda.SeesAsync("edited by Ines Amado");
        await edda.Page.Locator("pc-since").GetByRole(AriaRole.Button).ClickAsync();
        await edda.SeesAsync("was edited in draft 2 (Ines Amado,");
        await edda.SeesAsync("too urgent to wait");
        await edda.SeesAsync("agreed by Edda Lindqvist");
        await Assertions.Expect(edda.Checklist).ToContainTextAsync("open again");
        await edda.IsAccessibleAsync("what is open again");
        await edda.Button("Show the edit").ClickAsync();
        await Assertions.Expect(edda.Page.Locator("pc-changes ins")).ToHaveTextAsync(" twice");
    }
}
