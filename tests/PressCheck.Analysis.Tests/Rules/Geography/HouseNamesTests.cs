using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Rules.Geography;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules.Geography;

public sealed class HouseNamesTests
{
    [Fact]
    public void A_name_that_the_house_lists_is_never_asked_about() =>
        Messages(new FormerPlaceName(), "Rain fell in Bombay.", "Bombay").ShouldBeEmpty();

    [Fact]
    public void Another_name_of_a_place_whose_name_the_house_lists_is() =>
        Messages(new FormerPlaceName(), "Rain fell in Mumbai and in Kyiv.", "Bombay").ShouldBe(["The house style writes Bombay, not Mumbai."]);

    [Fact]
    public void Of_two_spellings_the_one_that_the_house_lists_stays()
    {
        Spans(new PlaceSpellingVariants(), "Trams in Kyiv stood still. Trams in Kiev went.").ShouldBe(["Kiev"]);
        Spans(new PlaceSpellingVariants(), "Trams in Kyiv stood still. Trams in Kiev went.", "Kiev").ShouldBe(["Kyiv"]);
    }

    [Fact]
    public void A_name_that_the_map_does_not_know_changes_nothing() =>
        Messages(new FormerPlaceName(), "Rain fell in Bombay.", "Nowhere under Hill").ShouldBe(["Bombay has been called Mumbai since 1995."]);

    private static string[] Messages(Rule rule, string text, params string[] names) =>
        [.. rule.Check(Read(text, names), Records.None).Select(finding => finding.Message)];

    private static string[] Spans(Rule rule, string text, params string[] names) =>
        [.. rule.Check(Read(text, names), Records.None).Select(finding => finding.Span.Of(text).ToString())];

    private static Reading Read(string text, string[] names) => new(new Draft("story", text), new Conventions { PlaceNames = [.. names] });
}
