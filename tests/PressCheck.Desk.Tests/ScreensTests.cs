using System.Security.Cryptography;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Desk.Tests;

public sealed class ScreensTests
{
    [Fact]
    public async Task The_typed_client_is_of_the_document_that_the_desk_serves()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StartAsync(database, Kind.Sqlite);
        using var browser = desk.Browse();
        var document = await (await browser.GetAsync("/api/v1/openapi.json")).Content.ReadAsByteArrayAsync();
        var schema = Path.Combine(Root(), "App_Plugins/PressCheck/api/schema.ts");
        var expected = $"// SHA-256 of the OpenAPI document: {Convert.ToHexStringLower(SHA256.HashData(document))}";
        if (File.ReadLines(schema).First() == expected)
        {
            return;
        }

        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(Root(), "artifacts")).FullName, "openapi.json");
        await File.WriteAllBytesAsync(kept, document);
        Assert.Fail("The API has changed since the client was generated. The new document is artifacts/openapi.json: run `npm run api` in App_Plugins/PressCheck, and commit what it writes.");
    }

    [Fact]
    public async Task Every_page_of_the_screens_is_there_for_whoever_signed_in_and_leads_others_to_sign_in_and_back()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        using var stranger = desk.Browse();
        using var browser = await desk.SignedInAsync("edda");
        foreach (var path in new[] { "/drafts", "/queue?view=mine", "/stories/s1", "/stories/s1/sources", "/audit", "/rules/QUO001" })
        {
            (await stranger.GetAsync(path)).Headers.Location!.OriginalString.ShouldBe($"/sign-in?to={Uri.EscapeDataString(path)}", path);
            (await browser.TextAsync(path)).ShouldContain("<pc-desk>", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task Files_of_the_screens_are_kept_for_ever_and_come_small()
    {
        await using var database = TestDatabase.Empty(Kind.Sqlite);
        await using var desk = await DeskUnderTest.StaffedAsync(database, Kind.Sqlite);
        using var browser = await desk.SignedInAsync("edda");
        var page = await browser.TextAsync("/");
        var start = page.IndexOf("/screens/assets/", StringComparison.Ordinal);
        var script = await browser.GetAsync(page[start..page.IndexOf('"', start)]);
        script.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        script.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await browser.GetAsync("/screens/assets/index-none.js")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PressCheck.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
