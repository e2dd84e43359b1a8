using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

/// <summary>Every page by its address: read anew, gone back to, in German, in the dark, narrow and on paper.</summary>
[Collection(InChromium.Name)]
public sealed class EveryPageTests(Chromium chromium)
{
    private static readonly string[] OfEverybody = ["/", "/drafts", "/stories/night-ferry", "/stories/harbour-audit?panel=sources", "/stories/shelter-contract?panel=replies", "/stories/shelter-contract?panel=notes", "/stories/shelter-contract?panel=fields", "/stories/bus-lane?view=changes", "/rules", "/rules/QUO001"];

    private static readonly string[] OfManagers = ["/queue", "/queue?view=all", "/audit", "/audit/trail", "/audit/waived", "/people"];

    [Theory]
    [InlineData("de-DE", ColorScheme.Dark, 1280)]
    [InlineData("de-DE", ColorScheme.Light, 400)]
    public async Task Every_page_is_accessible_in_German_dark_and_narrow_and_nothing_is_wider_than_the_window(string locale, ColorScheme scheme, int width)
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria", "/", new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var page in OfEverybody.Concat(OfManagers))
        {
            await ShownAsync(maria, page);
            await maria.IsAccessibleAsync($"{page} in {locale}, {scheme}, {width}");
            (await maria.Page.EvaluateAsync<string>("() => document.documentElement.lang")).ShouldBe("de", page);
            (await maria.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page);
        }
    }

    [Fact]
    public async Task Every_dialog_and_form_of_a_story_is_accessible_in_German_and_in_the_dark()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract", new() { Locale = "de-DE", ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1280, Height = 900 } });
        foreach (var dialog in new[] { "Änderungen erbitten", "Freigeben", "Tasten" })
        {
            await edda.Button(dialog).First.ClickAsync();
            await Assertions.Expect(edda.Dialog).ToHaveCountAsync(1);
            await edda.IsAccessibleAsync(dialog);
            await edda.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
        }

        await edda.Page.Keyboard.PressAsync("j");
        foreach (var key in new[] { "a", "w" })
        {
            await edda.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(edda.Dialog).ToHaveCountAsync(1);
            await edda.IsAccessibleAsync($"the dialog of {key}");
            await edda.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(edda.Dialog).ToHaveCountAsync(0);
        }

        foreach (var (panel, add) in new[] { ("Quellen", "Quelle eintragen"), ("Anfragen", "Jemanden eintragen"), ("Notizen", "Notiz hinzufügen") })
        {
            await edda.Page.GetByRole(AriaRole.Link, new() { Name = panel }).ClickAsync();
            await edda.Button(add).ClickAsync();
            await edda.Page.Locator("pc-panels form").First.WaitForAsync();
            await edda.IsAccessibleAsync(add);
            await edda.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task Every_page_is_read_anew_where_it_was_and_back_leads_back()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var maria = await newsroom.SignInAsync("maria");
        foreach (var page in OfEverybody.Concat(OfManagers))
        {
            await ShownAsync(maria, page);
            var heading = await maria.Page.Locator("h1").First.TextContentAsync();
            await maria.Page.ReloadAsync();
            await Assertions.Expect(maria.Page.Locator("h1").First).ToHaveTextAsync(heading!);
            new Uri(maria.Page.Url).PathAndQuery.ShouldBe(page);
        }

        await ShownAsync(maria, "/queue?view=all");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "Director of winter shelter" }).ClickAsync();
        await Assertions.Expect(maria.Body).ToContainTextAsync("beds stood empty");
        await maria.Page.Keyboard.PressAsync("j");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "The rule" }).ClickAsync();
        await maria.SeesAsync("When a waiver is fair");
        await maria.Page.GoBackAsync();
        await Assertions.Expect(maria.Body).ToContainTextAsync("beds stood empty");
        await maria.Page.GoBackAsync();
        await maria.SeesAsync("Night ferry to Orkney");
        new Uri(maria.Page.Url).PathAndQuery.ShouldBe("/queue?view=all");
        await maria.Page.GoForwardAsync();
        await Assertions.Expect(maria.Body).ToContainTextAsync("beds stood empty");
    }

    [Fact]
    public async Task On_paper_a_story_is_its_text_and_its_checklist_without_the_buttons()
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var edda = await newsroom.SignInAsync("edda", "/stories/shelter-contract");
        await edda.SeesAsync("Needs you");
        await edda.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(edda.Body).ToBeVisibleAsync();
        await Assertions.Expect(edda.Finding("The story below does not have these words")).ToBeVisibleAsync();
        foreach (var hidden in new[] { "Sign off", "Save draft", "Keys", "Sign out" })
        {
            await Assertions.Expect(edda.Button(hidden)).ToBeHiddenAsync();
        }

        (await edda.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)", "paper is white");
    }

    /// <summary>The page stands, with its heading and whatever it reads.</summary>
    private static async Task ShownAsync(Window window, string page)
    {
        await window.Page.GotoAsync(page);
        await window.Page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(window.Page.Locator("[aria-busy=true]:visible")).ToHaveCountAsync(0);
    }
}
