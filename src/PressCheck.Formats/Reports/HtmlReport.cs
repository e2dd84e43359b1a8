using System.Globalization;
using System.Reflection;
using System.Text;
using PressCheck.Analysis.Findings;

namespace PressCheck.Formats.Reports;

/// <summary>One page that can be mailed and printed: each story with its marks, the findings beside it, no script, nothing loaded.</summary>
internal sealed class HtmlReport(Stream stream) : ReportWriter
{
    private readonly StreamWriter _out = new(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
    private readonly StringBuilder _contents = new();
    private readonly StringBuilder _stories = new();
    private readonly StringBuilder _unread = new();
    private ReportHeader? _header;
    private string _title = "";
    private int _drafts;

    public override void Open(ReportHeader header) => _header = header;

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var number = ++_drafts;
        var totals = new ReportTotals();
        totals.Add(draft);
        var title = HtmlStory.TitleOf(draft.Draft);
        _title = title;
        _contents.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#d{number}\">");
        Html.Append(_contents, title);
        _contents.Append("</a> <span>");
        if (title != draft.Draft.Name)
        {
            Html.Append(_contents, draft.Draft.Name);
            _contents.Append(", ");
        }

        _contents.Append(totals.Counts).Append("</span></li>\n");
        new HtmlStory(_stories, _header!, draft, number).Write(totals);
    }

    public override void Write(UnreadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _unread.Append("<li>");
        Html.Append(_unread, source.ToString());
        _unread.Append("</li>\n");
    }

    public override void Close(ReportTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        var header = _header!;
        _out.Write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _out.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        _out.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        _out.Write($"<title>Press check: {(_drafts == 1 ? Html.Of(_title) : totals.Extent)}</title>\n<style>\n");
        _out.Write(StyleSheet());
        _out.Write("</style>\n</head>\n<body>\n<header class=\"top\">\n<p class=\"brand\">Press check</p>\n<h1>");
        _out.Write(totals.Drafts == 0 ? "Nothing was checked." : totals.Findings == 0 ? "No findings." : Capitalised(totals.Counts) + ".");
        _out.Write("</h1>\n<p class=\"facts\">");
        _out.Write(totals.Extent);
        _out.Write(", house style ");
        _out.Write(Html.Of(header.House));
        _out.Write("</p>\n");
        if (totals.Findings > 0)
        {
            Key();
        }

        if (_unread.Length > 0)
        {
            _out.Write("<section class=\"unread\">\n<h2>Could not be read</h2>\n<ul>\n");
            _out.Write(_unread);
            _out.Write("</ul>\n</section>\n");
        }

        if (_drafts > 1)
        {
            _out.Write("<nav aria-label=\"Stories\">\n<ol>\n");
            _out.Write(_contents);
            _out.Write("</ol>\n</nav>\n");
        }

        _out.Write("</header>\n<main>\n");
        foreach (var chunk in _stories.GetChunks())
        {
            _out.Write(chunk.Span);
        }

        _out.Write(string.Create(CultureInfo.InvariantCulture, $"</main>\n<footer><p>PressCheck {header.Engine}, rules {header.RuleSet}.</p></footer>\n</body>\n</html>\n"));
        _out.Flush();
    }

    public override void Dispose() => _out.Dispose();

    private void Key()
    {
        _out.Write("<ul class=\"key\" aria-label=\"Marks\">\n");
        foreach (var enforcement in (ReadOnlySpan<Enforcement>)[Enforcement.Block, Enforcement.Answer, Enforcement.Advise])
        {
            _out.Write($"<li><mark class=\"{Words.Of(enforcement)}\">{HtmlStory.Verb(enforcement)}</mark> ");
            _out.Write(enforcement switch
            {
                Enforcement.Block => "until the text is fixed or a second person waives it",
                Enforcement.Answer => "from one person before it goes out",
                _ => "and never refuses",
            });
            _out.Write("</li>\n");
        }

        _out.Write("</ul>\n");
    }

    private static string Capitalised(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static string StyleSheet()
    {
        using var style = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
