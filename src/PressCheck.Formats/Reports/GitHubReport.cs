using System.Globalization;
using System.Text;
using PressCheck.Analysis.Findings;

namespace PressCheck.Formats.Reports;

/// <summary>Workflow commands that GitHub shows beside the line they speak of.</summary>
internal sealed class GitHubReport(Stream stream) : ReportWriter
{
    private readonly StreamWriter _out = new(stream, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };

    public override void Open(ReportHeader header)
    {
        // A workflow command stands alone.
    }

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        foreach (var finding in draft.Open)
        {
            var place = draft.Locate(finding.Finding.Span);
            var command = finding.Enforcement switch
            {
                Enforcement.Block => "error",
                Enforcement.Answer => "warning",
                _ => "notice",
            };
            _out.Write(string.Create(CultureInfo.InvariantCulture, $"::{command} file={Property(draft.Draft.Name)},line={place.Line},endLine={place.EndLine},col={place.Column}"));
            if (place.EndLine == place.Line)
            {
                _out.Write(string.Create(CultureInfo.InvariantCulture, $",endColumn={place.EndColumn}"));
            }

            _out.WriteLine($",title={Property($"{finding.Rule.Id} {finding.Rule.Name}")}::{Data(finding.Finding.Message)}");
        }
    }

    public override void Write(UnreadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"::error file={Property(source.Name)},line={source.Line},col={source.Column},title=Unreadable::{Data(source.Message)}"));
    }

    public override void Close(ReportTotals totals) => _out.Flush();

    public override void Dispose() => _out.Dispose();

    private static string Data(string text) => Clean(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>Without the characters that a log viewer would act on; line breaks are escaped instead.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r')
            {
                clean.Append((char)rune.Value);
            }
            else
            {
                Printable.Append(clean, rune);
            }
        }

        return clean.ToString();
    }
}
