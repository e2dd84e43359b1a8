using System.Diagnostics;
using System.Text;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;
using PressCheck.Formats.Stories;
using PressCheck.Formats.Tests.Stories;

namespace PressCheck.Formats.Tests.Reports;

/// <summary>Reports against their schemas, by the validator that most tools use. Node is one of README's two requirements.</summary>
public sealed class SchemaTests : IDisposable
{
    private const string Story = "Bridge\n\nIt cost TK euros — “far too much”, said Anna Bloom.";

    private readonly string _report = Path.GetTempFileName();

    public void Dispose() => File.Delete(_report);

    [Fact]
    public void Json_is_valid_against_its_schema() =>
        Problems(Path.Combine(Root, "docs", "schemas", "report-1.json"), Written.As(ReportFormat.Json, new ReportOptions { WithText = true }, Unread, Drafts)).ShouldBeEmpty();

    [Fact]
    public void Sarif_is_valid_against_the_standards_schema() =>
        Problems("sarif", Written.As(ReportFormat.Sarif, ReportOptions.Default, Unread, Drafts)).ShouldBeEmpty();

    [Fact]
    public void The_example_in_the_documentation_is_valid()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "wire-format.md"));
        var example = page.Split("```json")[1].Split("```")[0];
        Problems(Path.Combine(Root, "docs", "schemas", "report-1.json"), example).ShouldBeEmpty();
    }

    [Fact]
    public void An_exported_story_and_the_example_in_its_documentation_are_valid()
    {
        var schema = Path.Combine(Root, "docs", "schemas", "story-1.json");
        Problems(schema, Encoding.UTF8.GetString(StoryWriter.Write(StoryWriterTests.Signed(new Draft("s1", Story)), StoryFormat.Json))).ShouldBeEmpty();
        Problems(schema, File.ReadAllText(Path.Combine(Root, "docs", "export.md")).Split("```json")[1].Split("```")[0]).ShouldBeEmpty();
    }

    [Fact]
    public void The_validator_finds_mistakes()
    {
        Problems("sarif", """{"version":"2.1.0","runs":[{}]}""").ShouldContain("tool");
        Problems(Path.Combine(Root, "docs", "schemas", "report-1.json"), """{"version":2}""").ShouldContain("engine");
    }

    private static CheckedDraft[] Drafts
    {
        get
        {
            var finding = Written.Finding(Story, "TK", Enforcement.Answer, "It is “missing”.", Confidence.Medium, new Evidence(Written.SpanOf(Story, "Anna Bloom"), "speaker"));
            var draft = Written.Draft("stories/ä b.txt", Story, [finding, Written.Finding(Story, "euros", Enforcement.Advise)]);
            return [draft with { Findings = [draft.Findings[0], draft.Findings[1] with { Suppression = new Suppression("Known.") }] }, Written.Draft("/full/path.txt", "", []), Written.Draft("empty.txt", "TK", [])];
        }
    }

    private static System.Collections.Immutable.ImmutableArray<UnreadSource> Unread => [new UnreadSource("gone.txt", 1, 1, "There is no such file.")];

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "PressCheck.slnx")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    private string Problems(string schema, string report)
    {
        var tool = Path.Combine(Root, "tests", "PressCheck.Formats.Tests", "Reports", "Schemas");
        if (!File.Exists(Path.Combine(tool, "node_modules", ".package-lock.json")))
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            Run(tool, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund").ExitCode.ShouldBe(0);
        }

        File.WriteAllText(_report, report);
        var (exitCode, output) = Run(tool, "node", "validate.mjs", schema, _report);
        exitCode.ShouldBe(output.Length == 0 ? 0 : 1, output);
        return output;
    }

    private static (int ExitCode, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
