using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class SessionTests(Chromium chromium)
{
    /// <summary>What the client tells its other tabs when somebody has signed in in one.</summary>
    private const string SignedIn = "() => new BroadcastChannel('umb:auth').postMessage({ type: 'authorized', expiresIn: 3600, issuedAt: Math.floor(Date.now() / 1000) })";

    [Fact]
    public async Task A_session_that_ends_while_a_waiver_is_typed_costs_no_words()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.Finding("A placeholder is still in the copy.").ClickAsync();
        await ines.Button("Waive").ClickAsync();
        var words = ines.Dialog.GetByLabel("In words");
        await words.FillAsync("The price comes at noon.");
        site.SignedOut["Ines"] = true;
        await ines.Dialog.GetByRole(AriaRole.Button, new() { Name = "Waive" }).ClickAsync();
        await ines.SeesAsync("Your session has timed out");
        await Assertions.Expect(words).ToHaveValueAsync("The price comes at noon.");

        // She signs in again in another tab.
        site.SignedOut.Clear();
        var other = await ines.Page.Context.NewPageAsync();
        await other.GotoAsync(ines.Page.Url);
        await other.EvaluateAsync(SignedIn);
        await Assertions.Expect(ines.Page.GetByText("Your session has timed out")).ToHaveCountAsync(0);
        await Assertions.Expect(ines.Finding("A placeholder is still in the copy.")).ToContainTextAsync("needs a second person");
    }
}
