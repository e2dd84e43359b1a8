using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Tests.Readers;

public sealed class PartTests
{
    private const string Lede = "The mayor of Westerbay resigned on Tuesday after a vote that nobody in the council chamber had expected her to lose.";

    [Theory]
    [InlineData("Mayor resigns after lost vote")]
    [InlineData("Why did the mayor resign?")]
    [InlineData("Mayor: ‘I did what I could’")]
    [InlineData("Mayor of Westerbay Resigns After Lost Vote.")]
    public void A_short_first_line_is_the_headline(string line) =>
        Samples.Parts("a.txt", $"{line}\n\n{Lede}\n").ShouldBe([$"Headline: {line}", $"Body: {Lede}"]);

    [Theory]
    [InlineData("The mayor has resigned.")]
    [InlineData("“I did what I could,” she said.")]
    [InlineData("Dear editor,")]
    [InlineData("WESTERBAY (AP) — The mayor has resigned")]
    public void A_first_line_that_reads_on_is_body(string line) =>
        Samples.Text("a.txt", $"{line}\n\n{Lede}\n").Draft.Has(PartKind.Headline).ShouldBeFalse();

    [Fact]
    public void A_line_alone_is_body() => Samples.Parts("a.txt", "Mayor resigns after lost vote").ShouldBe(["Body: Mayor resigns after lost vote"]);

    [Fact]
    public void A_headline_with_a_point_is_one_before_a_dateline() =>
        Samples.Parts("a.txt", $"Mayor resigns after lost vote.\n\nWESTERBAY (AP) — {Lede}")[0].ShouldBe("Headline: Mayor resigns after lost vote.");

    [Theory]
    [InlineData("By Jane Doe")]
    [InlineData("By JANE DOE and JOHN ROE, Associated Press")]
    [InlineData("By Jane Doe, political editor")]
    [InlineData("by Ana de la Cruz in Kyiv")]
    [InlineData("From Jane Doe in Paris")]
    [InlineData("By J. R. Hartley Jr.")]
    public void Bylines_are_told_by_their_shape(string line) =>
        Samples.Parts("a.txt", $"Mayor resigns after lost vote\n\n{line}\n\n{Lede}").ShouldContain($"Byline: {line}");

    [Theory]
    [InlineData("By Tuesday the mayor had resigned and gone home")]
    [InlineData("By law, the mayor must resign")]
    [InlineData("By the time Mary Smith arrived, the vote was over.")]
    [InlineData("From Russia With Love is back in cinemas this summer")]
    public void A_sentence_that_starts_like_a_byline_is_none(string line) =>
        Samples.Text("a.txt", $"Mayor resigns after lost vote\n\n{line}\n\n{Lede}").Draft.Has(PartKind.Byline).ShouldBeFalse();

    [Fact]
    public void A_standfirst_stands_between_headline_and_byline() =>
        Samples.Parts("a.txt", $"Mayor resigns\n\nShe lost a vote that she had called herself.\n\nBy Jane Doe\n\n{Lede}")
            .ShouldBe(["Headline: Mayor resigns", "Standfirst: She lost a vote that she had called herself.", "Byline: By Jane Doe", $"Body: {Lede}"]);

    [Theory]
    [InlineData("KYIV, Ukraine (AP)", " — ")]
    [InlineData("LONDON", " — ")]
    [InlineData("MOSCOW, Nov 30 (Reuters)", " - ")]
    [InlineData("WASHINGTON, Dec. 11, 2024 (UPI)", " -- ")]
    [InlineData("ST. PETERSBURG, Fla.", " – ")]
    [InlineData("Mexico City (AFP)", " – ")]
    [InlineData("LONDON/PARIS (Reuters)", " - ")]
    [InlineData("RIO DE JANEIRO", "—")]
    [InlineData("Boston, Massachusetts", " — ")]
    public void Datelines_are_marked_inside_their_paragraph(string dateline, string dash)
    {
        var read = Samples.Text("a.txt", $"Mayor resigns after lost vote\n\n{dateline}{dash}{Lede}\n\nMore.");
        var part = read.Draft.Parts.Single(part => part.Kind == PartKind.Dateline);
        part.Span.Of(read.Draft.Text).ToString().ShouldBe(dateline);
        read.Draft.Parts[2].Kind.ShouldBe(PartKind.Body);
        read.Draft.Parts[2].Span.Start.ShouldBe(part.Span.End);
    }

