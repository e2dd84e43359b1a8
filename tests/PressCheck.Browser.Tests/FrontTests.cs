using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class FrontTests(Chromium chromium)
{
    [Fact]
    public async Task A_visitor_sees_in_one_look_what_this_is_in_their_language()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var visitor = await newsroom.OpenAsync("/");
        await visitor.SeesAsync("The press check for newsrooms");
        await visitor.SeesAsync("Nobody is named as saying this.");
        await visitor.IsAccessibleAsync("the sign-in page");
        var german = await newsroom.OpenAsync("/", new BrowserNewContextOptions { Locale = "de-DE", ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 400, Height = 800 } });
        await german.SeesAsync("Die Schlussprüfung für Redaktionen");
        await german.IsAccessibleAsync("the sign-in page in German, in the dark, on a telephone");
        await german.Page.Locator("#name").FillAsync("edda");
        await german.Page.Locator("#password").FillAsync("not this one");
        await german.Button("Anmelden").ClickAsync();
        await german.SeesAsync("Name und Passwort gehören nicht zusammen");
        await german.IsAccessibleAsync("a refusal");
    }

    [Fact]
    public async Task A_manager_begins_with_what_needs_them_today()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria");
        await maria.SeesAsync("Nothing else: no escapes this week");
        await Assertions.Expect(maria.Page.Locator("pc-today-page .sheet li")).ToHaveCountAsync(3);
        await maria.SeesAsync("All mail and all webhooks have left.");
        await maria.IsAccessibleAsync("today");
        await maria.Button("Verify now").ClickAsync();
        await maria.SeesAsync("Intact:");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "Need a second person" }).ClickAsync();
        await maria.SeesAsync("too urgent to wait");
        await maria.Page.GoBackAsync();
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "Refused at release" }).ClickAsync();
        await maria.SeesAsync("Cork bus lane to be widened this summer");
    }

    [Theory]
    [InlineData("maria", "/", "Was Sie braucht")]
    [InlineData("maria", "/people", "Jemanden hinzufügen")]
    [InlineData("maria", "/audit", "Wie es den Regeln geht")]
    [InlineData("edda", "/queue?view=overdue", "Wartet seit vier Stunden")]
    [InlineData("edda", "/queue?view=seconds", "zu eilig")]
    [InlineData("edda", "/account", "Worüber Mail Sie unterrichtet")]
    [InlineData("ines", "/drafts", "Neuer Text")]
    public async Task Pages_are_accessible_in_German_and_in_the_dark(string who, string address, string seen)
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var window = await newsroom.SignInAsync(who, address, new BrowserNewContextOptions { Locale = "de-DE", ColorScheme = ColorScheme.Dark, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await Assertions.Expect(window.Page.GetByText(seen).Or(window.Page.GetByLabel(seen)).Or(window.Page.GetByRole(AriaRole.Button, new() { Name = seen })).First).ToBeVisibleAsync();
        await window.IsAccessibleAsync(address);
    }
}
