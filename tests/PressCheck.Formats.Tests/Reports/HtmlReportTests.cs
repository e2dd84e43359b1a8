using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Reports;

namespace PressCheck.Formats.Tests.Reports;

public class HtmlReportTests
{
    private const string Story = "Bridge costs TK\nIt cost TKTK euros, said Anna Bloom.\n“We paid,” she said.\nThe end.";

    private static IDocument Page(params ReadOnlySpan<CheckedDraft> drafts) => new HtmlParser().ParseDocument(Written.As(ReportFormat.Html, drafts));

    [Fact]
    public void Marks_and_notes_are_linked_both_ways()
    {
        var page = Page(Written.Draft(Story, ("TK", Enforcement.Block), ("Anna Bloom", Enforcement.Answer)));
        page.QuerySelectorAll("article mark").Select(mark => (mark.ClassName, mark.TextContent)).ShouldBe([("block", "TK"), ("answer", "Anna Bloom")]);
        foreach (var link in page.QuerySelectorAll("a[href]"))
        {
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        }

        page.QuerySelectorAll("a.ref").Select(reference => reference.TextContent).ShouldBe(["1", "2"]);
        page.QuerySelectorAll(".note .message").Length.ShouldBe(2);
    }

    [Fact]
    public void Overlapping_marks_show_the_stronger_and_lose_no_words()
    {
        var page = Page(Written.Draft(Story, ("cost TKTK euros", Enforcement.Advise), ("TKTK", Enforcement.Block), ("euros, said", Enforcement.Answer)));
        page.QuerySelectorAll("article mark").Select(mark => mark.ClassName + ":" + mark.TextContent).ShouldBe(["advise:cost ", "block:TKTK", "advise: ", "answer:euros", "answer:, said"]);
        Words(page, "p:not(.facts):not(.name)").ShouldContain("It cost TKTK euros, said Anna Bloom.");
    }

    [Fact]
    public void A_span_over_two_paragraphs_is_marked_in_both_and_noted_once()
    {
        var page = Page(Written.Draft(Story, ("Anna Bloom.\n“We paid,”", Enforcement.Block)));
        page.QuerySelectorAll("article mark").Select(mark => mark.TextContent).ShouldBe(["Anna Bloom.", "“We paid,”"]);
        page.QuerySelectorAll(".note").Length.ShouldBe(1);
        page.QuerySelectorAll("a.ref").Length.ShouldBe(1);
    }

    [Fact]
    public void Nothing_in_a_story_is_markup()
    {
        const string Text = "<script>alert(1)</script> & \"TK\" '<img src=x onerror=alert(2)>' \u0000\u202E";
        var html = Written.As(ReportFormat.Html, Written.Draft("<b>.txt", Text, [Written.Finding(Text, Text, Enforcement.Block, "<i>no</i>")]));
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, img, b, i").ShouldBeEmpty();
        html.ShouldNotContain('\u202E');
        html.ShouldNotContain('\0');
        page.QuerySelector("article mark")!.TextContent.ShouldStartWith("<script>alert(1)</script> & \"TK\"");
    }

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        var page = Page(Written.Draft(Story, ("TK", Enforcement.Block)));
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").ShouldBe("default-src 'none'; style-src 'unsafe-inline'");
        page.QuerySelectorAll("[src], link, script").ShouldBeEmpty();
        page.QuerySelectorAll("a").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
        page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
    }

    [Fact]
    public void Parts_look_like_what_they_are()
    {
        PartKind[] kinds = [PartKind.Headline, PartKind.Standfirst, PartKind.BlockQuote, PartKind.Furniture];
        var lines = Story.Split('\n');
        var parts = kinds.Select((kind, i) => new Part(kind, Written.SpanOf(Story, lines[i])));
        var page = Page(Written.Draft("a.txt", Story, [], [.. parts]));
        page.QuerySelector("h2.headline")!.TextContent.ShouldBe(lines[0]);
        page.QuerySelector("p.standfirst")!.TextContent.ShouldBe(lines[1]);
        page.QuerySelector("blockquote")!.TextContent.ShouldBe(lines[2]);
        page.QuerySelector("p.furniture")!.TextContent.ShouldBe(lines[3]);
    }

    [Fact]
    public void Several_stories_have_a_table_of_contents_and_one_has_none()
    {
        Page(Written.Draft(Story)).QuerySelector("nav").ShouldBeNull();
        var page = Page(Written.Draft(Story, ("TK", Enforcement.Block)), Written.Draft("b.txt", Story, []));
        page.QuerySelectorAll("nav li a").Select(link => link.GetAttribute("href")).ShouldBe(["#d1", "#d2"]);
        page.QuerySelectorAll("article").Length.ShouldBe(2);
    }

    [Fact]
    public void No_findings_are_said_so() => Page(Written.Draft(Story)).QuerySelector("h1")!.TextContent.ShouldBe("No findings.");

    [Fact]
    public void What_could_not_be_read_is_said_on_the_page()
    {
        var page = new HtmlParser().ParseDocument(Written.As(ReportFormat.Html, ReportOptions.Default, [new UnreadSource("gone.txt", 1, 1, "There is no such file.")]));
        page.QuerySelector("h1")!.TextContent.ShouldBe("Nothing was checked.");
        page.QuerySelector(".unread li")!.TextContent.ShouldBe("gone.txt:1:1: There is no such file.");
    }

    [Fact]
    public void Ten_thousand_findings_that_overlap_are_all_on_the_page()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 60_000));
        var findings = Enumerable.Range(0, 10_000).Select(i => Written.Finding(text, "word", Enforcement.Advise) with { }).ToArray();
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = findings[i] with { Finding = findings[i].Finding with { Span = new Span(i * 5, 200_000) } };
        }

        Written.As(ReportFormat.Html, Written.Draft("long.txt", text, [.. findings])).Split("<aside").Length.ShouldBeGreaterThan(1);
    }

    private static List<string> Words(IDocument page, string paragraphs)
    {
        foreach (var reference in page.QuerySelectorAll("a.ref").ToList())
        {
            reference.Remove();
        }

        return [.. page.QuerySelectorAll("article .story " + paragraphs).Select(paragraph => paragraph.TextContent)];
    }
}
