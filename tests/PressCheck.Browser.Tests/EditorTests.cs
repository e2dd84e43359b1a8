using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class EditorTests(Chromium chromium)
{
    [Fact]
    public async Task An_editor_sends_a_story_back_with_a_note_signs_off_what_comes_again_and_publishes_it()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda");
        await edda.SeesAsync("To edit");
        await edda.IsAccessibleAsync("the queue");
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Director of winter shelter" }).ClickAsync();
        await Assertions.Expect(edda.Body).ToContainTextAsync("shelter");
        await edda.IsAccessibleAsync("a story");

        await edda.Button("Request changes").ClickAsync();
        await edda.Dialog.GetByLabel("What should change").FillAsync("Ask the director for a reply.");
        await edda.IsAccessibleAsync("requesting changes");
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Request changes" }).ClickAsync();
        await edda.SeesAsync("changes requested");

        // The reporter's window learns of it, and another text takes all findings away.
        var ines = await newsroom.SignInAsync("ines", "/stories/shelter-contract");
        await ines.SeesAsync("changes requested");
        await ines.SeesAsync("Ask the director for a reply.");
        await ines.Headline.FillAsync("Winter shelter opens a week early");
        await ines.Body.FillAsync("The winter shelter on the quay will open a week early this year.\n\n“The beds are ready,” said Berta Lund, who runs it.\n\nIt has 40 beds and opens at six in the evening.");
        await ines.Button("Submit").ClickAsync();
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await ines.SeesAsync("submitted");
        await Assertions.Expect(edda.Body).ToContainTextAsync("said Berta Lund");
        await edda.SeesAsync("submitted");
        await edda.Button("To the notes").ClickAsync();
        await edda.Button("Close").ClickAsync();
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Checklist" }).ClickAsync();
        await Assertions.Expect(edda.Button("To the notes")).ToHaveCountAsync(0);

        foreach (var finding in await NeedsAsync(edda))
        {
            await edda.Finding(finding).First.ClickAsync();
            await edda.Button("Waive").ClickAsync();
            await edda.Dialog.GetByLabel("In words").FillAsync("Settled with the desk.");
            await edda.IsAccessibleAsync("waiving");
            await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Waive" }).ClickAsync();
            await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
        }

        await edda.Button("Sign off").ClickAsync();
        await edda.SeesAsync("You bind your name to exactly these words");
        await edda.IsAccessibleAsync("signing off");
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign off" }).ClickAsync();
        await edda.SeesAsync("signed off");
        await edda.Button("Publish").ClickAsync();
        await edda.SeesAsync("The gate has nothing against it.");
        await edda.IsAccessibleAsync("publishing");
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await edda.SeesAsync("published");
    }

    [Fact]
    public async Task The_gates_objections_stand_where_publishing_is_asked_for()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/bus-lane");
        await edda.Button("Publish").ClickAsync();
        await edda.SeesAsync("The gate says no");
        await edda.SeesAsync("It is under embargo.");
        await Assertions.Expect(edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" })).ToHaveCountAsync(0);
        await edda.IsAccessibleAsync("the gate's objections");
    }

    [Fact]
    public async Task Two_who_write_at_once_lose_nothing_and_see_what_differs()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        var edda = await newsroom.SignInAsync("edda", "/stories/night-ferry");
        foreach (var window in new[] { ines, edda })
        {
            await window.SeesAsync("A placeholder is still in the copy.");
            await window.Body.ClickAsync();
            await window.Page.Keyboard.PressAsync("Control+End");
        }

        await ines.Page.Keyboard.TypeAsync(" Tickets went on sale.");
        await edda.Page.Keyboard.TypeAsync(" The crossing takes six hours.");
        await edda.Page.Keyboard.PressAsync("Control+s");
        await edda.SeesAsync("Saved at");
        await ines.SeesAsync("Edda Lindqvist has saved another draft");
        await ines.IsAccessibleAsync("what differs");
        await Assertions.Expect(ines.Dialog.Locator("ins")).ToContainTextAsync("Tickets went on sale");
        await Assertions.Expect(ines.Dialog.Locator("del")).ToContainTextAsync("The crossing takes six hours");
        await ines.Button("Save mine as the next draft").ClickAsync();
        await ines.SeesAsync("Saved at");
        await Assertions.Expect(edda.Body).ToContainTextAsync("Tickets went on sale.");
    }

    [Fact]
    public async Task An_editor_gets_through_a_story_by_keys_alone()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/harbour-audit");
        await edda.SeesAsync("needs a second person");
        await edda.Page.Keyboard.PressAsync("?");
        await edda.SeesAsync("next finding");
        await edda.IsAccessibleAsync("the keys");
        await edda.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
        await edda.Page.Keyboard.PressAsync("j");
        await edda.Page.Keyboard.PressAsync("j");
        await edda.SeesAsync("Do not agree");
        (await edda.MarksAsync("focus")).ShouldBe(1);
        await edda.Page.Keyboard.PressAsync("s");
        await edda.SeesAsync("waived");
        await edda.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(edda.Body.Or(edda.Headline).And(edda.Page.Locator(":focus"))).ToHaveCountAsync(1);
        await edda.Page.Keyboard.TypeAsync("jw");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_screen_reader_is_told_how_much_is_left_and_what_blocks_first()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await Assertions.Expect(ines.Page.Locator("[aria-live=polite]")).ToContainTextAsync("things need you. A placeholder is still in the copy.");
    }

    /// <summary>The messages of what needs the person.</summary>
    private static async Task<IReadOnlyList<string>> NeedsAsync(Window window)
    {
        await Assertions.Expect(window.Checklist).ToHaveAttributeAsync("aria-busy", "false");
        return await window.Page.GetByRole(AriaRole.Region, new() { Name = "Needs you" }).Locator(".message").AllTextContentsAsync();
    }
}
