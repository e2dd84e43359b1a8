using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Tests.Readers;

public sealed class HostileInputTests
{
    public static TheoryData<string, string, int> Repeated => new()
    {
        { "a.html", "<div>", 100_000 },
        { "a.html", "<b><p>", 100_000 },
        { "a.html", "<table><tr><td>", 50_000 },
        { "a.html", "</p>", 100_000 },
        { "a.html", "<p>x</b></div></i>", 100_000 },
        { "a.html", "<a x=", 100_000 },
        { "a.html", "<p class='", 100_000 },
        { "a.html", "<!--", 100_000 },
        { "a.html", "<script>", 100_000 },
        { "a.html", "<script><!--<script>", 50_000 },
        { "a.html", "&", 500_000 },
        { "a.html", "&notanentitybutlongenough", 50_000 },
        { "a.html", "<", 500_000 },
        { "a.html", "<br>", 200_000 },
        { "a.html", "<article><h1>x</h1>", 50_000 },
        { "a.html", "<span class=byline>a</span>", 50_000 },
        { "a.md", ">", 500_000 },
        { "a.md", "- ", 250_000 },
        { "a.md", "[a](", 100_000 },
        { "a.md", "![a](b)*", 100_000 },
        { "a.md", "[", 500_000 },
        { "a.md", "*a _b ", 100_000 },
        { "a.md", "**a*b_", 100_000 },
        { "a.md", "[a](b \"c ", 50_000 },
        { "a.md", "<a ", 200_000 },
        { "a.md", "x <!-- ", 100_000 },
        { "a.md", "|a", 200_000 },
        { "a.md", "`a``b```", 60_000 },
        { "a.md", "\\", 500_000 },
        { "a.md", "[a]: b\n[a][a] ", 50_000 },
        { "a.md", "<script>\n\n", 50_000 },
        { "a.txt", "A\n\n", 200_000 },
        { "a.txt", "(", 500_000 },
        { "a.txt", "BY ", 200_000 },
        { "a.json", "[", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Hostile_repetition_is_read_to_its_end_or_refused(string name, string unit, int times)
    {
        var bytes = Encoding.UTF8.GetBytes("x " + string.Concat(Enumerable.Repeat(unit, times)));
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            Should.Throw<UnreadableSourceException>(() => DraftReader.Read(name, bytes));
        }
        else
        {
            DraftReader.Read(name, bytes).Draft.Text.ShouldStartWith("x");
        }
    }

    [Fact]
    public void Text_a_hundred_thousand_elements_deep_is_read()
    {
        var source = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>after</p>";
        Samples.Text("a.html", source).Draft.Text.ShouldBe("deep\n\nafter");
    }

    [Fact]
    public void Five_megabytes_of_page_are_read_whole()
    {
        const int times = 55_000;
        var page = "<html><body><article><h1>Mayor resigns</h1>" + string.Concat(Enumerable.Repeat("<p>The mayor of <b>Westerbay</b> resigned &mdash; after a vote &amp; a long night.</p>\n", times)) + "</article></body></html>";
        Samples.Text("a.html", page).Draft.Text.Split("resigned —").Length.ShouldBe(times + 1);
    }

    [Theory]
    [InlineData("port-strike.html")]
    [InlineData(null)]
    public void What_is_read_of_a_page_is_what_a_browser_shows_of_it(string? sample)
    {
        var source = sample is null
            ? "<h1>A<b>b</h1><ul><li>one<li>two<ul><li>three</ul></ul><p>p1<p>p2<table><tr><td>c1<td>c2<tr><td>c3</table><div>d &lt;x&gt; &eacute; &hellip;<p>e<!-- c --><script>s</script></div><dl><dt>t<dd>d</dl>end"
            : "<article>" + File.ReadAllText(Path.Combine(Samples.Folder, sample)).Split("<article>")[1].Split("</article>")[0] + "</article>";
        var document = new HtmlParser().ParseDocument(source);
        foreach (var unseen in document.QuerySelectorAll("script, style, [hidden]"))
        {
            unseen.Remove();
        }

        Letters(Samples.Text("a.html", source).Draft.Text).ShouldBe(Letters(document.Body!.TextContent));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
