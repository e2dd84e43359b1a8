using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class ReporterTests(Chromium chromium)
{
    private const string Copy = "The harbour board met on Monday.\n\n“We were never asked about it at all.” The board meets again in May.";

    [Fact]
    public async Task A_reporter_writes_a_story_clears_what_is_asked_and_submits_it()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines");
        await ines.SeesAsync("My drafts");
        await ines.IsAccessibleAsync("my drafts");
        await ines.Button("New story").ClickAsync();
        await ines.IsAccessibleAsync("new story");
        await ines.Page.GetByLabel("Working title").FillAsync("Harbour board");
        await ines.Button("Begin").ClickAsync();

        await ines.Headline.ClickAsync();
        await ines.Page.Keyboard.TypeAsync("Harbour board meets");
        await ines.Page.Keyboard.PressAsync("Enter");
        await ines.Body.FillAsync(Copy);
        await Assertions.Expect(ines.Finding("Nobody is named as saying this.")).ToBeVisibleAsync();
        (await ines.MarksAsync("block")).ShouldBe(1);
        await ines.SeesAsync("Not saved yet");

        await ines.Finding("Nobody is named as saying this.").ClickAsync();
        await ines.SeesAsync("How to clear it");
        await ines.IsAccessibleAsync("a finding");
        await ines.Button("Answer").ClickAsync();
        await ines.IsAccessibleAsync("an answer");
        await ines.Dialog.GetByLabel("In words").FillAsync("The minutes name the speaker; they are with the desk.");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await ines.SeesAsync("needs a second person");

        await ines.Button("Submit").ClickAsync();
        await ines.SeesAsync("Hand the story to the desk");
        await ines.IsAccessibleAsync("submitting");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await ines.SeesAsync("submitted");
        await Assertions.Expect(ines.Button("Submit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_typed_can_be_undone_outlives_a_reload_and_is_saved_by_keys()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await ines.Body.ClickAsync();
        await ines.Page.Keyboard.PressAsync("Control+End");
        await ines.Page.Keyboard.TypeAsync(" Tickets went on sale.");
        await ines.SeesAsync("Not saved yet");
        await ines.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(ines.Body).Not.ToContainTextAsync("on sale.");
        await ines.Page.Keyboard.TypeAsync(" Tickets went on sale.");

        ines.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Body).ToContainTextAsync("Tickets went on sale.");
        await ines.SeesAsync("Not saved yet");
        await ines.Page.Keyboard.PressAsync("Control+s");
        await ines.SeesAsync("Saved at");
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Body).ToContainTextAsync("Tickets went on sale.");
        await ines.SeesAsync("Draft 2");
    }

    [Fact]
    public async Task The_server_dies_while_somebody_types_and_nothing_is_lost()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await newsroom.StopAsync();
        await ines.Body.ClickAsync();
        await ines.Page.Keyboard.PressAsync("Control+End");
        await ines.Page.Keyboard.TypeAsync(" Tickets went on sale.");
        await ines.SeesAsync("The server does not answer. What you type stays here");
        await newsroom.StartAsync();
        await ines.Page.Keyboard.PressAsync("Control+s");
        await ines.SeesAsync("Saved at");
        await Assertions.Expect(ines.Page.GetByText("The server does not answer.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_session_that_ends_in_the_middle_is_begun_again_over_the_page()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await ines.Page.Context.ClearCookiesAsync();
        await ines.Body.ClickAsync();
        await ines.Page.Keyboard.PressAsync("Control+End");
        // At one go: what is typed on after the dialog has come is its own.
        await ines.Page.Keyboard.InsertTextAsync(" Tickets went on sale.");
        await ines.SeesAsync("Please sign in again");
        await ines.IsAccessibleAsync("signing in again");
        await ines.Dialog.GetByLabel("Password of ines").FillAsync("wrong wrong");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await ines.SeesAsync("That was not the password");
        await ines.Dialog.GetByLabel("Password of ines").FillAsync(PressCheck.Desk.Demo.DemoNewsroom.Password);
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(ines.Dialog).ToHaveCountAsync(0);
        await ines.Page.Keyboard.PressAsync("Control+s");
        await ines.SeesAsync("Saved at");
        await Assertions.Expect(ines.Body).ToContainTextAsync("Tickets went on sale.");
    }

    [Fact]
    public async Task A_dropped_Word_file_becomes_the_draft()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        var file = Directory.GetFiles(Path.Combine(Window.Root(), "samples"), "*.docx")[0];
        await ines.Page.EvaluateAsync(
            """
            bytes => {
                const find = root => { for (const one of root.querySelectorAll('*')) { if (one.matches('.copy')) return one; const inner = one.shadowRoot && find(one.shadowRoot); if (inner) return inner; } };
                const data = new DataTransfer();
                data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], 'story.docx'));
                for (const type of ['dragover', 'drop']) find(document).dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
            }
            """,
            Convert.ToBase64String(await File.ReadAllBytesAsync(file)));
        await ines.SeesAsync("Draft 2");
        await Assertions.Expect(ines.Body).Not.ToContainTextAsync("Kirkwall");
    }
}
