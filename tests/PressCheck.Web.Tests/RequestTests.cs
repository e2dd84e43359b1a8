using System.Text;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class RequestTests
{
    [Fact]
    public async Task Json_that_cannot_be_taken_is_refused_with_its_place_and_without_its_words()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var unknown = (await api.SendAsync("ines", "POST", "/stories", "{\n  \"title\": \"The bridge\",\n  \"secretive\": 1 }")).Is(400, "malformed-json").Json;
        (unknown.GetProperty("line").GetInt64(), unknown.GetProperty("path").GetString()).ShouldBe((3, "$"));
        foreach (var (body, path) in new[]
        {
            ("{\"title\": ", "$.title"), ("{\"title\": \"a\", \"title\": \"b\"}", "$.title"), ("{\"title\": 1}", "$.title"), ("{} {}", "$"), ("{\"Title\": \"a\"}", "$"), ("", "$"), ("[1]", "$"),
            ("{\"title\": \"a\", // why\n}", "$"),
        })
        {
            var problem = (await api.SendAsync("ines", "POST", "/stories", new StringContent(body, Encoding.UTF8, "application/json"))).Is(400, "malformed-json").Json;
            problem.GetProperty("path").GetString().ShouldBe(path, body);
        }

        (await api.SendAsync("ines", "POST", "/stories", "{\"the minister lied\": 1}")).Is(400, "malformed-json").Body.ShouldNotContain("minister");
        (await api.SendAsync("ines", "POST", "/stories", "null")).Is(400, "malformed-json");
        (await api.SendAsync("ines", "POST", "/stories", "{\"title\": \"\\ud800\"}")).Is(400, "malformed-json");
        (await api.SendAsync("ines", "POST", "/check", "{\"draft\": {\"text\": \"a\", \"format\": 1}}")).Is(400, "malformed-json").Json.GetProperty("path").GetString().ShouldBe("$.draft.format");
        (await api.SendAsync("edda", "PUT", "/stories/s1/hold", "{\"legal\": true}", ("If-Match", "\"1\""))).Is(404, "not-found");
    }

    [Fact]
    public async Task Deep_and_huge_json_is_refused()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var deep = string.Concat(Enumerable.Repeat("{\"draft\":", 100_000)) + "1" + new string('}', 100_000);
        (await api.SendAsync("ines", "POST", "/check", deep)).Is(400, "malformed-json");
        (await api.SendAsync("ines", "POST", "/stories", "{\"authors\":" + new string('[', 30_000) + new string(']', 30_000) + "}")).Is(400, "malformed-json");
        (await api.SendAsync("ines", "POST", "/check", $"{{\"draft\":{{\"text\":\"{new string('a', 2_000_000)}\"}}}}")).Is(413, "too-large");
        (await api.SendAsync("ines", "POST", "/stories", $"{{\"title\":\"{new string('a', 70_000)}\"}}")).Is(413, "too-large");

        // Without a length beforehand: read no further than the limit.
        using var endless = new StreamContent(new EndlessStream()) { Headers = { { "Content-Type", "application/json" } } };
        (await api.SendAsync("ines", "POST", "/stories", endless)).Is(413, "too-large");
    }

    [Fact]
    public async Task All_mistakes_of_a_body_are_told_at_once_without_their_values()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var problem = (await api.SendAsync("ines", "POST", "/stories", new { title = " ", desk = "the news", authors = new[] { "ines", "a b" } })).Is(422, "invalid");
        problem.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["title", "desk", "authors[1]"], ignoreOrder: true);
        problem.Body.ShouldNotContain("the news");
        (await api.SendAsync("ines", "POST", "/stories", new { title = "A\0B" })).Is(422, "invalid");
        (await api.SendAsync("ines", "POST", "/check", new { })).Is(422, "invalid");
        (await api.SendAsync("ines", "POST", "/check", new { draft = new { text = "Abc", format = "parts", parts = new[] { new { kind = "headline", start = 2, length = 2 } } } })).Is(422, "invalid");
        (await api.SendAsync("ines", "POST", "/check", new { draft = new { text = "Abc", format = "parts", parts = new[] { new { kind = "headline", start = 0, length = int.MaxValue } } } })).Is(422, "invalid");
    }

    [Fact]
    public async Task What_routing_refuses_is_a_problem_too()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        (await api.GetAsync("ines", "/nothing")).Is(404, "not-found");
        (await api.SendAsync("ines", "DELETE", "/me")).Is(405, "method-not-allowed");
        (await api.SendAsync("ines", "POST", "/stories", new StringContent("title=a", Encoding.UTF8, "application/x-www-form-urlencoded"))).Is(415, "unsupported-media-type");
        (await api.GetAsync("ines", "/stories/a%20b")).Is(404, "not-found");
        (await api.GetAsync(null, "/me")).Is(401, "not-signed-in");
    }

    [Fact]
    public async Task A_failure_tells_nobody_anything_and_the_log_only_where()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.Test.TamperAsync("DROP TABLE publications");
        (await api.GetAsync("maria", "/escapes")).Is(500, "failed").Body.ShouldNotContain("publications");
        api.Log.ShouldContain(line => line.Contains("Newsroom", StringComparison.Ordinal) && line.Contains("SqliteException", StringComparison.Ordinal));
        api.Log.ShouldNotContain(line => line.Contains("publications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_are_read_in_parts_to_their_end()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        await api.SubmittedAsync("s1", "ines", "news");
        await api.SubmittedAsync("s2", "ines", "news");
        var seen = new List<long>();
        for (var path = "/audit?limit=4"; path is not null;)
        {
            var part = (await api.GetAsync("maria", path)).Is(200);
            seen.AddRange(part.Json.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
            var link = part.Response.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
            path = link is null ? null : link[(link.IndexOf("/v1", StringComparison.Ordinal) + 3)..link.IndexOf('>', StringComparison.Ordinal)];
            (part.Json.GetProperty("next").GetString() is null).ShouldBe(path is null);
        }

        seen.ShouldBe([1, 2, 3, 4, 5, 6]);
        var rules = (await api.GetAsync("ines", "/rules?limit=3")).Is(200).Json.GetProperty("next").GetString();
        foreach (var garbage in new[] { "after=garbage", "after=%00", $"after={rules}", "after=" + new string('a', 5000), "limit=0", "limit=201", "limit=a", "limit=1&limit=2", "after=" })
        {
            (await api.GetAsync("maria", $"/audit?{garbage}")).Is(400, "bad-query");
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => CopyAsync(destination, cancellationToken);

        private static async Task CopyAsync(Stream destination, CancellationToken cancel)
        {
            var blanks = new byte[4096];
            Array.Fill(blanks, (byte)' ');
            while (true)
            {
                await destination.WriteAsync(blanks, cancel);
            }
        }
    }
}
