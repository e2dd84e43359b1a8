using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class ManagerTests(Chromium chromium)
{
    [Fact]
    public async Task A_manager_goes_from_a_figure_to_what_it_counts_and_to_the_entry_of_the_trail()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/audit");
        await maria.SeesAsync("How the rules fare");
        await Assertions.Expect(maria.Page.GetByRole(AriaRole.Link, new() { Name = "4 waived" })).ToBeVisibleAsync();
        await Assertions.Expect(maria.Page.Locator("canvas")).ToHaveCountAsync(3);
        await maria.IsAccessibleAsync("the figures");

        await maria.Page.Locator("pc-chart").First.GetByText("As a table").ClickAsync();
        await Assertions.Expect(maria.Page.Locator("pc-chart").First.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await maria.IsAccessibleAsync("a chart's table");

        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "4 waived" }).ClickAsync();
        await maria.SeesAsync("too urgent to wait");
        await maria.IsAccessibleAsync("what was waived");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "Trail of harbour-audit" }).ClickAsync();
        await Assertions.Expect(maria.Page.Locator("tr[aria-current]")).ToContainTextAsync("waived");
        await maria.IsAccessibleAsync("a story's trail");
    }

    [Fact]
    public async Task What_is_filtered_stands_in_the_address_and_is_gone_back_to()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/audit");
        await maria.SeesAsync("How the rules fare");
        await maria.Page.GetByLabel("Period").SelectOptionAsync("90");
        await maria.Page.WaitForURLAsync("**/audit?days=90");
        await maria.Page.GetByLabel("Rule", new() { Exact = true }).SelectOptionAsync("ANON008");
        await maria.Page.WaitForURLAsync("**/audit?days=90&rule=ANON008");
        await Assertions.Expect(maria.Page.Locator("pc-rule-health tbody tr")).ToHaveCountAsync(1);
        await maria.Page.ReloadAsync();
        await Assertions.Expect(maria.Page.GetByLabel("Rule", new() { Exact = true })).ToHaveValueAsync("ANON008");
        await Assertions.Expect(maria.Page.Locator("pc-rule-health tbody tr")).ToHaveCountAsync(1);
        await maria.Page.GoBackAsync();
        await Assertions.Expect(maria.Page.GetByLabel("Rule", new() { Exact = true })).ToHaveValueAsync("");
        await Assertions.Expect(maria.Page.GetByLabel("Period")).ToHaveValueAsync("90");
    }

    [Fact]
    public async Task The_trail_is_verified_and_taken_home()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/audit/trail");
        await maria.SeesAsync("password set");
        await maria.Button("Verify now").ClickAsync();
        await maria.SeesAsync("Intact:");
        await maria.IsAccessibleAsync("the trail");
        var download = await maria.Page.RunAndWaitForDownloadAsync(() => maria.Page.GetByRole(AriaRole.Link, new() { Name = "Export as JSON Lines" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("trail.jsonl");
        (await File.ReadAllLinesAsync(await download.PathAsync())).Length.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("/audit/second", "harbour-audit")]
    [InlineData("/audit/overdue-submitted", "Director of winter shelter")]
    [InlineData("/audit/escaped", "There is nothing in this list.")]
    [InlineData("/audit/nothing", "There is no such page.")]
    public async Task Every_list_has_an_address(string address, string seen)
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", address);
        await maria.SeesAsync(seen);
        await maria.IsAccessibleAsync(address);
    }

    [Fact]
    public async Task A_rule_is_found_read_and_tried()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/rules");
        await ines.SeesAsync("Source without a name");
        await ines.IsAccessibleAsync("the rules");
        await ines.Page.GetByLabel("Find a rule").FillAsync("nobody quotation");
        await Assertions.Expect(ines.Page.Locator("pc-rules-page li")).ToHaveCountAsync(1);
        await ines.Page.GetByRole(AriaRole.Link, new() { Name = "Quotation that nobody is named for" }).ClickAsync();
        await ines.SeesAsync("When a waiver is fair");
        await ines.Page.GetByRole(AriaRole.Button, new() { Name = "Try this one: A quotation stands alone between two paragraphs of fact" }).ClickAsync();
        await ines.SeesAsync("It finds one thing:");
        await ines.IsAccessibleAsync("a rule");
        await ines.Page.GetByLabel("A text").FillAsync("“<img src=x onerror=alert(1)> is what they wrote on the wall,” said Eva Lind.");
        await ines.Button("Check").ClickAsync();
        await ines.SeesAsync("This rule finds nothing in it.");
        await ines.Page.GoBackAsync();
        await Assertions.Expect(ines.Page.GetByLabel("Find a rule")).ToHaveValueAsync("nobody quotation");
    }

    [Fact]
    public async Task Figures_are_read_by_keys_alone()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/audit");
        await maria.SeesAsync("How the rules fare");
        var byWaivers = maria.Page.GetByRole(AriaRole.Columnheader, new() { Name = "waived", Exact = true });
        await byWaivers.GetByRole(AriaRole.Button).FocusAsync();
        await maria.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(byWaivers).ToHaveAttributeAsync("aria-sort", "descending");
        await Assertions.Expect(maria.Page.Locator("pc-rule-health tbody tr").First).ToContainTextAsync("ANON001");
        await maria.Page.Keyboard.PressAsync("Tab");
        await maria.Page.Keyboard.PressAsync("Shift+Tab");
        await Assertions.Expect(byWaivers.GetByRole(AriaRole.Button)).ToBeFocusedAsync();

        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "4 waived" }).FocusAsync();
        await maria.Page.Keyboard.PressAsync("Enter");
        await maria.SeesAsync("too urgent to wait");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "All figures" }).FocusAsync();
        await maria.Page.Keyboard.PressAsync("Enter");
        await maria.SeesAsync("How the rules fare");
    }

    [Fact]
    public async Task A_reporter_finds_no_figures()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/audit");
        await ines.SeesAsync("There is no such page.");
    }
}
