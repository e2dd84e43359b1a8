using Microsoft.AspNetCore.Routing;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

/// <summary>
/// Every endpoint × every role × (own story, a desk-mate's, another desk's, one that isn't there). The endpoints come from the running
/// API: one without a row fails, and so does a row without its endpoint.
/// </summary>
public sealed partial class AdmissionTests
{
    private static readonly string[] Askers = ["", "ines", "edda", "maria"];
    private static int _stories;

    [Fact]
    public async Task Every_endpoint_answers_whom_it_should_and_nobody_else()
    {
        await using var api = await TestApi.CreateAsync(Kind.Sqlite);
        var expected = Table.Split('\n').Skip(1).Where(line => line.Contains(" /", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var actual = new List<string>();
        var known = await api.SubmittedAsync("of-ines", "ines", "news");
        foreach (var endpoint in api.Endpoints)
        {
            var pattern = endpoint.RoutePattern.RawText!["/api/v1".Length..];
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                actual.Add($"{method} {pattern} {string.Join(' ', await RowAsync(api, known, method, pattern))}");
            }
        }

        actual.Except(expected, StringComparer.Ordinal).ShouldBeEmpty("these are the rows as the API answers them:\n" + string.Join('\n', actual.Select(Aligned)));
        expected.Except(actual, StringComparer.Ordinal).ShouldBeEmpty("the API has no such endpoint");
    }

    private static async Task<List<int>> RowAsync(TestApi api, Story known, string method, string pattern)
    {
        var statuses = new List<int>();
        foreach (var by in Askers)
        {
            if (!pattern.Contains("{story}", StringComparison.Ordinal))
            {
                statuses.Add(await StatusAsync(api, by, method, pattern, null));
                continue;
            }

            foreach (var (author, desk) in new[] { (by.Length == 0 ? "ines" : by, "news"), ("rafa", "news"), ("sofie", "sport"), ("", "") })
            {
                var story = author.Length == 0 ? null : by.Length == 0 ? known : await Requests.StoryAsync(api, $"{method} {pattern}", $"s{++_stories}", author, desk);
                statuses.Add(await StatusAsync(api, by, method, pattern.Replace("{story}", story?.Id ?? "missing", StringComparison.Ordinal), story, pattern));
            }
        }

        return statuses;
    }

    private static async Task<int> StatusAsync(TestApi api, string by, string method, string path, Story? story, string? pattern = null)
    {
        var (route, body) = Requests.Of($"{method} {pattern ?? path}", path, story);
        using var request = TestApi.Request(by.Length == 0 ? null : by, method, route, ("If-Match", $"\"{story?.Version ?? 1}\""));
        request.Content = body;
        using var answer = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return (int)answer.StatusCode;
    }

    private static string Aligned(string row)
    {
        var words = row.Split(' ');
        var cells = words[2..].Chunk((words.Length - 2) / 4).Select(cell => string.Join(' ', cell).PadRight(18));
        return $"        {words[0] + " " + words[1],-74} {string.Join(' ', cells)}".TrimEnd();
    }
}
