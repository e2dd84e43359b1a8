using PressCheck.Review.Tests.Databases;

namespace PressCheck.Web.Tests;

public sealed class PrivacyTests
{
    /// <summary>No word of the API's own begins like these.</summary>
    private const string Secret = "Zyxwv";

    [Theory, OnBothDatabases]
    public async Task No_word_of_a_story_reaches_a_problem_or_a_log(Kind kind)
    {
        await using var api = await TestApi.CreateAsync(kind);
        await api.SubmittedAsync("s1", "ines", "news", $"{Secret}text said TK.\n");
        var problems = new List<Answer>
        {
            await api.SendAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = $"{Secret}text" }, ("If-Match", "\"1\"")),
            await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = $"{Secret}text \u0001" }),
            await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", $"{{\"{Secret}\": 1}}"),
            await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", $"{{\"text\": {Secret}}}"),
            await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", $"{{\"text\": \"{Secret}\\ud800\"}}"),
            await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = "a", type = Secret }),
            await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new StringContent($"{{ {Secret}", null, "application/ninjs+json")),
            await api.WriteAsync("ines", "POST", "/stories/s1/drafts/import", new ByteArrayContent([.. System.Text.Encoding.UTF8.GetBytes(Secret), 0, 1, 2])),
            await api.WriteAsync("ines", "POST", "/stories/s1/clearances", new { rule = $"{Secret} ", fingerprint = Secret, kind = "waiver", reason = Secret, words = Secret }),
            await api.WriteAsync("ines", "POST", "/stories/s1/clearances", new { rule = "DOC001", fingerprint = Secret, kind = "waiver", reason = "other", words = Secret }),
            await api.WriteAsync("edda", "POST", "/stories/s1/publish"),
            await api.SendAsync("ines", "POST", "/check", new { draft = new { text = $"{Secret}text", format = Secret } }),
            await api.SendAsync("ines", "POST", "/check", $"{{\"draft\": {{\"text\": \"{Secret}\" {new string(' ', 2_000_000)} }} }}"),
        };
        foreach (var problem in problems)
        {
            problem.Slug.ShouldNotBeNull(problem.Body);
            problem.Body.ShouldNotContain(Secret, Case.Insensitive);
        }

        (await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = $"{Secret}text, {Secret} said.\n" })).Is(200);
        await api.Test.TamperAsync("DROP TABLE findings");
        (await api.WriteAsync("ines", "PUT", "/stories/s1/drafts/latest", new { text = $"{Secret}text once more.\n" })).Is(500, "failed").Body.ShouldNotContain(Secret);
        api.Log.ShouldNotContain(line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        api.Log.ShouldNotBeEmpty();
    }
}
