using Microsoft.Playwright;
using PressCheck.Backoffice.Tests.Cms;
using PressCheck.Browser.Tests;

namespace PressCheck.Backoffice.Tests;

[Collection(InChromium.Name)]
public sealed class DashboardTests(Chromium chromium)
{
    private const string Queue = "/section/content/dashboard/press-check-queue";
    private const string Audit = "/section/content/dashboard/press-check-audit";

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task An_editor_goes_from_the_queue_to_the_document(int major)
    {
        var document = Stories.Done();
        await using var site = await Site.OpenAsync(chromium, major, document);
        await site.SubmitAsync(document, Persona.Ines);
        var edda = await site.OpenWindowAsync(Persona.Edda, Queue);
        await edda.SeesAsync("No mail");
        await edda.IsAccessibleAsync("pc-queue-dashboard");
        await edda.Page.GetByRole(AriaRole.Link, new() { Name = "All stories" }).ClickAsync();
        await edda.Page.WaitForURLAsync("**/press-check-queue#/queue?view=all");
        await edda.Page.Locator("pc-queue-dashboard").GetByRole(AriaRole.Link, new() { Name = document.ValueOf("headline") }).ClickAsync();
        await edda.Page.WaitForURLAsync("**/view/press-check");
        await Assertions.Expect(edda.Status).ToContainTextAsync("submitted");
    }

    [Fact]
    public async Task A_manager_goes_from_a_figure_to_what_it_counts_to_the_trail_and_back()
    {
        var document = Stories.Unfinished();
        await using var site = await Site.OpenAsync(chromium, 18, document);
        await site.KeepAsync(document, Persona.Ines);
        var maria = await site.OpenWindowAsync(Persona.Maria, Audit);
        await maria.SeesAsync("How the rules fare");
        await Assertions.Expect(maria.Page.Locator("pc-audit-dashboard canvas").First).ToBeVisibleAsync();
        await maria.IsAccessibleAsync("pc-audit-dashboard");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "4 flagged" }).ClickAsync();
        await maria.Page.WaitForURLAsync("**/press-check-audit#/audit/flagged");
        await maria.Page.GetByRole(AriaRole.Link, new() { Name = "Trail of" }).First.ClickAsync();
        await Assertions.Expect(maria.Page.Locator("pc-trail-page tr[aria-current]").First).ToBeVisibleAsync();
        await maria.IsAccessibleAsync("pc-audit-dashboard");
        await maria.Page.GoBackAsync();
        await Assertions.Expect(maria.Page.Locator("pc-counted-page")).ToBeVisibleAsync();
        await maria.Page.GoBackAsync();
        await maria.SeesAsync("How the rules fare");

        var download = await maria.Page.RunAndWaitForDownloadAsync(() => maria.Page.GetByRole(AriaRole.Link, new() { Name = "Export as JSON Lines" }).ClickAsync());
        (await File.ReadAllLinesAsync(await download.PathAsync())).Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Nobody_finds_a_dashboard_that_is_not_for_them()
    {
        await using var site = await Site.OpenAsync(chromium, 18, Stories.Unfinished());
        var ines = await site.OpenWindowAsync(Persona.Ines, "/section/content");
        await ines.SeesAsync("Night ferry");
        await Assertions.Expect(ines.Page.GetByText("Press check: queue")).ToHaveCountAsync(0);
        var edda = await site.OpenWindowAsync(Persona.Edda, "/section/content");
        await edda.SeesAsync("Press check: queue");
        await Assertions.Expect(edda.Page.GetByText("Press check: audit")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(18)]
    [InlineData(17)]
    public async Task The_tree_marks_stories_that_need_somebody_and_asks_once_for_all(int major)
    {
        var (unfinished, done, page) = (Stories.Unfinished(), Stories.Done(), Stories.Page());
        await using var site = await Site.OpenAsync(chromium, major, unfinished, done, page);
        await site.KeepAsync(unfinished, Persona.Ines);
        await site.KeepAsync(done, Persona.Ines);
        var ines = await site.OpenWindowAsync(Persona.Ines, "/section/content");
        await Assertions.Expect(ines.Page.Locator("umb-entity-sign-bundle umb-entity-sign-icon, umb-entity-sign-bundle .preview-icon > *")).ToHaveCountAsync(1);
        site.StandingsAsked.ShouldBe(1);
    }
}
