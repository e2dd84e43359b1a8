using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules;

/// <summary>Every page of the catalogue is run; then the check itself is shown to bite.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. Catalogue.Rules.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_tells_the_truth_about_its_rule(string id)
    {
        var rule = Catalogue.Find(id)!;
        PageCheck.Problems(rule, RulePage.Of(rule)).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_of_honest_stories_passes() => PageCheck.Problems(new CryWolf(), RulePage.Parse(Page())).ShouldBeEmpty();

    [Fact]
    public void A_page_without_enough_stories_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page(flagged: 2, notFlagged: 4))).ShouldBe(
        [
            "DOC999 has 2 flagged stories; a page has at least 3.",
            "DOC999 has 4 stories not flagged; a page has at least 5.",
        ]);

    [Fact]
    public void A_page_that_promises_a_finding_the_rule_does_not_make_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page().Replace("A [|wolf|] came (1)", "A [|fox|] came (1)"))).ShouldBe(
            ["'Case 1': DOC999 does not find 'fox' (2..5)."]);

    [Fact]
    public void A_page_whose_mark_is_a_letter_too_wide_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page().Replace("A [|wolf|] came (1)", "A[| wolf|] came (1)"))).ShouldBe(
        [
            "'Case 1': DOC999 does not find ' wolf' (1..6).",
            "'Case 1': DOC999 finds 'wolf' (2..6), which the page does not mark.",
        ]);

    [Fact]
    public void A_page_that_hides_a_finding_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page().Replace("A sheep came (2)", "A wolf came (2)"))).ShouldBe(
            ["'Trap 2': DOC999 finds 'wolf' (2..6), which the page does not mark."]);

    [Fact]
    public void A_page_that_promises_another_confidence_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page().Replace("```story\nA [|wolf|] came (3)", "```story confidence=low\nA [|wolf|] came (3)"))).ShouldBe(
            ["'Case 3': DOC999 is sure of 'wolf' (2..6) to a High degree, the page says Low."]);

    [Fact]
    public void A_page_titled_for_another_rule_fails() =>
        PageCheck.Problems(new CryWolf(), RulePage.Parse(Page().Replace("# DOC999 cry-wolf", "# DOC998 cry-wolf"))).ShouldBe(
            ["The page is titled 'DOC998 cry-wolf', the rule is 'DOC999 cry-wolf'."]);

    [Fact]
    public void A_rule_without_a_page_is_said_to_have_none() =>
        Should.Throw<MalformedRulePageException>(() => RulePage.Of(new CryWolf())).Message.ShouldBe("There is no page 'CryWolf.md' beside the rule CryWolf.");

    [Fact]
    public void A_page_gives_its_words_to_whoever_explains_the_rule()
    {
        var page = RulePage.Parse(Page());
        page.Id.ShouldBe("DOC999");
        page.Name.ShouldBe("cry-wolf");
        page.Summary.ShouldBe("Wolves in the copy.");
        page.Why.ShouldBe("Because of\n- sheep\n- shepherds on the hill");
        page.HowToClear.ShouldBe("Send the wolf away. Or count the sheep again.");
        page.WhenAWaiverIsFair.ShouldBe("In a story about wolves.");
        page.Markdown.ShouldBe(Page());
    }

    internal static string Page(int flagged = 3, int notFlagged = 5) => $"""
        # DOC999 cry-wolf

        Wolves
        in the copy.

        ## Why

        Because of
        - sheep
        - shepherds
        on the hill

        ## Flagged

        Words about the section are for the reader.

        {string.Join("\n\n", Enumerable.Range(1, flagged).Select(i => $"### Case {i}\n\n```story\nA [|wolf|] came ({i})\n```"))}

        ## Not flagged

        {string.Join("\n\n", Enumerable.Range(1, notFlagged).Select(i => $"### Trap {i}\n\n```story\nA sheep came ({i})\n```"))}

        ## How to clear it

        Send the wolf away. Or count
        the sheep again.

        ## When a waiver is fair

        In a story about wolves.
        """;

    internal sealed class CryWolf : Rule
    {
        public override RuleDescriptor Descriptor { get; } = new("DOC999", "cry-wolf", "A wolf", Severity.Error);

        public override IEnumerable<Finding> Check(Reading reading, Records records)
        {
            for (var at = reading.Text.IndexOf("wolf", StringComparison.Ordinal); at >= 0; at = reading.Text.IndexOf("wolf", at + 1, StringComparison.Ordinal))
            {
                yield return Found(new Span(at, 4), "A wolf is in the copy.", Confidence.High);
            }
        }
    }
}