    [Theory]
    [InlineData("BREAKING — The mayor has resigned.")]
    [InlineData("EXCLUSIVE – The mayor has resigned.")]
    [InlineData("The mayor — a former judge — has resigned.")]
    [InlineData("London — a city of nine million — has a new mayor.")]
    [InlineData("Jane Doe – The mayor — resigned.")]
    [InlineData("NATO (the alliance) — It has no mayor.")]
    [InlineData("“WESTERBAY” — The play opens tonight.")]
    public void Other_dashes_make_no_dateline(string line) =>
        Samples.Text("a.txt", $"Mayor resigns after lost vote\n\n{line}\n\n{Lede}").Draft.Has(PartKind.Dateline).ShouldBeFalse();

    [Theory]
    [InlineData("Photo: The mayor leaves the town hall")]
    [InlineData("Caption: The mayor leaves the town hall")]
    [InlineData("The mayor leaves the town hall on Tuesday. (Photo by Piet Lam)")]
    [InlineData("The mayor leaves the town hall on Tuesday. (AP Photo/Piet Lam)")]
    public void Captions_are_told_by_their_words(string line) =>
        Samples.Parts("a.txt", $"Mayor resigns after lost vote\n\n{Lede}\n\n{line}\n\n{Lede}").ShouldContain($"Caption: {line}");

    [Theory]
    [InlineData("Additional reporting by Jonas Weil")]
    [InlineData("(Reporting by Jane Doe; Editing by John Roe)")]
    [InlineData("Correction: An earlier version gave the wrong day.")]
    [InlineData("Editor’s note: The author is a member of the council.")]
    [InlineData("Jonas Weil in Paris contributed to this report.")]
    [InlineData("This article was amended on 4 March.")]
    public void Notes_are_told_by_their_words(string line) =>
        Samples.Parts("a.txt", $"Mayor resigns after lost vote\n\n{Lede}\n\n{line}").ShouldContain($"Note: {line}");

    [Theory]
    [InlineData("Friday, July 21, 2017")]
    [InlineData("Published 4 March 2025, 10:32")]
    public void The_day_over_a_story_is_a_note(string line) =>
        Samples.Parts("a.txt", $"Mayor resigns after lost vote\n\n{line}\n\n{Lede}").ShouldContain($"Note: {line}");

    [Theory]
    [InlineData("OPINION | The bridge can wait", StoryType.Opinion)]
    [InlineData("Opinion: The bridge can wait", StoryType.Opinion)]
    [InlineData("REVIEW | A night at the opera", StoryType.Review)]
    [InlineData("Opinion", StoryType.Opinion)]
    [InlineData("Review: the mayor has gone", StoryType.News)]
    [InlineData("The bridge can wait", StoryType.News)]
    public void A_story_is_comment_only_if_it_says_so(string line, StoryType type) =>
        Samples.Text("a.txt", $"{line}\n\n{Lede}\n\n{Lede}").Draft.Type.ShouldBe(type);

    [Fact]
    public void A_wrapped_text_is_joined_and_its_words_keep_their_places()
    {
        const string Wrapped = "Mayor resigns after lost vote\r\n\r\nThe mayor of Westerbay resigned on Tuesday after a vote that nobody in\r\nthe council chamber had expected her to lose, and her long-\r\nserving deputy took the chair before she had left the building with\r\nher papers under one arm.\r\n\r\nShe was elected four years ago by the narrowest margin that the town\r\nhas ever known, and said then that she would serve for one term and no\r\nlonger.\r\n";
        var read = Samples.Text("a.txt", Wrapped);
        read.Draft.Text.ShouldContain("nobody in the council");
        read.Draft.Text.ShouldContain("long-serving deputy");
        read.Draft.Text.Split("\n\n").Length.ShouldBe(3);
        var place = read.Map.Locate(new Span(read.Draft.Text.IndexOf("papers", StringComparison.Ordinal), 6));
        read.Map.Source[place.Start..place.End].ShouldBe("papers");
        (place.Line, place.Column).ShouldBe((6, 5));
    }

    [Fact]
    public void A_text_whose_lines_are_paragraphs_is_left_as_it_is()
    {
        const string Lines = "Mayor resigns\nShe lost a vote.\nHer deputy took over at once and spoke for an hour without notes.\nNobody left.\nThe end came at nine.";
        Samples.Text("a.txt", Lines).Draft.Text.ShouldBe(Lines);
    }
}
