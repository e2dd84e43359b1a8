using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class TabTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_document_has_a_tab_that_reads_along_while_somebody_writes(int major)
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.SeesAsync("A placeholder is still in the copy.");
        await Assertions.Expect(ines.Status).ToContainTextAsync("draft · 4 things need you");
        await ines.IsAccessibleAsync("pc-workspace-tab");
        await ines.IsAccessibleAsync("pc-workspace-status");

        // What is typed is read before it is saved, and where it is typed a number says how much is left.
        await ines.TurnToAsync("Content");
        await Assertions.Expect(ines.Badge).ToHaveTextAsync("4");
        await ines.Body.FillAsync(Stories.Finished);
        await Assertions.Expect(ines.Status).ToContainTextAsync("nothing needs you");
        await Assertions.Expect(ines.Badge).ToHaveCountAsync(0);
        document.Saves.ShouldBe(0);
        await ines.TurnToAsync("Press check");
        await Assertions.Expect(ines.Tab.Locator("#body")).ToContainTextAsync("It will cost 90 euros");
    }

    [Fact]
    public async Task A_finding_leads_to_its_rules_page_and_to_its_characters_in_the_editor()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.Finding("A placeholder is still in the copy.").ClickAsync();
        await ines.IsAccessibleAsync("pc-workspace-tab");
        await ines.Tab.GetByRole(AriaRole.Link, new() { Name = "rule" }).ClickAsync();
        await ines.SeesAsync("When a waiver is fair");
        await ines.IsAccessibleAsync("pc-rule-page");
        await ines.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(ines.Dialog).ToHaveCountAsync(0);
        await ines.Button("Open in the editor").ClickAsync();
        await Assertions.Expect(ines.Body).ToBeFocusedAsync();
        (await ines.Body.EvaluateAsync<string>("field => field.value.slice(field.selectionStart, field.selectionEnd)")).ShouldBe("TK");
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_blocking_finding_is_waived_by_two_people(int major)
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.Finding("A placeholder is still in the copy.").ClickAsync();
        await ines.Button("Waive").ClickAsync();
        await ines.Dialog.GetByLabel("In words").FillAsync("The price comes at noon.");
        await ines.IsAccessibleAsync("pc-clear-dialog");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Waive" }).ClickAsync();
        await Assertions.Expect(ines.Finding("A placeholder is still in the copy.")).ToContainTextAsync("needs a second person");

        var edda = await site.OpenDocumentAsync(Persona.Edda, document);
        await edda.Finding("A placeholder is still in the copy.").ClickAsync();
        await edda.SeesAsync("The price comes at noon.");
        await edda.Button("Agree").ClickAsync();
        await Assertions.Expect(edda.Finding("A placeholder is still in the copy.")).ToContainTextAsync("waived");
    }

    [Fact]
    public async Task Sources_replies_and_notes_stand_beside_the_checklist_of_a_story_that_is_kept()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.KeepAsync(document, Persona.Ines);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.Finding("No name is given for this source").ClickAsync();
        await ines.Button("Register the source").ClickAsync();
        await Assertions.Expect(ines.Page.GetByLabel("As the story describes it")).ToHaveValueAsync("A source");
        await ines.IsAccessibleAsync("pc-source-form");
        await ines.Page.GetByLabel("Why without a name").SelectOptionAsync("livelihood");
        await ines.Page.Locator("pc-source-form pc-button[type=submit]").ClickAsync();
        await ines.SeesAsync("it might lose work, contract or home");
        await ines.Tab.GetByRole(AriaRole.Link, new() { Name = "Notes" }).ClickAsync();
        await ines.SeesAsync("Nobody has remarked on anything.");
        await ines.IsAccessibleAsync("pc-workspace-tab");
        ines.Page.Url.ShouldContain("/view/press-check");
    }

    [Fact]
    public async Task What_is_no_story_has_no_tab_and_is_published_as_ever()
    {
        var page = Stories.Page();
        await using var site = await Site.OpenAsync(chromium, 18, page);
        var edda = await site.OpenDocumentAsync(Persona.Edda, page, "content");
        await edda.Button("Save and publish").ClickAsync();
        await edda.Until(() => page.Publications == 1);
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Tab, new() { Name = "Press check" })).ToHaveCountAsync(0);
        await Assertions.Expect(edda.Button("Submit for sign-off")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_backoffices_language_is_ours()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document, language: "de");
        await ines.SeesAsync("Pressecheck: Entwurf");
        await Assertions.Expect(ines.Views.GetByRole(AriaRole.Tab, new() { Name = "Pressecheck" })).ToBeVisibleAsync();
        await Assertions.Expect(ines.Button("Zur Freigabe einreichen")).ToBeVisibleAsync();
        await ines.IsAccessibleAsync("pc-workspace-tab");
    }

    [Fact]
    public async Task A_documents_words_stay_words_in_a_narrow_dark_window_too()
    {
        var document = Stories.Hostile();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document, options: new() { ViewportSize = new ViewportSize { Width = 400, Height = 800 }, ColorScheme = ColorScheme.Dark });
        await ines.SeesAsync("<img src=x onerror");
        await ines.IsAccessibleAsync("pc-workspace-tab");
        (await ines.Page.TitleAsync()).ShouldNotContain("taken");
        (await ines.Tab.Locator("#body *").CountAsync()).ShouldBe(0);
    }
}
