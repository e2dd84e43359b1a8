using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class SentenceWindowTests
{
    private static SentenceWindow Window(string text, string words, int width = 60) =>
        SentenceWindow.Of(text, new Span(0, text.Length), Written.SpanOf(text, words), width, '^');

    [Fact]
    public void A_short_sentence_is_shown_whole()
    {
        var window = Window("The bridge cost TK euros.", "TK");
        window.Line.ShouldBe("The bridge cost TK euros.");
        window.Marks.ShouldBe("                ^^");
    }

    [Fact]
    public void A_long_sentence_is_cut_at_blanks_around_the_span()
    {
        var text = string.Join(' ', Enumerable.Repeat("before", 40)) + " TK " + string.Join(' ', Enumerable.Repeat("after", 40));
        var window = Window(text, "TK");
        window.Line.ShouldStartWith("…before ");
        window.Line.ShouldEndWith(" after…");
        window.Line.Length.ShouldBeLessThanOrEqualTo(60);
        window.Line.IndexOf("TK", StringComparison.Ordinal).ShouldBe(window.Marks.IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_at_the_end_of_a_long_sentence_has_its_room_before_it()
    {
        var window = Window(string.Join(' ', Enumerable.Repeat("before", 40)) + " TK", "TK");
        window.Line.ShouldEndWith("before TK");
        window.Line.Length.ShouldBeGreaterThan(45);
    }

    [Fact]
    public void A_span_wider_than_the_line_is_cut_and_says_so()
    {
        var quotation = "“" + string.Join(' ', Enumerable.Repeat("never", 60)) + "”";
        var window = Window("She said " + quotation, quotation);
        window.Line.ShouldEndWith("never…");
        window.Line.Length.ShouldBeLessThanOrEqualTo(60);
        window.Marks.Length.ShouldBe(window.Line.Length - 1);
    }

    [Fact]
    public void A_span_over_several_paragraphs_is_shown_to_the_end_of_the_first()
    {
        var window = Window("“We will stay.\n“We will not go.”", "“We will stay.\n“We will not go.”");
        window.Line.ShouldBe("“We will stay.…");
        window.Marks.ShouldBe("^^^^^^^^^^^^^^");
    }

    [Fact]
    public void Wide_characters_take_two_marks_and_combining_ones_none()
    {
        var window = Window("東京 cafe\u0301 TK", "cafe\u0301");
        window.Marks.ShouldBe("     ^^^^");
        Window("東京 TK", "東京").Marks.ShouldBe("^^^^");
    }

    [Fact]
    public void Tabs_become_one_blank_so_that_the_marks_stay_below()
    {
        var window = Window("Cost:\tTK", "TK");
        window.Line.ShouldBe("Cost: TK");
        window.Marks.ShouldBe("      ^^");
    }

    [Theory]
    [InlineData("\u001b[31mred TK", "␛[31mred TK")]
    [InlineData("a\u202Eb TK", "a\uFFFDb TK")]
    [InlineData("a\u2067b\u2069 TK", "a\uFFFDb\uFFFD TK")]
    [InlineData("soft\u00ADhyphen \u200Emark TK", "softhyphen mark TK")]
    [InlineData("bell\a and \u009B31m TK", "bell␇ and \uFFFD31m TK")]
    public void What_a_terminal_would_act_on_is_made_harmless(string text, string shown) => Window(text, "TK").Line.ShouldBe(shown);

    [Fact]
    public void A_lone_surrogate_is_shown_as_unknown() => Window("a\uD800b TK", "TK").Line.ShouldBe("a\uFFFDb TK");

    [Fact]
    public void An_empty_span_points_at_its_place()
    {
        var window = SentenceWindow.Of("One two.", new Span(0, 8), new Span(4, 0), 60, '^');
        window.Marks.ShouldBe("    ^");
    }

    [Fact]
    public void An_endless_sentence_is_shown_around_each_of_thousands_of_findings()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 400_000));
        for (var i = 0; i < 5_000; i++)
        {
            SentenceWindow.Of(text, new Span(0, text.Length), new Span(i * 300, 4), 100, '^').Line.Length.ShouldBeLessThanOrEqualTo(100);
        }
    }
}
