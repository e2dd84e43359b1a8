using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Tests.Rules;

public sealed class RulePageReaderTests
{
    [Fact]
    public void Marks_are_taken_out_and_spans_count_the_text_without_them()
    {
        var story = Story("The [|first|] and the [|second|].");
        story.Draft.Text.ShouldBe("The first and the second.");
        story.Spans.ShouldBe([new Span(4, 5), new Span(18, 6)]);
    }

    [Fact]
    public void A_mark_may_run_over_paragraphs() =>
        Story("“[|One.\n\n“Two.|]”").Spans.ShouldBe([new Span(1, 10)]);

    [Fact]
    public void A_line_says_at_its_start_which_part_it_is()
    {
        var story = Story("""
            # A [|headline|]
            ## A standfirst
            By Ann Other and Sam Someone
            Dateline: LVIV, Ukraine —
            By noon the river had risen.
            It fell again.
            ### A subheading
            > A letter's first line.
            > Its second.
            Pull quote: It fell
            Caption: The river, by day
            Note: The river was misnamed.
            Furniture: Leave a comment
            """);
        story.Draft.Parts.Select(part => (part.Kind, part.Span.Of(story.Draft.Text).ToString())).ShouldBe(
        [
            (PartKind.Headline, "A headline"),
            (PartKind.Standfirst, "A standfirst"),
            (PartKind.Byline, "By Ann Other and Sam Someone"),
            (PartKind.Dateline, "LVIV, Ukraine —"),
            (PartKind.Body, "By noon the river had risen.\nIt fell again."),
            (PartKind.Subheading, "A subheading"),
            (PartKind.BlockQuote, "A letter's first line.\nIts second."),
            (PartKind.PullQuote, "It fell"),
            (PartKind.Caption, "The river, by day"),
            (PartKind.Note, "The river was misnamed."),
            (PartKind.Furniture, "Leave a comment"),
        ]);
    }

    [Fact]
    public void A_line_that_starts_with_By_after_the_body_has_begun_is_body() =>
        Story("The [|river|] rose\nBy the bridge it fell").Draft.Parts.ShouldHaveSingleItem().Kind.ShouldBe(PartKind.Body);

    [Fact]
    public void A_story_may_say_its_type_and_the_confidence_of_its_findings()
    {
        var story = Story("A [|word|]", "story confidence=medium type=opinion");
        story.Confidence.ShouldBe(Confidence.Medium);
        story.Draft.Type.ShouldBe(StoryType.Opinion);
        Story("A [|word|]").Confidence.ShouldBeNull();
    }

    [Theory]
    [InlineData("A [|word", "Line 11: this line opens a mark '[|' that nothing closes.")]
    [InlineData("A word|]", "Line 11: a mark '|]' closes what nothing opened.")]
    [InlineData("A [|wo[|rd|]|]", "Line 11: a mark '[|' opens inside another; marks do not nest.")]
    [InlineData("A [||] word", "Line 11: a mark '[||]' holds nothing.")]
    [InlineData("A body\n[|> A quote|]", "Line 12: the mark '[|' belongs after '>', not before it.")]
    [InlineData("", "Line 10: the story 'A case' is empty.")]
    [InlineData("A word", "Line 10: the story 'A case' under 'Flagged' marks nothing; put '[|' and '|]' around what the rule finds.")]
    public void A_mistake_in_a_story_is_one_sentence_with_its_line(string story, string message) =>
        Should.Throw<MalformedRulePageException>(() => Story(story)).Message.ShouldBe(message);

    [Theory]
    [InlineData("story confidence=sure", "Line 10: 'sure' is no confidence; it may be low, medium, high.")]
    [InlineData("story type=poem", "Line 10: 'poem' is no type; it may be news, opinion, review, interview, letters, correction.")]
    [InlineData("story lang=en", "Line 10: a story has no setting 'lang'; it may have 'confidence' and 'type'.")]
    [InlineData("text", "Line 10: a story opens with '```story', not with '```text'.")]
    public void A_mistake_in_a_storys_opening_line_is_one_sentence(string info, string message) =>
        Should.Throw<MalformedRulePageException>(() => Story("A [|word|]", info)).Message.ShouldBe(message);

