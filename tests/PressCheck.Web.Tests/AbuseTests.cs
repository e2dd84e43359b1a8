using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Tests.Databases;
using PressCheck.Web.Json;

namespace PressCheck.Web.Tests;

public sealed class AbuseTests
{
    private static readonly string[] Values =
        ["null", "[]", "{}", "\"\"", "\" \"", "-1", "1e999", "99999999999999999999", "true", "[null]", "[\"\"]", "[[]]", "[{}]", "\"a\\u0000b\"", "\"" + new string('x', 20_000) + "\"", "\"2026-02-30T25:00:00Z\""];

    [Fact]
    public async Task No_body_makes_the_api_fail()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var story = await api.SubmittedAsync("s1", "ines", "news");
        var asked = 0;
        foreach (var endpoint in api.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<BodyLimit>() is not null))
        {
            var pattern = endpoint.RoutePattern.RawText!["/api/v1".Length..];
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
            var (path, content) = Requests.Of($"{method} {pattern}", pattern.Replace("{story}", "s1", StringComparison.Ordinal), story);
            var sample = await content!.ReadAsStringAsync();
            foreach (var body in sample.StartsWith('{') ? Bent(sample) : [.. Values, "PK\u0003\u0004 and no more", "%PDF-1.7"])
            {
                // A version that has passed: what is wrong with a body shows before, and nothing is written.
                var answer = await api.SendAsync("maria", method, path, new StringContent(body, Encoding.UTF8, sample.StartsWith('{') ? "application/json" : "application/octet-stream"), ("If-Match", "\"1\""));
                answer.Status.ShouldBeLessThan(500, $"{method} {pattern} {body[..Math.Min(body.Length, 200)]}");
                asked++;
            }
        }

        asked.ShouldBeGreaterThan(1000);
        api.Log.ShouldNotContain(line => line.Contains("failed with", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_that_has_a_slash_is_one_part_of_an_address()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var made = (await api.SendAsync("ines", "POST", "/stories", new { title = "The bridge", id = "cms/12" })).Is(201);
        made.Response.Headers.Location!.ToString().ShouldBe("/api/v1/stories/cms%2F12");
        (await api.GetAsync("ines", "/stories/cms%2F12")).Is(200).Json.GetProperty("id").GetString().ShouldBe("cms/12");
    }

    /// <summary>A body with each of its members left out, and put as each value that it isn't.</summary>
    private static IEnumerable<string> Bent(string sample)
    {
        var members = Members(JsonNode.Parse(sample)!.AsObject(), []).ToList();
        foreach (var path in members)
        {
            yield return With(sample, path, null);
            foreach (var value in Values)
            {
                yield return With(sample, path, value);
            }
        }
    }

    private static IEnumerable<string[]> Members(JsonObject node, string[] above)
    {
        foreach (var (name, value) in node)
        {
            string[] path = [.. above, name];
            yield return path;
            var inner = value as JsonObject ?? (value as JsonArray)?.FirstOrDefault() as JsonObject;
            foreach (var deeper in inner is null ? [] : Members(inner, value is JsonArray ? [.. path, "0"] : path))
            {
                yield return deeper;
            }
        }
    }

    private static string With(string sample, string[] path, string? value)
    {
        const string Mark = "\"@@\"";
        var root = JsonNode.Parse(sample)!;
        var at = path[..^1].Aggregate(root, (node, step) => step == "0" ? node[0]! : node[step]!);
        if (value is null)
        {
            at.AsObject().Remove(path[^1]);
            return root.ToJsonString();
        }

        // Put in as text: some of the values no parser would give back.
        at[path[^1]] = "@@";
        return root.ToJsonString().Replace(Mark, value, StringComparison.Ordinal);
    }
}
