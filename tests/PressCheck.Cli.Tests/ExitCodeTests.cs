namespace PressCheck.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_clean_story_is_0()
    {
        _desk.Write("a.txt", Desk.Clean);
        var result = _desk.Run("check", "a.txt");
        result.ExitCode.ShouldBe(0);
        result.Out.ShouldBe("1 draft, 6 words: no findings\n");
        result.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("block", 1)]
    [InlineData("answer", 1)]
    [InlineData("advise", 1)]
    [InlineData("never", 0)]
    public void A_story_that_blocks_is_1_unless_nothing_fails(string failOn, int exitCode)
    {
        _desk.Write("a.txt", Desk.Unfinished);
        _desk.Run("check", "a.txt", "--fail-on", failOn).ExitCode.ShouldBe(exitCode);
    }

    [Theory]
    [InlineData("block", 0)]
    [InlineData("answer", 0)]
    [InlineData("advise", 1)]
    public void Advice_fails_only_when_asked_to(string failOn, int exitCode)
    {
        _desk.Write("a.txt", Desk.Unfinished);
        var result = _desk.Run("check", "a.txt", "--preset", "advise-only", "--fail-on", failOn);
        result.ExitCode.ShouldBe(exitCode);
        result.Out.ShouldContain("  advise  DOC001 placeholder");
    }

    [Fact]
    public void A_missing_file_is_2_and_the_others_go_on()
    {
        _desk.Write("a.txt", Desk.Unfinished);
        var result = _desk.Run("check", "gone.txt", "a.txt");
        result.ShouldHaveFailedQuietly("gone.txt:1:1: There is no such file.");
        result.Out.ShouldContain("a.txt:3:9  block  DOC001 placeholder");
        result.Out.ShouldEndWith("; 1 file could not be read\n");
    }

    [Fact]
    public void A_file_that_vanishes_among_many_is_reported_and_the_others_go_on()
    {
        for (var i = 0; i < 300; i++)
        {
            _desk.Write($"copy/{i:000}.txt", Desk.Unfinished);
        }

        File.CreateSymbolicLink(_desk.PathOf("copy/150x.txt"), _desk.PathOf("nowhere"));
        var result = _desk.Run("check", "copy");
        result.ShouldHaveFailedQuietly("copy/150x.txt:1:1: There is no such file.");
        var found = result.Out.Split('\n').Where(line => line.Contains(" DOC001 ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]);
        found.ShouldBe(Enumerable.Range(0, 300).Select(i => $"copy/{i:000}.txt"));
    }

    [Fact]
    public void A_source_that_is_no_story_is_2_and_its_words_are_not_repeated()
    {
        File.WriteAllBytes(_desk.PathOf("a.txt"), [0x53, 0x45, 0x43, 0x52, 0x45, 0x54, 0, 1, 2, 3, 0xFF, 0, 0, 0, 0]);
        var result = _desk.Run("check", "a.txt");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith("a.txt:");
        result.Error.Count(c => c == '\n').ShouldBe(1);
        result.Error.ShouldNotContain("SECRET");
    }

    [Fact]
    public void Nothing_to_check_is_2()
    {
        Directory.CreateDirectory(_desk.PathOf("empty"));
        _desk.Run("check", "empty").ShouldHaveFailedQuietly("empty:1:1: This folder holds no story.");
        _desk.Run("check", "*.md").ShouldHaveFailedQuietly("*.md:1:1: No file matches this.");
        _desk.Run("check", "").ShouldHaveFailedQuietly(":1:1: An empty name names no file.");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check a.txt --format xml")]
    [InlineData("check a.txt --fail-on sometimes")]
    [InlineData("check a.txt --nonsense")]
    [InlineData("publish a.txt")]
    public void A_command_line_that_makes_no_sense_is_2(string line)
    {
        _desk.Write("a.txt", Desk.Clean);
        var result = _desk.Run(line.Split(' '));
        result.ExitCode.ShouldBe(2);
        result.Out.ShouldBeEmpty();
        result.Error.ShouldStartWith("presscheck: ");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Help_and_versions_are_0_and_no_command_is_2()
    {
        _desk.Run("--help").ExitCode.ShouldBe(0);
        _desk.Run("check", "--help").Out.ShouldContain("--fail-on");
        _desk.Run("--version").Out.ShouldBe($"presscheck {Program.Version}\n");
        _desk.Run("--about").Out.ShouldStartWith($"PressCheck {Program.Version}, rules ");
        var result = _desk.Run();
        result.ExitCode.ShouldBe(2);
        result.Out.ShouldContain("check <paths>");
    }
}
