using System.Text.Encodings.Web;
using System.Text.Json;
using PressCheck.Analysis.Text;

namespace PressCheck.Formats.Reports;

/// <summary>For programs; docs/wire-format.md describes it and docs/schemas/report-1.json is its schema.</summary>
internal sealed class JsonReport(Stream stream, ReportOptions options) : ReportWriter
{
    /// <summary>The wire format's version: a new number only when a program that reads this one would be misled.</summary>
    public const int Version = 1;

    private const int FlushAt = 1 << 16;

    private readonly Utf8JsonWriter _json = new(stream, Settings);
    private ReportHeader? _header;

    /// <summary>Letters of every script stay legible; only what JSON itself reserves is escaped.</summary>
    public static JsonWriterOptions Settings { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Open(ReportHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _header = header;
        _json.WriteStartObject();
        _json.WriteNumber("version", Version);
        _json.WriteString("engine", header.Engine);
        _json.WriteString("ruleset", header.RuleSet);
        _json.WriteString("house", header.House);
        _json.WriteStartArray("drafts");
    }

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _json.WriteStartObject();
        _json.WriteString("name", draft.Draft.Name);
        _json.WriteString("sha256", draft.Draft.Sha256);
        _json.WriteNumber("words", draft.Words);
        if (options.WithText)
        {
            _json.WriteString("text", draft.Draft.Text);
        }

        _json.WriteStartArray("findings");
        foreach (var finding in draft.Open)
        {
            Write(draft, finding);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        FlushIfFull();
    }

    public override void Write(UnreadSource source)
    {
        // A report speaks of drafts; what could not be read never became one, and the exit code says so.
    }

    public override void Close(ReportTotals totals)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    public override void Dispose() => _json.Dispose();

    private void Write(CheckedDraft draft, CheckedFinding finding)
    {
        var text = draft.Draft.Text;
        var span = finding.Finding.Span;
        var place = draft.Map.Locate(span);
        _json.WriteStartObject();
        _json.WriteString("rule", finding.Rule.Id);
        _json.WriteString("name", finding.Rule.Name);
        _json.WriteString("severity", Words.Of(finding.Rule.Severity));
        _json.WriteString("confidence", Words.Of(finding.Finding.Confidence));
        _json.WriteString("enforcement", Words.Of(finding.Enforcement));
        _json.WriteString("message", finding.Finding.Message);
        _json.WriteString("part", Words.Of(draft.Draft.PartAt(span.Start)));
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteNumber("line", place.Line);
        _json.WriteNumber("column", place.Column);
        _json.WriteString("excerpt", Excerpt.Of(text, span));
        _json.WriteString("fingerprint", finding.Graded.Fingerprint);
        _json.WriteStartArray("evidence");
        foreach (var evidence in finding.Finding.Evidence)
        {
            _json.WriteStartObject();
            _json.WriteNumber("start", evidence.Span.Start);
            _json.WriteNumber("end", evidence.Span.End);
            _json.WriteString("excerpt", Excerpt.Of(text, evidence.Span));
            _json.WriteString("role", evidence.Role);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("help", _header!.HowToClear(finding.Rule));
        _json.WriteEndObject();
        FlushIfFull();
    }

    private void FlushIfFull()
    {
        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }
}
