using Microsoft.Playwright;
using PressCheck.Desk.Demo;

namespace PressCheck.Browser.Tests;

/// <summary>What breaks in the middle of work: the server, the session, a text that is far too long.</summary>
[Collection(InChromium.Name)]
public sealed class BreakingTests(Chromium chromium)
{
    [Fact]
    public async Task The_server_dies_and_returns_and_reading_along_goes_on_by_itself()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await newsroom.StopAsync();
        await ines.Body.ClickAsync();
        await ines.Page.Keyboard.PressAsync("Control+End");
        await ines.Page.Keyboard.TypeAsync(" It cost TK euros. The boat sails.");
        await ines.SeesAsync("The server does not answer. What you type stays here");
        await Assertions.Expect(ines.Page.GetByText("The server does not answer")).ToHaveCountAsync(1);
        await newsroom.StartAsync();
        await Assertions.Expect(ines.Finding("A placeholder is still in the copy.")).ToHaveCountAsync(3, new() { Timeout = 60_000 });
        await Assertions.Expect(ines.Page.GetByText("The server does not answer")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(ines.Body).ToContainTextAsync("The boat sails.");
        await ines.SeesAsync("Not saved yet");
    }

    [Fact]
    public async Task A_page_that_is_opened_while_the_server_is_away_says_so_and_is_read_when_it_is_back()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/queue");
        await edda.SeesAsync("Director of winter shelter");
        await newsroom.StopAsync();
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Director of winter shelter" }).ClickAsync();
        await edda.SeesAsync("This page could not be loaded");
        await edda.IsAccessibleAsync("a page that could not be loaded");
        await newsroom.StartAsync();
        await edda.Button("Try again").ClickAsync();
        await Assertions.Expect(edda.Body).ToContainTextAsync("beds stood empty");

        // The story's own headline has the same words: only the queue has them as a link.
        await edda.Page.GoBackAsync();
        var link = edda.Page.GetByRole(AriaRole.Link, new() { Name = "Director of winter shelter" });
        await Assertions.Expect(link).ToBeVisibleAsync();
        await newsroom.StopAsync();
        await link.ClickAsync();
        await edda.SeesAsync("The story could not be read.");
        await edda.IsAccessibleAsync("a story that could not be read");
        await newsroom.StartAsync();
        await edda.Button("Try again").ClickAsync();
        await Assertions.Expect(edda.Body).ToContainTextAsync("beds stood empty");
    }

    [Fact]
    public async Task A_session_that_ends_within_a_records_form_and_within_a_dialog_costs_no_word()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract?panel=sources");
        await edda.Button("Register a source").ClickAsync();
        await edda.Page.GetByLabel("As the story describes it").FillAsync("volunteers at the winter shelter");
        await edda.Page.GetByLabel("How it knows, in words").FillAsync("They work there.");
        await edda.Page.Context.ClearCookiesAsync();
        await edda.Button("Keep").ClickAsync();
        await SignInAgainAsync(edda);
        await edda.SeesAsync("They work there.");
        await Assertions.Expect(edda.Page.Locator("pc-source-form")).ToHaveCountAsync(0);

        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "Checklist" }).ClickAsync();
        await edda.Button("Request changes").ClickAsync();
        await edda.Dialog.GetByLabel("What should change").FillAsync("Ask the director.");
        await edda.Page.Context.ClearCookiesAsync();
        await edda.Dialog.GetByRole(AriaRole.Button, new() { Name = "Request changes" }).ClickAsync();
        await edda.IsAccessibleAsync("signing in again over a dialog");
        await SignInAgainAsync(edda);
        await edda.SeesAsync("changes requested");
        await edda.SeesAsync("Ask the director.");
    }

    [Fact]
    public async Task A_pasted_book_of_30_000_words_can_be_written_on_and_is_read()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await ines.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await ines.Page.EvaluateAsync("() => navigator.clipboard.writeText(Array.from({ length: 1600 }, (_, at) => `The ship sails at ${at % 12} in the morning. It carries sheep, sugar, letters and a piano for the school.`).join('\\n\\n'))");
        await ines.Body.ClickAsync();
        await ines.Page.Keyboard.PressAsync("Control+End");
        await ines.Page.Keyboard.PressAsync("Control+v");
        await ines.SeesAsync("Not saved yet");
        await Assertions.Expect(ines.Page.GetByText("30,", new() { Exact = false }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });

        var began = System.Diagnostics.Stopwatch.StartNew();
        await ines.Page.Keyboard.TypeAsync(" “Nobody knows who said this at all.” The end.");
        await Assertions.Expect(ines.Body).ToContainTextAsync("The end.");
        began.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "the page stays usable");
        await Assertions.Expect(ines.Finding("Nobody is named as saying this.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ines.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(ines.Page.GetByText("Saved at")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task A_line_of_a_megabyte_is_shown_inert_and_what_may_be_saved_is_saved_whole()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        var length = await ines.Page.EvaluateAsync<int>(
            """
            () => {
                const find = root => { for (const one of root.querySelectorAll('*')) { if (one.id === 'body') return one; const inner = one.shadowRoot && find(one.shadowRoot); if (inner) return inner; } };
                const body = find(document);
                window.write = times => {
                    body.textContent = '<img src=x onerror=alert(1)>'.repeat(times);
                    body.dispatchEvent(new InputEvent('input', { bubbles: true }));
                    return body.textContent.length;
                };
                return window.write(38_000);
            }
            """);
        length.ShouldBe(1_064_000);
        await ines.SeesAsync("The rules have not read this text: ");
        await Assertions.Expect(ines.Page.GetByText("Nothing needs you.")).ToHaveCountAsync(0);
        await ines.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(ines.Page.Locator(".problem")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await ines.SeesAsync("Not saved yet");
        (await ines.Body.Locator("*").CountAsync()).ShouldBe(0);

        length = await ines.Page.EvaluateAsync<int>("() => window.write(17_000)");
        await ines.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(ines.Page.GetByText("Saved at")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        (await ines.Body.Locator("*").CountAsync()).ShouldBe(0);
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Page.GetByText("Draft 2")).ToBeVisibleAsync(new() { Timeout = 120_000 });
        (await ines.Body.EvaluateAsync<int>("body => body.textContent.length")).ShouldBe(length);
        (await ines.Body.Locator("*").CountAsync()).ShouldBe(0);
    }

    private static async Task SignInAgainAsync(Window window)
    {
        await window.SeesAsync("Please sign in again");
        var again = window.Page.Locator("pc-sign-in-dialog");
        await again.GetByLabel("Password of").FillAsync(DemoNewsroom.Password);
        await again.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(again).ToHaveCountAsync(0);
    }
}
