using System.Text.Json;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class JsonReportTests
{
    private const string Story = "Headline\n\nIt cost TK euros — “far too much”, said Anna Bloom.";

    private static JsonElement Json(ReportOptions options, params ReadOnlySpan<CheckedDraft> drafts) =>
        JsonDocument.Parse(Written.As(ReportFormat.Json, options, [], drafts)).RootElement;

    [Fact]
    public void The_object_is_the_one_that_is_documented()
    {
        var finding = Written.Finding(Story, "TK", Enforcement.Block, evidence: new Evidence(Written.SpanOf(Story, "Anna Bloom"), "speaker"));
        var report = Json(ReportOptions.Default, Written.Draft("a.txt", Story, [finding]));
        report.EnumerateObject().Select(property => property.Name).ShouldBe(["version", "engine", "ruleset", "house", "drafts"]);
        report.GetProperty("version").GetInt32().ShouldBe(1);
        report.GetProperty("house").GetString().ShouldBe("Courier & <Sons>");
        var draft = report.GetProperty("drafts")[0];
        draft.EnumerateObject().Select(property => property.Name).ShouldBe(["name", "sha256", "words", "findings"]);
        draft.GetProperty("sha256").GetString().ShouldBe(new Draft("a.txt", Story).Sha256);
        var found = draft.GetProperty("findings")[0];
        found.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["rule", "name", "severity", "confidence", "enforcement", "message", "part", "start", "end", "line", "column", "excerpt", "fingerprint", "evidence", "help"]);
        found.GetProperty("line").GetInt32().ShouldBe(3);
        found.GetProperty("column").GetInt32().ShouldBe(9);
        found.GetProperty("part").GetString().ShouldBe("body");
        var evidence = found.GetProperty("evidence")[0];
        evidence.EnumerateObject().Select(property => property.Name).ShouldBe(["start", "end", "excerpt", "role"]);
        evidence.GetProperty("excerpt").GetString().ShouldBe("Anna Bloom");
    }

    [Fact]
    public void Offsets_are_utf_16_code_units_of_the_text_it_carries_on_request()
    {
        const string Text = "🌉 bridge cost TK.";
        var draft = Json(new ReportOptions { WithText = true }, Written.Draft(Text, ("TK", Enforcement.Block))).GetProperty("drafts")[0];
        var found = draft.GetProperty("findings")[0];
        var text = draft.GetProperty("text").GetString()!;
        text[found.GetProperty("start").GetInt32()..found.GetProperty("end").GetInt32()].ShouldBe("TK");
        found.GetProperty("start").GetInt32().ShouldBe(15);
    }

    [Fact]
    public void The_text_is_left_out_unless_asked_for() =>
        Written.As(ReportFormat.Json, Written.Draft(Story, ("TK", Enforcement.Block))).ShouldNotContain("far too much");

    [Fact]
    public void Lone_surrogates_and_control_characters_still_make_json()
    {
        const string Text = "a\uD800b\u0000c\u001B TK \uDC00";
        var draft = Json(new ReportOptions { WithText = true }, Written.Draft(Text, (Text, Enforcement.Block))).GetProperty("drafts")[0];
        draft.GetProperty("text").GetString()!.Length.ShouldBe(Text.Length);
        draft.GetProperty("findings")[0].GetProperty("excerpt").GetString().ShouldBe("a\uFFFDb\u0000c\u001B TK \uFFFD");
    }

    [Fact]
    public void A_long_excerpt_is_cut_but_never_inside_a_character()
    {
        var text = new string('a', Excerpt.Limit - 1) + "🌉" + new string('b', 100);
        var excerpt = Json(ReportOptions.Default, Written.Draft(text, (text, Enforcement.Block))).GetProperty("drafts")[0].GetProperty("findings")[0].GetProperty("excerpt").GetString()!;
        excerpt.ShouldBe(new string('a', Excerpt.Limit - 1) + "…");
    }

    [Fact]
    public void What_is_set_aside_is_left_out()
    {
        var draft = Written.Draft(Story, ("TK", Enforcement.Block), ("euros", Enforcement.Advise));
        draft = draft with { Findings = [draft.Findings[0] with { Suppression = new Suppression("Known.") }, draft.Findings[1]] };
        Json(ReportOptions.Default, draft).GetProperty("drafts")[0].GetProperty("findings").EnumerateArray().Select(found => found.GetProperty("excerpt").GetString()).ShouldBe(["euros"]);
    }

    [Fact]
    public void The_same_drafts_give_the_same_bytes() =>
        Written.As(ReportFormat.Json, Written.Draft(Story, ("TK", Enforcement.Block))).ShouldBe(Written.As(ReportFormat.Json, Written.Draft(Story, ("TK", Enforcement.Block))));
}
