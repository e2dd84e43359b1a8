using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class VersionTests
{
    [Theory, OnBothDatabases]
    public async Task Whoever_read_an_older_version_is_told_what_changed_and_loses_no_words(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        await api.SubmittedAsync("s1", "ines", "news");
        (await api.SendAsync("edda", "PUT", "/stories/s1/hold", new { legal = true }, ("If-Match", "\"3\""))).Is(200).ETag.ShouldBe("\"4\"");
        var stale = (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = "Another text.\n" }, ("If-Match", "\"3\""))).Is(409, "stale");
        stale.ETag.ShouldBe("\"4\"");
        stale.Json.GetProperty("story").GetProperty("version").GetInt64().ShouldBe(4);
        stale.Json.GetProperty("changes").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ShouldBe(["hold-placed"]);
        (await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = "Another text.\n" }, ("If-Match", "\"4\""))).Is(200);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_request_again_is_done_once(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        var first = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge" }, ("Idempotency-Key", "key-1"))).Is(201);
        var again = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge" }, ("Idempotency-Key", "key-1"))).Is(201);
        var id = first.Json.GetProperty("id").GetString();
        again.Json.GetProperty("id").GetString().ShouldBe(id);
        first.Response.Headers.GetValues("Idempotency-Key").ShouldBe(["key-1"]);

        var draft = new { text = TestApi.Finished };
        (await api.SendAsync("ines", "PUT", $"/stories/{id}/drafts/latest", draft, ("If-Match", "\"1\""), ("Idempotency-Key", "key-2"))).Is(200).ETag.ShouldBe("\"2\"");
        (await api.SendAsync("ines", "PUT", $"/stories/{id}/drafts/latest", draft, ("If-Match", "\"1\""), ("Idempotency-Key", "key-2"))).Is(200).ETag.ShouldBe("\"2\"");
        (await api.SendAsync("ines", "POST", $"/stories/{id}/submit", null, ("If-Match", "\"2\""), ("Idempotency-Key", "key-2"))).Is(422, "request-reused");
        (await api.GetAsync("ines", $"/stories/{id}/trail")).Json.GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_write_names_one_version()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        (await api.SendAsync("edda", "POST", "/stories/s1/request-changes")).Is(428, "version-required");
        foreach (var garbage in new[] { "*", "W/\"3\"", "3", "\"\"", "\"3\", \"4\"", "\"-3\"", "\"03\"", "\"99999999999999999999\"", "\"three\"" })
        {
            (await api.SendAsync("edda", "POST", "/stories/s1/request-changes", null, ("If-Match", garbage))).Is(400, "bad-header");
        }

        (await api.SendAsync("edda", "POST", "/stories/s1/request-changes", null, ("If-Match", "\"3\""), ("Idempotency-Key", "two words"))).Is(400, "bad-header");
        (await api.SendAsync("edda", "POST", "/stories/s1/request-changes", null, ("If-Match", "\"3\""))).Is(200);
    }

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        foreach (var path in new[] { "/stories/s1", "/stories/s1/drafts/1" })
        {
            var read = (await api.GetAsync("ines", path)).Is(200);
            (await api.GetAsync("ines", path, ("If-None-Match", read.ETag!))).Is(304).Body.ShouldBeEmpty();
            (await api.GetAsync("ines", path, ("If-None-Match", "\"0\""))).Is(200);
            (await api.GetAsync("sofie", path, ("If-None-Match", read.ETag!))).Is(404, "not-found");
            read.Response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        }
    }

    [Fact]
    public async Task A_story_that_may_not_be_seen_is_answered_like_one_that_is_not_there()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "sofie", "sport");
        (await api.GetAsync("ines", "/stories/s1")).Is(404, "not-found").Body.ShouldBe((await api.GetAsync("ines", "/stories/s2")).Is(404, "not-found").Body);
        (await api.SendAsync("ines", "POST", "/stories", new { title = "Mine", id = "s1" })).Is(409, "id-taken").Body.ShouldNotContain("bridge");
    }

    [Fact]
    public async Task An_author_sees_their_story_at_another_desk()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "sport");
        (await api.GetAsync("ines", "/stories/s1")).Is(200);
        (await api.GetAsync("rafa", "/stories/s1")).Is(404, "not-found");
    }
}
