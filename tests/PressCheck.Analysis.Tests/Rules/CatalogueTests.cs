using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;

namespace PressCheck.Analysis.Tests.Rules;

public sealed class CatalogueTests
{
    [Fact]
    public void The_catalogue_is_whole_and_in_order() =>
        CatalogueCheck.Problems(Catalogue.Rules, typeof(Rule).Assembly.GetTypes()).ShouldBeEmpty();

    [Fact]
    public void A_rule_missing_from_the_catalogue_fails() =>
        CatalogueCheck.Problems([new First()], [typeof(First), typeof(Second), typeof(Rule)]).ShouldBe(
            ["The rule Second is missing from the catalogue; add the line 'new Second(),' to Rules/Catalogue.cs."]);

    [Fact]
    public void A_catalogue_out_of_order_fails() =>
        CatalogueCheck.Problems([new Second(), new First()], []).ShouldHaveSingleItem().ShouldStartWith("QUO001 comes after ATT001 in the catalogue;");

    [Fact]
    public void An_id_used_twice_fails() =>
        CatalogueCheck.Problems([new First(), new First()], []).ShouldBe(
        [
            "'QUO001' names 2 rules; ids and names are never used twice.",
            "'first' names 2 rules; ids and names are never used twice.",
        ]);

    [Theory]
    [InlineData("QUO1", "first", "'QUO1' is no id;")]
    [InlineData("XYZ001", "first", "'XYZ001' is no id;")]
    [InlineData("QUO001", "The First", "'The First' is no name;")]
    [InlineData("QUO001", "last", "The class First holds the rule 'last';")]
    public void An_id_or_name_out_of_form_fails(string id, string name, string problem) =>
        CatalogueCheck.Problems([new First(id, name)], []).ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public void A_rule_is_found_by_id_or_name_in_any_case()
    {
        Catalogue.Find("doc001").ShouldBe(Catalogue.Find("Placeholder"));
        Catalogue.Find("DOC001").ShouldNotBeNull();
        Catalogue.Find("nothing").ShouldBeNull();
    }

    private abstract class Quiet : Rule
    {
        public override IEnumerable<Finding> Check(Reading reading, Records records) => [];
    }

    private sealed class First(string id = "QUO001", string name = "first") : Quiet
    {
        public override RuleDescriptor Descriptor { get; } = new(id, name, "A title", Severity.Note);
    }

    private sealed class Second : Quiet
    {
        public override RuleDescriptor Descriptor { get; } = new("ATT001", "second", "A title", Severity.Note);
    }
}
