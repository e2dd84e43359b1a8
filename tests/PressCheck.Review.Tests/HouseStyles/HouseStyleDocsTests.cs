using PressCheck.Review.HouseStyles;

namespace PressCheck.Review.Tests.HouseStyles;

public sealed class HouseStyleDocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "house-style.md"));

    [Fact]
    public void The_page_on_house_styles_names_every_preset_limit_and_field()
    {
        foreach (var word in HouseStyle.PresetNames.Concat(PartNames.Names).Concat(PartNames.Types))
        {
            Page.ShouldContain($"`{word}`");
        }

        foreach (var limit in Limit.All)
        {
            var unset = typeof(Analysis.Language.Conventions).GetProperty(char.ToUpperInvariant(limit.Key[0]) + limit.Key[1..])!.GetValue(Analysis.Language.Conventions.Default);
            Page.Split('\n').ShouldContain(line => line.Contains($"`limits.{limit.Key}`") && line.Contains($"{limit.Least} to {limit.Most}; {unset} unless set."));
        }
    }

    [Fact]
    public void The_example_on_the_page_is_right()
    {
        var start = Page.IndexOf("```jsonc", StringComparison.Ordinal) + "```jsonc".Length;
        var style = HouseStyleTests.Read(Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)]);
        style.Name.ShouldBe("The Daily Example");
        style.Conventions.QuotationWords.ShouldBe(6);
    }
}
