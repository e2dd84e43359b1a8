using System.Text;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class RecordTests
{
    [Theory, OnBothDatabases]
    public async Task A_source_is_shown_to_its_authors_and_the_desks_editors_and_to_nobody_else(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        await api.SubmittedAsync("s1", "ines", "news", "By Ines Amado\n\nAn official at the port said the bridge opens on 2 March 2026.\n");
        var added = (await api.WriteAsync("ines", "POST", "/stories/s1/sources", new { descriptors = new[] { "an official at the port" }, reason = "livelihood", basisWords = "Met on the quay." })).Is(200);
        added.Json.GetProperty("record").GetString().ShouldBe("source-1");
        added.ETag.ShouldBe("\"4\"");
        (await api.WriteAsync("edda", "POST", "/stories/s1/attestations", new { kind = "knows-identity", about = "source-1" })).Is(200);

        foreach (var by in new[] { "ines", "edda", "maria" })
        {
            var records = (await api.GetAsync(by, "/stories/s1/records")).Is(200).Json;
            (records.GetProperty("showsRegister").GetBoolean(), records.GetProperty("sources").GetArrayLength()).ShouldBe((true, 1));
            records.GetProperty("sources")[0].GetProperty("attestations")[0].GetProperty("kind").GetString().ShouldBe("knows-identity");
        }

        var mate = (await api.GetAsync("rafa", "/stories/s1/records")).Is(200);
        mate.Json.GetProperty("showsRegister").GetBoolean().ShouldBeFalse();
        mate.Body.ShouldNotContain("quay");
        mate.Body.ShouldNotContain("knows-identity");
        (await api.GetAsync("sofie", "/stories/s1/records")).Is(404, "not-found");
    }

    [Fact]
    public async Task Words_that_look_like_a_name_are_kept_and_told_and_there_is_no_place_for_who_a_source_is()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        var added = (await api.WriteAsync("ines", "POST", "/stories/s1/sources", new { descriptors = new[] { "an official" }, basisWords = "Told us by Zlatan Ibramović at his office." })).Is(200);
        added.Json.GetProperty("warnings")[0].GetProperty("field").GetString().ShouldBe("basisWords");
        added.Body.ShouldNotContain("Zlatan");

        var asked = (await api.WriteAsync("ines", "POST", "/stories/s1/sources/names", new { descriptors = new[] { "an official", "Zlatan Ibramović" } })).Is(200);
        asked.Json.GetProperty("warnings")[0].GetProperty("field").GetString().ShouldBe("descriptors[1]");
        asked.Body.ShouldNotContain("Zlatan");
        (await api.GetAsync("ines", "/stories/s1/records")).Json.GetProperty("sources").GetArrayLength().ShouldBe(1, "nothing is kept by asking");
        foreach (var member in new[] { "identity", "name", "contact" })
        {
            (await api.WriteAsync("ines", "POST", "/stories/s1/sources", $"{{\"descriptors\": [\"an official\"], \"{member}\": \"X\"}}")).Is(400, "malformed-json");
        }

        api.Log.ShouldNotContain(line => line.Contains("Zlatan", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_reply_log_is_kept_and_an_exemption_is_a_managers_to_approve(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        await api.SubmittedAsync("s1", "ines", "news");
        (await api.WriteAsync("ines", "POST", "/stories/s1/replies", new { subject = "Acme", allegations = new[] { new { words = "Acme took bribes", isPut = true } }, deadline = "2026-03-02T12:00:00+01:00" })).Is(200)
            .Json.GetProperty("record").GetString().ShouldBe("reply-1");
        (await api.WriteAsync("ines", "POST", "/stories/s1/replies/reply-1/attempts", new { at = "2026-03-02T08:00:00Z", channel = "phone" })).Is(200);
        (await api.WriteAsync("ines", "POST", "/stories/s1/replies/reply-2/attempts", new { at = "2026-03-02T08:00:00Z", channel = "phone" })).Is(404, "nothing-there");
        (await api.WriteAsync("ines", "POST", "/stories/s1/replies/reply-1/attempts", new { at = "2026-03-02T08:00:00", channel = "phone" })).Is(400, "malformed-json").Json.GetProperty("path").GetString().ShouldBe("$.at");
        (await api.WriteAsync("ines", "PUT", "/stories/s1/replies/reply-1/exemption", new { code = "public-record", words = "The court's list." })).Is(200);
        (await api.WriteAsync("edda", "POST", "/stories/s1/attestations", new { kind = "exemption-approved", about = "reply-1" })).Is(403, "not-this-role");
        (await api.WriteAsync("maria", "POST", "/stories/s1/attestations", new { kind = "exemption-approved", about = "reply-1" })).Is(200);
        var reply = (await api.GetAsync("ines", "/stories/s1/records")).Is(200).Json.GetProperty("replies")[0];
        reply.GetProperty("deadline").GetString().ShouldBe("2026-03-02T11:00:00.000000Z");
        reply.GetProperty("attempts")[0].GetProperty("channel").GetString().ShouldBe("phone");
        reply.GetProperty("exemption").GetProperty("approval").GetProperty("person").GetString().ShouldBe("maria");
    }

    [Fact]
    public async Task Files_of_each_kind_are_read_as_drafts()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        var samples = Path.Combine(DocumentTests.Root(), "samples");
        foreach (var file in Directory.GetFiles(samples).Where(file => Path.GetExtension(file) is ".docx" or ".md" or ".html" or ".txt" or ".json"))
        {
            var content = new ByteArrayContent(await File.ReadAllBytesAsync(file)) { Headers = { { "Content-Type", "application/octet-stream" } } };
            content.Headers.Add("Content-Disposition", $"attachment; filename=\"{Path.GetFileName(file)}\"");
            (await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", content)).Is(200);
        }

        (await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new StringContent("# The bridge\n\nIt *opens*.\n", Encoding.UTF8, "text/markdown"))).Is(200);
        var draft = (await api.GetAsync("ines", "/stories/s1/drafts/latest")).Is(200).Json;
        draft.GetProperty("text").GetString().ShouldBe("The bridge\n\nIt opens.");
        draft.GetProperty("parts")[0].GetProperty("kind").GetString().ShouldBe("headline");
        (await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0x2d]) { Headers = { { "Content-Type", "application/octet-stream" } } })).Is(422, "unreadable-file");
        (await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new StringContent("x", Encoding.UTF8, "image/png"))).Is(415, "unsupported-media-type");
        (await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new ByteArrayContent(new byte[(20 * 1024 * 1024) + 1]) { Headers = { { "Content-Type", "text/plain" } } })).Is(413, "too-large");
    }
}
