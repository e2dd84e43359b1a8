using System.Text.Json;
using PressCheck.Analysis.Rules;

namespace PressCheck.Cli.Tests;

public sealed class RulesAndExplainTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("DOC001")]
    [InlineData("doc001")]
    [InlineData("Placeholder")]
    public void Explain_prints_the_rules_page(string asked)
    {
        var result = _desk.Run("explain", asked);
        result.ExitCode.ShouldBe(0);
        result.Out.ShouldStartWith("# DOC001 placeholder\n");
    }

    [Theory]
    [InlineData("DOC0O1")]
    [InlineData("placehoder")]
    [InlineData("place-holders")]
    public void Explain_of_a_mistyped_rule_names_the_nearest(string asked) =>
        _desk.Run("explain", asked).ShouldHaveFailedQuietly($"presscheck: There is no rule '{asked}'. Did you mean DOC001 placeholder?");

    [Fact]
    public void Explain_of_nonsense_points_at_the_list() =>
        _desk.Run("explain", "xyzzyxyzzyxyzzyxyzzy").ShouldHaveFailedQuietly("presscheck: There is no rule 'xyzzyxyzzyxyzzyxyzzy'. 'presscheck rules' lists them.");

    [Fact]
    public void A_page_on_a_terminal_shows_what_is_flagged_as_underlined()
    {
        PagePaint.Of("# Title\n```story\nIt cost [|TK|].\n```\n").ShouldBe("\u001b[1m# Title\u001b[0m\n\u001b[2m```story\u001b[0m\nIt cost \u001b[4mTK\u001b[0m.\n\u001b[2m```\u001b[0m\n");
        _desk.Run(shell => shell with { OutIsTerminal = true }, "explain", "DOC001").Out.ShouldStartWith("\u001b[1m# DOC001");
    }

    [Fact]
    public void Rules_lists_every_rule_with_what_the_house_does()
    {
        var lines = _desk.Run("rules").Out.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(Catalogue.Rules.Length);
        lines.ShouldContain(line => line.StartsWith("DOC001   placeholder", StringComparison.Ordinal) && line.Contains("  error    block   Placeholder", StringComparison.Ordinal));
        _desk.Run("rules", "--preset", "advise-only").Out.ShouldNotContain("  block   ");
    }

    [Fact]
    public void Rules_are_listed_for_programs_too()
    {
        var list = JsonDocument.Parse(_desk.Run("rules", "--format", "json").Out).RootElement;
        list.GetProperty("ruleset").GetString().ShouldBe(Catalogue.Version);
        list.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()).ShouldBe(Catalogue.Rules.Select(rule => rule.Descriptor.Id));
    }
}