    [Theory]
    [InlineData("# DOC999 cry-wolf", "# Cry wolf and run", "Line 1: a page starts with its title, '# ' and the rule's id and name, such as '# QUO001 unattributed-quote'.")]
    [InlineData("Wolves\nin the copy.", "", "Line 1: the page lacks a paragraph that says what the rule looks for.")]
    [InlineData("## Why", "## Because", "Line 6: here the page has '## Because' where its section '## Why' belongs.")]
    [InlineData("Because of\n- sheep\n- shepherds\non the hill", "", "Line 6: the page lacks words under '## Why'.")]
    [InlineData("### Case 1\n", "", "Line 18: a story needs a title of its own above it, '### ' and a sentence that names the case.")]
    [InlineData("### Case 2", "### Case 1", "Line 23: there are two stories called 'Case 1'.")]
    [InlineData("### Case 2", "### ", "Line 23: a story needs a title.")]
    [InlineData("```story\nA [|wolf|] came (1)\n```", "", "Line 17: no story follows the title 'Case 1'; a story stands between '```story' and '```'.")]
    [InlineData("A sheep came (5)\n```", "A sheep came (5)", "Line 63: this story has no closing '```'.")]
    [InlineData("A sheep came (1)", "A [|sheep|] came (1)", "Line 39: the story 'Trap 1' under 'Not flagged' has marks, yet the rule finds nothing in it.")]
    [InlineData("\n## When a waiver is fair\n\nIn a story about wolves.", "", "Line 71: the page ends before its section '## When a waiver is fair'.")]
    [InlineData("In a story about wolves.", "In one.\n\n## See also", "Line 76: '## See also' comes after the last section, 'When a waiver is fair'.")]
    public void A_malformed_page_is_refused_in_one_sentence_with_its_line(string good, string bad, string message)
    {
        var page = RulePageTests.Page();
        page.ShouldContain(good);
        Should.Throw<MalformedRulePageException>(() => RulePage.Parse(page.Replace(good, bad))).Message.ShouldBe(message);
    }

    [Fact]
    public void A_page_with_Windows_line_ends_reads_the_same() =>
        RulePage.Parse(RulePageTests.Page().ReplaceLineEndings("\r\n")).Flagged.Length.ShouldBe(3);

    [Fact]
    public void A_block_below_a_story_holds_its_records()
    {
        var records = Recorded("""{ "at": "2026-03-02T09:00:00Z", "sources": [{ "descriptors": ["an aide"], "reason": "not-authorised" }] }""").Records;
        records.AreKept.ShouldBeTrue();
        records.At.ShouldBe(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        records.Sources.ShouldHaveSingleItem().Reason.ShouldBe(AnonymityReason.NotAuthorised);
        records.Replies.ShouldBeEmpty();
    }

    [Fact]
    public void A_story_without_records_has_none() => Story("A [|word|]").Records.ShouldBe(Records.None);

    [Fact]
    public void Words_may_stand_between_a_story_and_its_records() => Recorded("{}", "The desk says:\n").Records.AreKept.ShouldBeTrue();

    [Theory]
    [InlineData("{\n\"sorces\": []\n}", "Line 15: these records can't be read:")]
    [InlineData("{\n\"sources\": [\n{ \"reason\": \"whim\" }]\n}", "Line 16: these records can't be read:")]
    [InlineData("{ \"at\": \"noon\" }", "Line 14: these records can't be read:")]
    [InlineData("{\n\"story\": null }", "Line 15: these records can't be read:")]
    [InlineData("not json", "Line 14: these records can't be read:")]
    [InlineData("null", "Line 14: these records can't be read: Records are an object.")]
    public void A_mistake_in_records_is_one_sentence_with_its_line(string json, string message)
    {
        var mistake = Should.Throw<MalformedRulePageException>(() => Recorded(json)).Message;
        mistake.ShouldStartWith(message);
        mistake.ShouldEndWith(".");
        mistake.ShouldNotContain("Path:");
    }

    [Fact]
    public void Records_without_an_end_or_without_a_story_are_refused()
    {
        var page = RulePageTests.Page();
        Should.Throw<MalformedRulePageException>(() => RulePage.Parse(page.Replace("A sheep came (5)\n```", "A sheep came (5)\n```\n```records\n{}"))).Message.ShouldBe("Line 66: these records have no closing '```'.");
        Should.Throw<MalformedRulePageException>(() => RulePage.Parse(page.Replace("### Case 1\n", "```records\n{}\n```\n"))).Message.ShouldBe("Line 17: a story needs a title of its own above it, '### ' and a sentence that names the case.");
    }

    private static RuleExample Recorded(string json, string between = "") => Story("A [|word|]\n```\n" + between + "```records\n" + json);

    private static RuleExample Story(string story, string info = "story") => RulePage.Parse(
        $"""
        # DOC999 cry-wolf

        Summary.
        ## Why

        Because.
        ## Flagged

        ### A case
        ```{info}
        {story}
        ```
        ## Not flagged

        ## How to clear it

        Thus.
        ## When a waiver is fair

        Never.
        """).Flagged.Single();
}
