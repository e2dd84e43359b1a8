using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class EmergencyTests(Chromium chromium)
{
    private const string Queue = "/section/content/dashboard/press-check-queue";
    private const string Audit = "/section/content/dashboard/press-check-audit";

    [Fact]
    public async Task A_manager_opens_the_gate_everybody_sees_it_and_what_is_refused_goes_out_until_it_is_shut()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        var maria = await site.OpenWindowAsync(Persona.Maria, Audit, options: new() { ViewportSize = new ViewportSize { Width = 400, Height = 800 } });
        await maria.Button("Emergency: open the gate…").ClickAsync();
        await maria.SeesAsync("every story can be published");
        await Assertions.Expect(maria.Dialog.GetByLabel("Why")).ToBeFocusedAsync();
        await maria.IsAccessibleAsync("pc-emergency-dialog");

        // Without a reason nothing is opened; all of it is done by keys.
        await maria.Page.Keyboard.PressAsync("Tab");
        await maria.Page.Keyboard.PressAsync("ArrowDown");
        await maria.Dialog.GetByRole(AriaRole.Button, new() { Name = "Open the gate" }).PressAsync("Enter");
        await Assertions.Expect(maria.Dialog).ToHaveCountAsync(1);
        await maria.Dialog.GetByLabel("Why").FillAsync("The flood: nobody can sign off.");
        await maria.Dialog.GetByRole(AriaRole.Button, new() { Name = "Open the gate" }).PressAsync("Enter");
        await Assertions.Expect(maria.Dialog).ToHaveCountAsync(0);
        await Assertions.Expect(maria.Emergency).ToContainTextAsync("stands open until");
        await Assertions.Expect(maria.Emergency).ToContainTextAsync("Maria Lind opened it");
        await maria.IsAccessibleAsync("pc-emergency");

        var edda = await site.OpenDocumentAsync(Persona.Edda, document);
        await Assertions.Expect(edda.Emergency).ToContainTextAsync("The flood: nobody can sign off.");
        await Assertions.Expect(edda.Button("Shut the gate now")).ToHaveCountAsync(0);
        foreach (var theme in new[] { "dark", "high-contrast", "light" })
        {
            await edda.WearAsync(theme);
            await Assertions.Expect(edda.Emergency).ToContainTextAsync("stands open until");
            await Assertions.Expect(edda.Status).ToContainTextAsync("need you");
            await edda.IsAccessibleAsync("pc-emergency");
            await edda.IsAccessibleAsync("pc-workspace-tab");
            await edda.IsAccessibleAsync("pc-workspace-status");
        }

        await edda.Button("Save and publish").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("It goes out all the same");
        await edda.Until(() => document.Publications == 1);
        var queue = await site.OpenWindowAsync(Persona.Edda, Queue);
        await Assertions.Expect(queue.Emergency).ToContainTextAsync("stands open until");

        await maria.Button("Shut the gate now").ClickAsync();
        await Assertions.Expect(maria.Emergency).ToContainTextAsync("The gate is shut");
        await edda.Page.ReloadAsync();
        await edda.SeesAsync("A placeholder is still in the copy.");
        await Assertions.Expect(edda.Emergency).ToHaveTextAsync("");
        await edda.Button("Save and publish").ClickAsync();
        await Assertions.Expect(edda.Notification).ToContainTextAsync("Not published");
        document.Publications.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_document_does_not_permit_is_not_offered_there()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        site.Users.Take(Persona.Ines, document, "PressCheck.Waive");
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.Finding("A placeholder is still in the copy.").ClickAsync();
        await Assertions.Expect(ines.Button("Answer")).ToBeVisibleAsync();
        await Assertions.Expect(ines.Button("Waive")).ToHaveCountAsync(0);

        site.Users.Take(Persona.Ines, document, "PressCheck.Submit");
        await ines.Page.ReloadAsync();
        await ines.Finding("A placeholder is still in the copy.").ClickAsync();
        await ines.SeesAsync("How to clear it");
        await Assertions.Expect(ines.Button("Answer")).ToHaveCountAsync(0);
        await Assertions.Expect(ines.Button("Submit for sign-off")).ToHaveCountAsync(0);
    }
}
