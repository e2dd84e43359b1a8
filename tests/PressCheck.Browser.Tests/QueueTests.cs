using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class QueueTests(Chromium chromium)
{
    [Fact]
    public async Task Each_list_says_how_much_is_in_it_and_has_an_address_of_its_own()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/queue?view=refused");
        await edda.SeesAsync("Cork bus lane to be widened this summer");
        await edda.SeesAsync("refused at release");
        await edda.IsAccessibleAsync("what the gate refused");
        var lists = edda.Page.GetByRole(AriaRole.Navigation, new() { Name = "Lists" });
        await Assertions.Expect(lists.GetByRole(AriaRole.Link)).ToHaveTextAsync(["To edit 2", "Mine", "Overdue 2", "Refused 1", "To agree to 1", "All stories"]);

        await lists.GetByRole(AriaRole.Link, new() { Name = "To agree to" }).ClickAsync();
        await edda.SeesAsync("too urgent to wait");
        await edda.SeesAsync("Main news rests on a source without a name");
        await edda.IsAccessibleAsync("what one may agree to");
        await lists.GetByRole(AriaRole.Link, new() { Name = "Overdue" }).ClickAsync();
        await edda.SeesAsync("Waiting for an editor for four hours or more");
        await edda.IsAccessibleAsync("what is overdue");
        await lists.GetByRole(AriaRole.Link, new() { Name = "Mine" }).ClickAsync();
        await edda.SeesAsync("No story that you edit waits for you.");
        await edda.Page.GoBackAsync();
        await edda.SeesAsync("Waiting for an editor for four hours or more");
        await edda.Page.ReloadAsync();
        await edda.SeesAsync("Waiting for an editor for four hours or more");
    }

    [Fact]
    public async Task The_lists_are_gone_through_by_keys_alone_and_follow_what_others_do()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/queue");
        await edda.SeesAsync("Director of winter shelter");
        await edda.Page.Keyboard.PressAsync("5");
        await edda.SeesAsync("too urgent to wait");
        await Assertions.Expect(edda.Page.Locator("[aria-live=polite]")).ToHaveTextAsync("To agree to: one");

        var maria = await newsroom.SignInAsync("maria", "/stories/harbour-audit");
        await maria.SeesAsync("needs a second person");
        await maria.Page.Keyboard.PressAsync("j");
        await maria.Page.Keyboard.PressAsync("j");
        await maria.SeesAsync("Do not agree");
        await maria.Page.Keyboard.PressAsync("s");
        await edda.SeesAsync("Nobody waits for you to agree to a clearance.");

        await edda.Page.Keyboard.PressAsync("1");
        await edda.SeesAsync("Director of winter shelter");
        await edda.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Link, new() { Name = "Audit of Gdynia" })).ToBeFocusedAsync();
        await edda.Page.Keyboard.PressAsync("j");
        await edda.Page.Keyboard.PressAsync("j");
        await edda.Page.Keyboard.PressAsync("k");
        await edda.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(edda.Page.GetByRole(AriaRole.Link, new() { Name = "Director of winter shelter" })).ToBeFocusedAsync();
        await edda.Page.Keyboard.PressAsync("Enter");
        await edda.Page.WaitForURLAsync("**/stories/shelter-contract");
    }

    [Fact]
    public async Task A_story_that_was_refused_leaves_its_list_with_another_draft()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/queue?view=refused");
        await edda.SeesAsync("refused at release");
        var milo = await newsroom.SignInAsync("milo", "/stories/bus-lane");
        await milo.Body.FillAsync("The bus lane in Cork will be widened this summer.");
        await milo.Page.Keyboard.PressAsync("Control+s");
        await milo.SeesAsync("Saved at");
        await edda.SeesAsync("The gate has stopped nothing that is still the latest draft.");
    }

    [Fact]
    public async Task A_long_queue_is_scrolled_to_its_end_and_back_with_few_rows_in_the_document()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        await newsroom.FillQueueAsync(420);
        var edda = await newsroom.SignInAsync("edda", "/queue");
        await edda.SeesAsync("Queued story 1");
        var rows = edda.Page.Locator("pc-story-list li");
        var last = edda.Page.GetByText("Queued story 420");
        for (var scrolls = 0; scrolls < 60 && await last.CountAsync() == 0; scrolls++)
        {
            await edda.Page.EvaluateAsync("() => scrollTo(0, document.scrollingElement.scrollHeight)");
            await edda.Page.WaitForTimeoutAsync(250);

            // Parts that are far leave a moment after they have scrolled away.
            await Assertions.Expect(rows.Nth(250)).ToHaveCountAsync(0);
        }

        await Assertions.Expect(last).ToBeVisibleAsync();
        await edda.IsAccessibleAsync("the end of a long queue");

        // What happens meanwhile is read anew where somebody looks.
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.Button("Submit").ClickAsync();
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await edda.SeesAsync("Night ferry to Orkney");
        await edda.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(edda.Page.GetByText("Queued story 1", new() { Exact = true })).ToBeInViewportAsync();
    }
}
