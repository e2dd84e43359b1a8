using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class TabTests(Chromium chromium)
{
    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task A_document_has_a_tab_that_reads_along_while_somebody_writes(int major)
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, major, document);
        var ines = await site.OpenDocumentAsync(Persona.Ines, document);
        await ines.SeesAsync("A placeholder is still in the copy.");
    }
}
