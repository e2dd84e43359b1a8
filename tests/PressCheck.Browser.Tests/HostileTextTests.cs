using Microsoft.Playwright;

namespace PressCheck.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class HostileTextTests(Chromium chromium)
{
    [Theory]
    [InlineData("<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>")]
    [InlineData("<a href=\"javascript:document.title='taken'\">here</a> “They knew,” he said.")]
    [InlineData("\u202Egnihtyreve\u202C and \u2066isolates\u2069, z\u200Be\u200Br\u200Bo width, \uFEFFmarks")]
    public async Task A_storys_text_is_letters_and_nothing_else(string text)
    {
        await using var newsroom = await Newsroom.OpenAsync(chromium);
        var ines = await newsroom.SignInAsync("ines", "/stories/night-ferry");
        await ines.SeesAsync("A placeholder is still in the copy.");
        await ines.Body.FillAsync(text);
        await ines.Page.Keyboard.PressAsync("Control+s");
        await ines.SeesAsync("Saved at");
        await ines.Page.ReloadAsync();
        await Assertions.Expect(ines.Body).ToHaveTextAsync(text);
        (await ines.Page.TitleAsync()).ShouldNotBe("taken");
        (await ines.Body.Locator("*").CountAsync()).ShouldBe(0);
    }
}
