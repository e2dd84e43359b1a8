using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class RecordsTests(Chromium chromium)
{
    private const string Hostile = "<img src=x onerror=\"document.title='owned'\"> \u202Ereversed javascript:alert(1)";

    [Fact]
    public async Task A_reporter_registers_a_source_is_warned_of_a_name_and_an_editor_vouches_for_knowing_it()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/dam-survey");
        await ines.Finding("No name is given for this source").First.ClickAsync();
        await ines.Button("Register the source").ClickAsync();
        await Assertions.Expect(ines.Page.GetByLabel("As the story describes it")).ToHaveValueAsync("a source");
        await ines.IsAccessibleAsync("the source's form");
        await ines.Page.GetByLabel("How it knows, in words").FillAsync("Read it at the flat of Zbigniew Quarrow.");
        await ines.Button("Keep").ClickAsync();
        await ines.SeesAsync("This looks like somebody’s name");
        await Assertions.Expect(ines.Page.Locator("pc-source-form mark")).ToContainTextAsync("Quarrow");
        await ines.IsAccessibleAsync("the warning");
        await ines.Page.GetByLabel("How it knows, in words").FillAsync("Read it at work.");
        await ines.Page.GetByLabel("Why without a name").SelectOptionAsync("livelihood");
        await ines.Page.GetByLabel("How it knows", new() { Exact = true }).SelectOptionAsync("document");
        await ines.Page.Locator("pc-source-form pc-button[type=submit]").ClickAsync();
        await ines.SeesAsync("it might lose work, contract or home");
        await ines.IsAccessibleAsync("the register");
        await ines.Page.GetByRole(AriaRole.Link, new() { Name = "Checklist" }).ClickAsync();
        await Assertions.Expect(ines.Finding("the source register has no such entry")).ToHaveCountAsync(0);

        var edda = await newsroom.SignInAsync("edda", "/stories/dam-survey?panel=sources");
        await edda.SeesAsync("who it is stays with you and is written down nowhere");
        await edda.Button("I know who this is").ClickAsync();
        await edda.SeesAsync("Edda Lindqvist knows who this is");
        await edda.IsAccessibleAsync("what is vouched for");
        await edda.Page.ReloadAsync();
        await edda.SeesAsync("Edda Lindqvist knows who this is");
    }

    [Fact]
    public async Task A_request_for_reply_is_shown_as_it_will_be_sent_then_sent_and_logged()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract");
        await edda.Finding("The story carries no reply from Norbert Kasing").First.ClickAsync();
        await edda.Button("Open the reply log").ClickAsync();
        await Assertions.Expect(edda.Page.GetByLabel("Whom it is about")).ToHaveValueAsync("Norbert Kasing");
        await edda.IsAccessibleAsync("the reply's form");
        await edda.Button("Keep").ClickAsync();
        await edda.SeesAsync("Nobody has tried to reach them yet.");
        await edda.Button("Ask by mail").ClickAsync();
        await edda.Button("Show the mail").ClickAsync();
        await edda.SeesAsync("Please look at the marked fields.");
        await edda.IsAccessibleAsync("asking by mail, with what is missing");
        await edda.Page.GetByLabel("Mail address").FillAsync("kasing@example.org");
        await edda.Page.GetByLabel("How to answer").FillAsync("Ask for Edda at the desk.");
        await edda.Button("Show the mail").ClickAsync();
        await Assertions.Expect(edda.Page.Locator("pc-ask-dialog pre")).ToContainTextAsync("Ask for Edda at the desk.");
        await edda.IsAccessibleAsync("the mail as it will be sent");
        await edda.Button("Send").ClickAsync();
        await edda.SeesAsync("left to answer");
        await Assertions.Expect(edda.Page.Locator("pc-reply-log details")).ToContainTextAsync("stole deposits");
        await edda.IsAccessibleAsync("the reply log");
    }

    [Fact]
    public async Task An_entry_that_somebody_changed_meanwhile_is_not_written_over_unseen_and_nothing_typed_is_lost()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/harbour-audit?panel=sources");
        var edda = await newsroom.SignInAsync("edda", "/stories/harbour-audit?panel=sources");
        foreach (var window in new[] { ines, edda })
        {
            await window.Button("Change").ClickAsync();
        }

        await edda.Page.GetByLabel("What bears it out, in words").FillAsync("Seen twice.");
        await edda.Button("Keep").ClickAsync();
        await edda.SeesAsync("Seen twice.");
        await ines.Page.GetByLabel("The reason in words").FillAsync("A contract is at stake.");
        await ines.Button("Keep").ClickAsync();
        await ines.SeesAsync("Your words are still here");
        await Assertions.Expect(ines.Page.Locator("pc-source-form table")).ToContainTextAsync("Seen twice.");
        await Assertions.Expect(ines.Page.GetByLabel("The reason in words")).ToHaveValueAsync("A contract is at stake.");
        await ines.IsAccessibleAsync("what changed meanwhile");
    }

    [Fact]
    public async Task Notes_stand_at_the_words_that_were_selected_and_hostile_words_stay_words()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract?panel=notes");
        await edda.SeesAsync("Nobody has remarked on anything.");
        await edda.Body.GetByText("beds stood").SelectTextAsync();
        await edda.Button("Add a note").First.ClickAsync();
        await edda.SeesAsync("About the words");
        await edda.IsAccessibleAsync("the note's form");
        await edda.Page.GetByLabel("The note").FillAsync(Hostile);
        await edda.Page.Locator("pc-note-form pc-button[type=submit]").ClickAsync();
        await Assertions.Expect(edda.Page.Locator("pc-story-notes .entry")).ToContainTextAsync("<img src=x");
        await Assertions.Expect(edda.Page.Locator("pc-story-notes img")).ToHaveCountAsync(0);
        await edda.IsAccessibleAsync("the notes");
        (await edda.Page.TitleAsync()).ShouldNotBe("owned");

        var ines = await newsroom.SignInAsync("ines", "/stories/shelter-contract");
        await ines.SeesAsync("<img src=x");
        await edda.Button("Close").ClickAsync();
        await Assertions.Expect(ines.Page.GetByText("<img src=x")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_storys_fields_are_kept_and_the_narrow_and_the_dark_window_have_nothing_wrong()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 400, Height = 800 }, ColorScheme = ColorScheme.Dark };
        var ines = await newsroom.SignInAsync("ines", "/stories/shelter-contract?panel=fields", options);
        await ines.Page.GetByLabel("How much time it had").SelectOptionAsync("investigation");
        await ines.Page.GetByLabel("Where its information was gathered").FillAsync("Leipzig");
        await ines.Button("Keep").ClickAsync();
        await ines.SeesAsync("Kept.");
        await ines.IsAccessibleAsync("the fields, narrow and dark");
        (await ines.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("nothing is wider than the window");
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Page.GetByLabel("How much time it had")).ToHaveValueAsync("investigation");
    }

    [Fact]
    public async Task The_houses_own_question_is_answered_agreed_to_and_opened_again()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium, """{ "pressCheck": { "checklist": { "lawyer-has-read": { "question": "Has a lawyer read it?", "enforcement": "block" } } } }""");
        var ines = await newsroom.SignInAsync("ines", "/stories/shelter-contract");
        await ines.Finding("Has a lawyer read it?").ClickAsync();
        await ines.Button("Answer").ClickAsync();
        await ines.Dialog.GetByLabel("In words").FillAsync("Yes, on Monday.");
        await ines.IsAccessibleAsync("answering the house");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await ines.SeesAsync("Yes, on Monday.");

        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract");
        await edda.Finding("Has a lawyer read it?").ClickAsync();
        await edda.Button("Agree").ClickAsync();
        await Assertions.Expect(edda.Finding("Has a lawyer read it?")).ToContainTextAsync("answered");
        await edda.Button("Take back").ClickAsync();
        await Assertions.Expect(edda.Finding("Has a lawyer read it?")).ToContainTextAsync("Blocks");
    }
}
