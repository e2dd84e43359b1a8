using PressCheck.Analysis.Text;
using Shouldly;

namespace PressCheck.Analysis.Tests.Language;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("Mr. Hale met Dr. Lind on Jan. 4 in St. Albans.")]
    [InlineData("Gov. Ruth Adair, Lt. Col. Sam Oyelaran and Rev. Tom Birch were there.")]
    [InlineData("The firm, Harbour Holdings Inc. of Maine, paid vs. expectations.")]
    [InlineData("The U.S. Senate and the U.N. agreed.")]
    [InlineData("It closed at 4 p.m. on Friday, e.g. before dark.")]
    [InlineData("He paid approx. 40 euros for No. 7.")]
    public void An_abbreviation_does_not_end_a_sentence(string text) => Asked.Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("J. R. Hale and E. M. Stone wrote it.")]
    [InlineData("George W. Marsh left early.")]
    public void An_initial_does_not_end_a_sentence(string text) => Asked.Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("He lives in the U.S. He likes it.", "He lives in the U.S.", "He likes it.")]
    [InlineData("It opened at 9 a.m. The queue was long.", "It opened at 9 a.m.", "The queue was long.")]
    [InlineData("She works for Harbour Inc. But she may leave.", "She works for Harbour Inc.", "But she may leave.")]
    public void An_abbreviation_ends_a_sentence_before_a_word_that_opens_one(string text, params string[] sentences) => Asked.Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("Growth slowed to 1.5 percent from 2.25.")]
    [InlineData("It costs $3.50 at example.com or www.example.org today.")]
    [InlineData("See https://example.org/a.html?x=1.2 for the map.")]
    [InlineData("Version 2.0.1 fixes it.")]
    public void A_decimal_or_an_address_does_not_end_a_sentence(string text) => Asked.Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("He waited … and waited.")]
    [InlineData("“I thought ... well, never mind,” she said.")]
    [InlineData("“We were told . . . nothing at all,” he said.")]
    public void An_ellipsis_before_a_small_letter_does_not_end_a_sentence(string text) => Asked.Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("He waited … Nobody came.", "He waited …", "Nobody came.")]
    [InlineData("He waited... Nobody came.", "He waited...", "Nobody came.")]
    public void An_ellipsis_before_a_new_start_ends_one(string text, params string[] sentences) => Asked.Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("“Why now?” asked Mara Lind.")]
    [InlineData("“Stop!” Hale said, and they stopped.")]
    [InlineData("“Why now?” she asked.")]
    [InlineData("‘Who pays?’ Stone wrote.")]
    public void A_question_in_marks_runs_on_to_its_cue(string text) => Asked.Sentences(text).ShouldBe([text]);

    [Theory]
    [InlineData("“It is late.” The mayor left.", "“It is late.”", "The mayor left.")]
    [InlineData("It rained. “We are wet,” she said.", "It rained.", "“We are wet,” she said.")]
    [InlineData("(It rained.) Nobody came.", "(It rained.)", "Nobody came.")]
    [InlineData("Really? Yes! Good.", "Really?", "Yes!", "Good.")]
    [InlineData("He said ''no.'' She agreed.", "He said ''no.''", "She agreed.")]
    public void A_closing_mark_belongs_to_the_sentence_it_closes(string text, params string[] sentences) => Asked.Sentences(text).ShouldBe(sentences);

    [Theory]
    [InlineData("PORTLAND, Maine (AP) — The harbour froze on Monday. Nobody was hurt.", "PORTLAND, Maine (AP) — The harbour froze on Monday.", "Nobody was hurt.")]
    [InlineData("WASHINGTON, D.C. — The vote is on Tuesday.", "WASHINGTON, D.C. — The vote is on Tuesday.")]
    [InlineData("LONDON, Jan. 4 (Reuters) - Shares fell.", "LONDON, Jan. 4 (Reuters) - Shares fell.")]
    public void A_dateline_belongs_to_the_first_sentence(string text, params string[] sentences) => Asked.Sentences(text).ShouldBe(sentences);

    [Fact]
    public void A_line_break_ends_a_sentence_and_a_paragraph()
    {
        var reading = Asked.Read("A title without a point\nThe first line.\r\n\r\nThe second");
        reading.Paragraphs.Length.ShouldBe(3);
        reading.Sentences.Length.ShouldBe(3);
    }

    [Fact]
    public void A_paragraph_knows_its_part()
    {
        var reading = Asked.WithParts((PartKind.Headline, "Harbour freezes"), (PartKind.Body, "It froze.\nIt thawed."), (PartKind.Note, "Corrected on Tuesday."));
        reading.Paragraphs.ToArray().Select(paragraph => paragraph.Part).ShouldBe([PartKind.Headline, PartKind.Body, PartKind.Body, PartKind.Note]);
    }

    [Fact]
    public void Every_offset_leads_to_its_sentence_and_paragraph()
    {
        var reading = Asked.Read("One. Two.\nThree.");
        reading.SentenceAt(0).ShouldBe(0);
        reading.SentenceAt(6).ShouldBe(1);
        reading.SentenceAt(12).ShouldBe(2);
        reading.ParagraphAt(6).ShouldBe(0);
        reading.ParagraphAt(12).ShouldBe(1);
        Asked.Read("").SentenceAt(0).ShouldBe(-1);
    }
}
