using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Review.HouseStyles;

namespace PressCheck.Review.Tests.HouseStyles;

public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. HouseStyle.PresetNames];

    [Fact]
    public void The_presets_are_these_with_the_default_first() =>
        HouseStyle.PresetNames.ShouldBe(["default", "advise-only", "ap", "bbc", "ipso", "npr", "strict"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_loads(string name) => HouseStyle.Preset(name).Name.ShouldBe(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_passes_the_checks_that_a_newsrooms_own_style_must_pass(string name) =>
        Should.NotThrow(() => new HouseStyleReader(KnownRules.All).Read(Presets.Json(name)!, name));

    [Fact]
    public void A_preset_is_found_in_any_case() => HouseStyle.Preset("AP").Name.ShouldBe("ap");

    [Fact]
    public void An_unknown_preset_is_refused_with_the_ones_there_are() =>
        Should.Throw<InvalidHouseStyleException>(() => HouseStyle.Preset("tass")).Problems.ShouldHaveSingleItem().Message
            .ShouldBe("There is no preset 'tass'; it may be default, advise-only, ap, bbc, ipso, npr, strict.");

    [Fact]
    public void The_default_overrides_nothing_and_grades_by_severity()
    {
        var style = Whole("default");
        style.Enforcements.ShouldBeEmpty();
        style.For(Rule("QUO001")).ShouldBe(Enforcement.Block);
        style.For(Rule("ANON002")).ShouldBe(Enforcement.Answer);
        style.For(Rule("ATT002")).ShouldBe(Enforcement.Advise);
    }

    [Fact]
    public void Advise_only_never_refuses() =>
        KnownRules.All.ShouldAllBe(rule => Whole("advise-only").For(rule) == Enforcement.Advise);

    [Fact]
    public void Strict_asks_about_everything_and_blocks_all_but_notes() =>
        KnownRules.All.Where(rule => rule.Status == RuleStatus.Stable).ShouldAllBe(rule => Whole("strict").For(rule) == (rule.Severity == Severity.Note ? Enforcement.Answer : Enforcement.Block));

    [Fact]
    public void Strict_is_nowhere_milder_than_any_other_preset() =>
        HouseStyle.PresetNames.SelectMany(name => KnownRules.All.Where(rule => Whole(name).For(rule) > Whole("strict").For(rule) && rule.Severity != Severity.Note)).ShouldBeEmpty();

    [Theory]
    [InlineData("ap", "ANON003", Enforcement.Block)]
    [InlineData("ap", "ANON013", Enforcement.Block)]
    [InlineData("ap", "GEO001", Enforcement.Answer)]
    [InlineData("ap", "GEO006", Enforcement.Answer)]
    [InlineData("bbc", "GEO008", Enforcement.Answer)]
    [InlineData("bbc", "ANON012", Enforcement.Block)]
    [InlineData("bbc", "DOC008", Enforcement.Off)]
    [InlineData("ipso", "ROR001", Enforcement.Answer)]
    [InlineData("ipso", "ATT005", Enforcement.Answer)]
    [InlineData("ipso", "QUO006", Enforcement.Block)]
    [InlineData("npr", "ATT003", Enforcement.Answer)]
    [InlineData("npr", "ANON002", Enforcement.Block)]
    public void A_preset_does_what_its_standard_asks(string preset, string rule, Enforcement enforcement) =>
        Whole(preset).For(Rule(rule)).ShouldBe(enforcement);

    [Fact]
    public void Every_preset_blocks_placeholders_unless_it_only_advises() =>
        HouseStyle.PresetNames.Where(name => HouseStyle.Preset(name).For(Catalogue.Find("DOC001")!.Descriptor) != Enforcement.Block).ShouldBe(["advise-only"]);

    private static HouseStyle Whole(string preset) => new HouseStyleReader(KnownRules.All).ReadPreset(preset);

    private static RuleDescriptor Rule(string id) => KnownRules.All.Single(rule => rule.Id == id);
}
