using System.Text.Json;

namespace PressCheck.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private readonly Desk _desk = new();

    public BaselineTests()
    {
        _desk.Write("a.txt", Desk.Unfinished);
        _desk.Run("check", "a.txt", "--format", "json", "-o", "known.json");
    }

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void What_is_known_is_neither_shown_nor_failed()
    {
        var result = _desk.Run("check", "a.txt", "--baseline", "known.json");
        result.ExitCode.ShouldBe(0);
        result.Out.ShouldStartWith("1 draft, 7 words: no findings (");
        result.Out.ShouldEndWith(" set aside by the baseline)\n");
    }

    [Fact]
    public void What_is_new_fails()
    {
        _desk.Write("a.txt", Desk.Unfinished + "\nThe mayor is XXX years old.\n");
        var result = _desk.Run("check", "a.txt", "--baseline", "known.json", "--format", "json");
        result.ExitCode.ShouldBe(1);
        Report.Placeholders(result.Out).ShouldBe(1);
    }

    [Fact]
    public void A_second_finding_in_the_same_words_is_new()
    {
        _desk.Write("b.txt", Desk.Unfinished);
        Report.Placeholders(_desk.Run("check", "a.txt", "b.txt", "--baseline", "known.json", "--format", "json").Out).ShouldBe(1);
    }

    [Fact]
    public void Sarif_keeps_what_is_known_as_suppressed()
    {
        var sarif = JsonDocument.Parse(_desk.Run("check", "a.txt", "--baseline", "known.json", "--format", "sarif").Out);
        sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ShouldAllBe(result => result.GetProperty("suppressions").GetArrayLength() == 1);
    }

    [Theory]
    [InlineData("{ \"version\": 1,\n nonsense", "known.json:2:2: This is not JSON.")]
    [InlineData("[]", "known.json:1:1: This is no report that presscheck wrote with --format json.")]
    [InlineData("{\"version\":2,\"drafts\":[]}", "known.json:1:1: This is no report that presscheck wrote with --format json.")]
    [InlineData("{\"version\":1,\"drafts\":[{\"findings\":[{}]}]}", "known.json:1:1: This is no report that presscheck wrote with --format json.")]
    public void A_file_that_is_no_report_is_refused(string json, string sentence)
    {
        _desk.Write("known.json", json);
        _desk.Run("check", "a.txt", "--baseline", "known.json").ShouldHaveFailedQuietly(sentence);
    }

    [Fact]
    public void A_missing_baseline_is_refused() =>
        _desk.Run("check", "a.txt", "--baseline", "gone.json").ShouldHaveFailedQuietly("gone.json:1:1: There is no such baseline.");
}
