using System.Globalization;
using System.Text;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>For a person at a terminal: the place, the sentence with the span underlined, the reason, and how to clear it.</summary>
internal sealed class TextReport(Stream stream, ReportOptions options) : ReportWriter
{
    private const string Indent = "  ";
    private const int EvidenceShown = 3;
    private const int EvidenceLimit = 60;

    private readonly StreamWriter _out = new(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
    private readonly int _width = Math.Clamp(options.Width - Indent.Length, 40, 120);
    private ReportHeader? _header;

    public override void Open(ReportHeader header) => _header = header;

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Reading? reading = null;
        foreach (var finding in draft.Open)
        {
            reading ??= new Reading(draft.Draft);
            Write(draft, finding, reading);
        }

        if (reading is not null)
        {
            _out.Flush();
        }
    }

    public override void Write(UnreadSource source)
    {
        // It has been said on standard error, and the summary counts it.
    }

    public override void Close(ReportTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        _out.WriteLine(Paint(totals.Summary, Style.Bold));
        _out.Flush();
    }

    public override void Dispose() => _out.Dispose();

    private void Write(CheckedDraft draft, CheckedFinding finding, Reading reading)
    {
        var span = finding.Finding.Span;
        var (style, mark) = finding.Enforcement switch
        {
            Enforcement.Block => (Style.Red, '^'),
            Enforcement.Answer => (Style.Yellow, '~'),
            _ => (Style.Blue, '-'),
        };
        var place = draft.Locate(span);
        _out.Write(Paint(string.Create(CultureInfo.InvariantCulture, $"{Printable.Of(draft.Draft.Name)}:{place.Line}:{place.Column}"), Style.Bold));
        _out.Write(Indent);
        _out.Write(Paint(Words.Of(finding.Enforcement), style));
        _out.Write(Indent);
        _out.Write(Paint($"{finding.Rule.Id} {finding.Rule.Name}", Style.Plain));
        if (finding.Finding.Confidence != Confidence.High)
        {
            _out.Write(Paint($" ({Words.Of(finding.Finding.Confidence)} confidence)", Style.Dim));
        }

        _out.WriteLine();
        var sentence = reading.SentenceAt(span.Start);
        var window = SentenceWindow.Of(draft.Draft.Text, sentence < 0 ? span : reading.Sentences[sentence].Span, span, _width, mark);
        _out.WriteLine(Indent + window.Line);
        var blanks = window.Marks.AsSpan().IndexOfAnyExcept(' ');
        _out.WriteLine(Indent + window.Marks[..blanks] + Paint(window.Marks[blanks..], style));
        Wrap(Printable.Of(finding.Finding.Message), Style.Plain);
        foreach (var evidence in finding.Finding.Evidence.AsSpan()[..Math.Min(EvidenceShown, finding.Finding.Evidence.Length)])
        {
            var at = draft.Locate(evidence.Span);
            var excerpt = Excerpt.OnOneLine(draft.Draft.Text, evidence.Span, EvidenceLimit);
            _out.WriteLine(Indent + Paint(string.Create(CultureInfo.InvariantCulture, $"{at.Line}:{at.Column} {Printable.Of(evidence.Role)}: {excerpt}"), Style.Dim));
        }

        var how = _header!.HowToClear(finding.Rule);
        if (how.Length > 0)
        {
            Wrap("To clear: " + how, Style.Dim);
        }

        _out.WriteLine();
    }

    private void Wrap(string sentences, Style style)
    {
        var line = new StringBuilder();
        foreach (var range in sentences.AsSpan().Split(' '))
        {
            var word = sentences.AsSpan()[range];
            if (line.Length > 0 && line.Length + 1 + word.Length > _width)
            {
                _out.WriteLine(Indent + Paint(line.ToString(), style));
                line.Clear();
            }

            if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        _out.WriteLine(Indent + Paint(line.ToString(), style));
    }

    private string Paint(string text, Style style) => options.Colour && style != Style.Plain
        ? string.Create(CultureInfo.InvariantCulture, $"\u001b[{(int)style}m{text}\u001b[0m")
        : text;

    /// <summary>Numbers of the terminal's own colours, so that its theme decides how they look.</summary>
    private enum Style
    {
        Plain = 0,
        Bold = 1,
        Dim = 2,
        Red = 31,
        Yellow = 33,
        Blue = 34,
    }
}
