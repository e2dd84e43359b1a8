using System.Text.Json;

namespace PressCheck.Cli.Tests;

public sealed class HouseChoiceTests : IDisposable
{
    private readonly Desk _desk = new();

    public HouseChoiceTests() => _desk.Write("a.txt", Desk.Unfinished);

    public void Dispose() => _desk.Dispose();

    private string House(params string[] more) =>
        JsonDocument.Parse(_desk.Run(["check", "a.txt", "--format", "json", .. more]).Out).RootElement.GetProperty("house").GetString()!;

    [Fact]
    public void Without_any_it_is_the_default() => House().ShouldBe("default");

    [Fact]
    public void A_preset_is_chosen_by_name_in_any_case() => House("--preset", "Advise-Only").ShouldBe("advise-only");

    [Fact]
    public void An_unknown_preset_is_refused_and_the_known_ones_are_listed()
    {
        var result = _desk.Run("check", "a.txt", "--preset", "tabloid");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith("presscheck: There is no preset 'tabloid'. There are: ");
        result.Error.ShouldContain("advise-only");
    }

    [Fact]
    public void A_file_and_a_preset_at_once_are_refused() =>
        _desk.Run("check", "a.txt", "--preset", "advise-only", "--house", "x.json").ShouldHaveFailedQuietly("presscheck: --house and --preset each name a house style; give one of them.");

    [Fact]
    public void A_house_style_above_is_found_and_its_mistakes_name_the_file_as_seen_from_here()
    {
        _desk.Write("umbraco.json", "{ nonsense");
        _desk.Write("desk/news/b.txt", Desk.Clean);
        var result = _desk.Run(shell => shell with { Directory = _desk.PathOf("desk/news") }, "check", "b.txt");
        result.ExitCode.ShouldBe(2);
        result.Out.ShouldBeEmpty();
        result.Error.ShouldStartWith("../../umbraco.json:1:");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void A_missing_house_style_is_refused()
    {
        var result = _desk.Run("check", "a.txt", "--house", "gone.json");
        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith("gone.json:1:1: ");
        result.Error.Count(c => c == '\n').ShouldBe(1);
    }
}
