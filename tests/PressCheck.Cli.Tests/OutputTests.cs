using System.Text.Json;
using System.Xml.Linq;
using PressCheck.Cli.Output;

namespace PressCheck.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private readonly Desk _desk = new();

    public OutputTests() => _desk.Write("a.txt", Desk.Unfinished);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Every_format_names_the_file_the_line_and_the_rule()
    {
        _desk.Run("check", "a.txt").Out.ShouldStartWith("a.txt:3:9  block  DOC001 placeholder\n  It cost TK euros.\n          ^^\n");
        _desk.Run("check", "a.txt", "--format", "github").Out.ShouldContain("::error file=a.txt,line=3,endLine=3,col=9,endColumn=11,title=DOC001 placeholder::");
        Report.Placeholders(_desk.Run("check", "a.txt", "--format", "json").Out).ShouldBe(1);
        JsonDocument.Parse(_desk.Run("check", "a.txt", "--format", "sarif").Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .ShouldContain(result => result.GetProperty("ruleId").GetString() == "DOC001");
        XDocument.Parse(_desk.Run("check", "a.txt", "--format", "junit").Out).Descendants("testcase")
            .ShouldContain(one => one.Attribute("name")!.Value == "DOC001 placeholder at 3:9" && one.Element("failure") != null);
        _desk.Run("check", "a.txt", "--format", "html").Out.ShouldContain("<mark class=\"block\">TK</mark>");
    }

    [Fact]
    public void The_text_is_in_the_json_only_when_asked_for()
    {
        Report.Drafts(_desk.Run("check", "a.txt", "--format", "json").Out).Single().TryGetProperty("text", out _).ShouldBeFalse();
        Report.Drafts(_desk.Run("check", "a.txt", "--format", "json", "--with-text").Out).Single().GetProperty("text").GetString()!.ShouldContain("It cost TK euros.");
    }

    [Fact]
    public void Output_goes_to_the_file_and_the_summary_to_the_terminal()
    {
        var result = _desk.Run("check", "a.txt", "--format", "json", "--output", "report.json");
        result.ExitCode.ShouldBe(1);
        result.Out.ShouldStartWith("1 draft, 7 words: ");
        Report.Placeholders(File.ReadAllText(_desk.PathOf("report.json"))).ShouldBe(1);
        Files().ShouldBe(["a.txt", "report.json"]);
    }

    [Fact]
    public void An_old_report_is_replaced_whole_and_keeps_its_permissions()
    {
        var path = _desk.Write("report.json", new string('x', 100_000));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        _desk.Run("check", "a.txt", "--format", "json", "-o", "report.json");
        Report.Placeholders(File.ReadAllText(path)).ShouldBe(1);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_check_that_can_not_run_leaves_no_file()
    {
        _desk.Write("umbraco.json", "{ nonsense");
        _desk.Run("check", "a.txt", "--output", "report.json").ExitCode.ShouldBe(2);
        _desk.Run("check", "a.txt", "--preset", "nobody", "--output", "report.json").ExitCode.ShouldBe(2);
        Files().ShouldBe(["a.txt", "umbraco.json"]);
    }

    [Fact]
    public void A_report_that_breaks_off_leaves_the_old_file()
    {
        var path = _desk.Write("report.txt", "old");
        using (var output = ReportOutput.ToFile(path, "report.txt"))
        {
            output.Stream.Write("half of a re"u8);
            output.Stream.Flush();
            File.ReadAllText(path).ShouldBe("old");
        }

        File.ReadAllText(path).ShouldBe("old");
        Files().ShouldBe(["a.txt", "report.txt"]);
    }

    [Fact]
    public void Output_that_can_not_be_written_is_said_in_a_sentence()
    {
        Directory.CreateDirectory(_desk.PathOf("folder"));
        _desk.Run("check", "a.txt", "--output", "no/such/report.txt").ShouldHaveFailedQuietly("no/such/report.txt: there is no such folder to write to.");
        _desk.Run("check", "a.txt", "--output", "folder").ShouldHaveFailedQuietly("folder: this is a folder; --output names a file.");
        _desk.Run("check", "a.txt", "--output", "./a.txt").ShouldHaveFailedQuietly("./a.txt: this is one of the stories to check; the report would replace it.");
        File.ReadAllText(_desk.PathOf("a.txt")).ShouldBe(Desk.Unfinished);
    }

    [Fact]
    public void A_closed_pipe_ends_the_check_without_a_word()
    {
        for (var i = 0; i < 200; i++)
        {
            _desk.Write($"copy/{i:000}.txt", Desk.Unfinished);
        }

        var result = _desk.Run(shell => shell with { Out = new Failing(hresult: 32) }, "check", "copy");
        result.ShouldHaveFailedQuietly();
    }

    [Fact]
    public void A_full_disk_is_said_in_a_sentence() =>
        _desk.Run(shell => shell with { Out = new Failing(hresult: 28) }, "check", "a.txt").ShouldHaveFailedQuietly("Standard output could not be written.");

    [Fact]
    public void Colours_are_for_terminals_and_for_those_who_want_them()
    {
        _desk.Run("check", "a.txt").Out.ShouldNotContain('\u001b');
        _desk.Run(shell => shell with { OutIsTerminal = true }, "check", "a.txt").Out.ShouldContain("\u001b[31mblock\u001b[0m");
        _desk.Run(shell => shell with { OutIsTerminal = true, Variable = name => name == "NO_COLOR" ? "1" : null }, "check", "a.txt").Out.ShouldNotContain('\u001b');
        _desk.Run(shell => shell with { OutIsTerminal = true, Variable = name => name == "TERM" ? "dumb" : null }, "check", "a.txt").Out.ShouldNotContain('\u001b');
        _desk.Run(shell => shell with { OutIsTerminal = true }, "check", "a.txt", "-o", "report.txt");
        File.ReadAllText(_desk.PathOf("report.txt")).ShouldNotContain('\u001b');
    }

    [Fact]
    public void Progress_is_shown_on_standard_error_for_many_files_on_a_terminal_only()
    {
        for (var i = 0; i < 150; i++)
        {
            _desk.Write($"copy/{i:000}.txt", Desk.Unfinished);
        }

        var plain = _desk.Run("check", "copy");
        plain.Error.ShouldBeEmpty();
        var shown = _desk.Run(shell => shell with { ErrorIsTerminal = true }, "check", "copy");
        shown.Error.ShouldNotBeEmpty();
        shown.Out.ShouldBe(plain.Out);
        _desk.Run(shell => shell with { ErrorIsTerminal = true }, "check", "copy", "--no-progress").Error.ShouldBeEmpty();
        _desk.Run(shell => shell with { ErrorIsTerminal = true }, "check", "a.txt").Error.ShouldBeEmpty();
    }

    private string[] Files() => [.. Directory.GetFileSystemEntries(_desk.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Standard output that takes nothing, for a reason the system numbers.</summary>
    private sealed class Failing(int hresult) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No.", hresult);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No.", hresult);
    }
}
