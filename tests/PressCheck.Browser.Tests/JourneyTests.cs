using Microsoft.Playwright;
using PressCheck.Review.Staffing;
using PressCheck.Review.Stories;

namespace PressCheck.Browser.Tests;

/// <summary>Whole ways through the desk that the other tests walk in parts.</summary>
[Collection(InChromium.Name)]
public sealed class JourneyTests(Chromium chromium)
{
    [Fact]
    public async Task An_editor_agrees_answers_waives_opens_a_record_and_signs_off_without_a_mouse()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/shelter-contract");
        await ines.Finding("The story carries no reply from Norbert Kasing").ClickAsync();
        await ines.Button("Waive").ClickAsync();
        await ines.Dialog.GetByLabel("In words").FillAsync("He has answered on the radio.");
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Waive" }).ClickAsync();
        await ines.SeesAsync("needs a second person");

        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract");
        await edda.SeesAsync("needs a second person");
        await edda.StepToAsync("The story carries no reply");
        await edda.Page.Keyboard.PressAsync("s");
        await edda.SeesAsync("waived");

        await edda.StepToAsync("The story below does not have these words");
        await edda.Page.Keyboard.PressAsync("w");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(1);
        await edda.TabToAsync("In words");
        await edda.Page.Keyboard.TypeAsync("The recording has them.");
        await edda.TabToAsync("Waive");
        await edda.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);

        await edda.StepToAsync("nobody attests that the reporter was there");
        await edda.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(1);
        await edda.TabToAsync("In words");
        await edda.Page.Keyboard.TypeAsync("She was there on Tuesday.");
        await edda.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
        await edda.Page.Keyboard.PressAsync("o");
        await Assertions.Expect(edda.Page.GetByLabel("How much time it had")).ToBeVisibleAsync();

        await edda.TabToAsync("Checklist");
        await edda.Page.Keyboard.PressAsync("Enter");
        await edda.Page.Keyboard.PressAsync("d");
        await edda.SeesAsync("What changed since draft 1");
        await edda.Page.Keyboard.PressAsync("d");
        await edda.TabToAsync("Sign off");
        await edda.Page.Keyboard.PressAsync("Enter");
        await edda.SeesAsync("You bind your name to exactly these words");
        await edda.TabToAsync("Sign off");
        await edda.Page.Keyboard.PressAsync("Enter");
        await edda.SeesAsync("signed off");
        await edda.SeesAsync("It is the latest draft.");
    }

    [Fact]
    public async Task A_desk_mate_sees_the_story_and_not_who_is_in_its_register()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        await newsroom.AddAsync(new Colleague("rafa", "Rafa Quint", "rafa@example.org", Role.Reporter, "news"));
        var rafa = await newsroom.SignInAsync("rafa", "/stories/harbour-audit?panel=sources");
        await rafa.SeesAsync("is for its authors and the desk’s editors");
        await rafa.IsAccessibleAsync("a register that is hidden");
        (await rafa.Page.Locator("pc-source-register .entry").CountAsync()).ShouldBe(0);
        await Assertions.Expect(rafa.Body).ToHaveAttributeAsync("aria-readonly", "true");
        await Assertions.Expect(rafa.Button("Save draft")).ToHaveCountAsync(0);
        await Assertions.Expect(rafa.Button("Register a source")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whom_nobody_need_ask_is_exempt_once_a_manager_approves_and_must_be_asked_after_all()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract");
        await edda.Finding("The story carries no reply from Norbert Kasing").First.ClickAsync();
        await edda.Button("Open the reply log").ClickAsync();
        await edda.Button("Keep").ClickAsync();
        await edda.Button("They need not be asked").ClickAsync();
        await edda.Page.GetByLabel("Why not").SelectOptionAsync("already-responded");
        await edda.Page.GetByLabel("In words").FillAsync("On the radio, this morning.");
        await edda.Page.GetByLabel("Where it can be read").FillAsync("javascript:alert(1)");
        await edda.IsAccessibleAsync("an exemption");
        await edda.Page.Locator("pc-exemption-form pc-button[type=submit]").ClickAsync();
        await edda.SeesAsync("waits for a manager");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Link, new() { Name = "javascript:" })).ToHaveCountAsync(0);

        var maria = await newsroom.SignInAsync("maria", "/stories/shelter-contract?panel=replies");
        await maria.SeesAsync("waits for a manager");
        await maria.Page.Locator("pc-reply-log .vouched, pc-reply-log .acts").First.WaitForAsync();
        await maria.Page.Locator("pc-reply-log pc-button.small").First.ClickAsync();
        await Assertions.Expect(maria.Page.GetByText("waits for a manager")).ToHaveCountAsync(0);
        await maria.IsAccessibleAsync("an exemption that is approved");
        await Assertions.Expect(maria.Finding("The story carries no reply from Norbert Kasing")).ToHaveCountAsync(0);
        await Assertions.Expect(edda.Page.GetByText("waits for a manager")).ToHaveCountAsync(0);
        await edda.Button("They must be asked after all").ClickAsync();
        await edda.SeesAsync("Nobody has tried to reach them yet.");
    }

    [Fact]
    public async Task Three_drafts_that_were_typed_at_once_all_come_to_stand_one_after_another()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        var edda = await newsroom.SignInAsync("edda", "/stories/night-ferry");
        var maria = await newsroom.SignInAsync("maria", "/stories/night-ferry");
        foreach (var (window, words) in new[] { (ines, " Tickets went on sale."), (edda, " It takes six hours."), (maria, " Dogs travel free.") })
        {
            await window.SeesAsync("A placeholder is still in the copy.");
            await window.Body.ClickAsync();
            await window.Page.Keyboard.PressAsync("Control+End");
            await window.Page.Keyboard.TypeAsync(words);
        }

        await maria.Page.Keyboard.PressAsync("Control+s");
        await maria.SeesAsync("Saved at");
        foreach (var window in new[] { ines, edda })
        {
            await window.SeesAsync("Maria Pohl has saved another draft");
            await Assertions.Expect(window.Dialog.Locator("del")).ToContainTextAsync("Dogs travel free");
        }

        await edda.Button("Save mine as the next draft").ClickAsync();
        await edda.SeesAsync("Saved at");
        await Assertions.Expect(ines.Dialog.Locator("ins")).ToContainTextAsync("Tickets went on sale");
        await ines.Button("Save mine as the next draft").ClickAsync();
        await Assertions.Expect(ines.Page.GetByText("Saved at").Or(ines.Page.GetByText("has saved another draft")).First).ToBeVisibleAsync();
        if (await ines.Dialog.CountAsync() > 0)
        {
            await ines.Button("Save mine as the next draft").ClickAsync();
        }

        await ines.SeesAsync("Saved at");
        await Assertions.Expect(ines.Body).ToContainTextAsync("Tickets went on sale.");
        await ines.Page.ReloadAsync();
        await ines.SeesAsync("Draft 4");
        await ines.Button("Compare drafts").ClickAsync();
        await Assertions.Expect(ines.Page.GetByLabel("Compare with").Locator("option")).ToHaveCountAsync(4);
        await ines.Page.GetByLabel("Compare with").SelectOptionAsync("2");
        await Assertions.Expect(ines.Page.Locator("pc-changes del")).ToContainTextAsync(["Dogs travel free"]);
    }

    [Fact]
    public async Task A_screen_reader_hears_what_is_left_after_each_step_and_when_nothing_is()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        var said = ines.Page.Locator("[aria-live=polite]");
        await Assertions.Expect(said).ToContainTextAsync("3 things need you. A placeholder is still in the copy.");
        await ines.Body.FillAsync("By Ines Amado\n\nThe ferry sails again on Monday 4 May 2026.");
        await Assertions.Expect(said).ToContainTextAsync("One thing needs you. The story carries a byline and a dateline");
        await ines.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(said).ToContainTextAsync("Nothing needs you.");
        await ines.Body.FillAsync("By Ines Amado\n\nThe ferry sails again on Monday 4 May 2026. It cost TK pounds.");
        await Assertions.Expect(said).ToContainTextAsync("One thing needs you. A placeholder is still in the copy.");
    }
}
