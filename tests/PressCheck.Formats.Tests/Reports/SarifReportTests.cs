using System.Text.Json;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class SarifReportTests
{
    private const string Story = "Headline\n\nIt cost TK euros.\nIt was late.";

    private static JsonElement Run(params ReadOnlySpan<CheckedDraft> drafts) =>
        JsonDocument.Parse(Written.As(ReportFormat.Sarif, drafts)).RootElement.GetProperty("runs")[0];

    [Fact]
    public void Every_rule_is_listed_even_if_nothing_was_found() =>
        Run(Written.Draft(Story)).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString())
            .ShouldBe(Catalogue.Rules.Select(rule => rule.Descriptor.Id));

    [Fact]
    public void A_result_points_at_the_source_in_utf_16_code_units()
    {
        var run = Run(Written.Draft(Story, ("TK euros.\nIt", Enforcement.Answer)));
        run.GetProperty("columnKind").GetString().ShouldBe("utf16CodeUnits");
        var result = run.GetProperty("results")[0];
        result.GetProperty("level").GetString().ShouldBe("warning");
        result.GetProperty("partialFingerprints").GetProperty("presscheck/v1").GetString().ShouldBe("0123456789abcdef0123456789abcdef");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe("DOC001");
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Numbers(region).ShouldBe([3, 9, 4, 3, 18, 12]);
    }

    [Fact]
    public void What_is_set_aside_stays_and_is_marked_as_suppressed()
    {
        var draft = Written.Draft(Story, ("TK", Enforcement.Block));
        Run(draft).GetProperty("results")[0].GetProperty("suppressions").GetArrayLength().ShouldBe(0);
        draft = draft with { Findings = [draft.Findings[0] with { Suppression = new Suppression("Known from the baseline.") }] };
        var suppression = Run(draft).GetProperty("results")[0].GetProperty("suppressions")[0];
        suppression.GetProperty("kind").GetString().ShouldBe("external");
        suppression.GetProperty("justification").GetString().ShouldBe("Known from the baseline.");
    }

    [Fact]
    public void An_unread_source_makes_the_run_unsuccessful()
    {
        var sarif = Written.As(ReportFormat.Sarif, ReportOptions.Default, [new UnreadSource("gone.txt", 2, 3, "There is no such file.")]);
        var invocation = JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        invocation.GetProperty("executionSuccessful").GetBoolean().ShouldBeFalse();
        invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("There is no such file.");
    }

    [Theory]
    [InlineData("stories/a b#1.txt", "stories/a%20b%231.txt")]
    [InlineData("./é.md", "%C3%A9.md")]
    [InlineData("/srv/copy/a.txt", "file:///srv/copy/a.txt")]
    [InlineData("C:\\copy\\a b.txt", "file:///C:/copy/a%20b.txt")]
    [InlineData("http:a.txt", "http%3Aa.txt")]
    public void A_name_becomes_a_uri(string name, string uri) => SourceUri.Of(name).ShouldBe(uri);

    private static int[] Numbers(JsonElement region) =>
        [.. new[] { "startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength" }.Select(name => region.GetProperty(name).GetInt32())];
}
