using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class SourceMapTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(5, 2, 1)]
    [InlineData(8, 3, 1)]
    [InlineData(12, 5, 2)]
    public void Lines_and_columns_count_from_one_over_any_line_break(int offset, int line, int column)
    {
        var place = new SourceMap("abc\r\nde\rf\n\ngh").Locate(new Span(offset, 1));
        (place.Line, place.Column).ShouldBe((line, column));
    }

    [Fact]
    public void An_empty_span_at_the_end_stands_at_the_end()
    {
        var read = Samples.Text("a.html", "<p>one</p>");
        var place = read.Map.Locate(new Span(3, 0));
        (place.Start, place.End).ShouldBe((6, 6));
    }

    [Fact]
    public void A_span_past_the_draft_is_an_error() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SourceMap("abc").Locate(new Span(2, 2)));

    [Fact]
    public void Collapsed_blanks_and_paragraph_breaks_stand_for_what_they_replaced()
    {
        var read = Samples.Text("a.html", "<p>one \n two</p>  <p>three</p>");
        read.Draft.Text.ShouldBe("one two\n\nthree");
        var blank = read.Map.Locate(new Span(3, 1));
        read.Map.Source[blank.Start..blank.End].ShouldBe(" \n ");
        var gap = read.Map.Locate(new Span(7, 2));
        read.Map.Source[gap.Start..gap.End].ShouldBe("</p>  <p>");
        var across = read.Map.Locate(Span.FromBounds(4, 14));
        read.Map.Source[across.Start..across.End].ShouldBe("two</p>  <p>three");
    }

    [Fact]
    public void In_a_Word_file_the_line_is_the_paragraph()
    {
        var read = DraftReader.Read("a.docx", Samples.Word("<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Fish &amp; chips</w:t></w:r></w:p>"));
        read.Draft.Text.ShouldBe("One.\n\nFish & chips");
        var place = read.Map.Locate(new Span(read.Draft.Text.IndexOf("chips", StringComparison.Ordinal), 5));
        (place.Line, place.Column).ShouldBe((3, 8));
        read.Map.Source[place.Start..place.End].ShouldBe("chips");
    }
}
