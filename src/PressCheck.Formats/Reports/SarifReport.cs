using System.Text.Json;
using PressCheck.Analysis.Findings;

namespace PressCheck.Formats.Reports;

/// <summary>SARIF 2.1.0: one run that lists every rule, with what has been set aside kept and marked as suppressed.</summary>
internal sealed class SarifReport(Stream stream) : ReportWriter
{
    private const int FlushAt = 1 << 16;

    private readonly Utf8JsonWriter _json = new(stream, JsonReport.Settings);
    private readonly List<Artifact> _artifacts = [];
    private readonly List<UnreadSource> _unread = [];
    private readonly Dictionary<string, int> _ruleIndex = new(StringComparer.Ordinal);

    public override void Open(ReportHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "PressCheck");
        _json.WriteString("version", header.Engine);
        _json.WriteString("semanticVersion", header.Engine);
        _json.WriteStartArray("rules");
        foreach (var rule in header.Rules)
        {
            _ruleIndex.Add(rule.Descriptor.Id, _ruleIndex.Count);
            Write(header, rule);
        }

        _json.WriteEndArray();
        Properties(("ruleset", header.RuleSet), ("house", header.House));
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var artifact = new Artifact(draft.Draft.Name, draft.Draft.Sha256, draft.Words);
        _artifacts.Add(artifact);
        foreach (var finding in draft.Findings)
        {
            Write(draft, finding, _artifacts.Count - 1);
            if (_json.BytesPending > FlushAt)
            {
                _json.Flush();
            }
        }
    }

    public override void Write(UnreadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _unread.Add(source);
    }

    public override void Close(ReportTotals totals)
    {
        _json.WriteEndArray();
        WriteArtifacts();
        WriteInvocation();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    public override void Dispose() => _json.Dispose();

    private void Write(ReportHeader header, HouseRule rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Descriptor.Id);
        _json.WriteString("name", rule.Descriptor.Name);
        Text("shortDescription", rule.Descriptor.Title);
        _json.WriteStartObject("help");
        var how = header.HowToClear(rule.Descriptor);
        _json.WriteString("text", how.Length > 0 ? how : rule.Descriptor.Title);
        _json.WriteString("markdown", rule.Page.Markdown);
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteBoolean("enabled", rule.Enforcement != Enforcement.Off);
        _json.WriteString("level", Level(rule.Enforcement));
        _json.WriteEndObject();
        Properties(("severity", Words.Of(rule.Descriptor.Severity)), ("enforcement", Words.Of(rule.Enforcement)), ("status", Words.Of(rule.Descriptor.Status)));
        _json.WriteEndObject();
    }

    private void Write(CheckedDraft draft, CheckedFinding finding, int artifact)
    {
        var span = finding.Finding.Span;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        if (_ruleIndex.TryGetValue(finding.Rule.Id, out var index))
        {
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("level", Level(finding.Enforcement));
        Text("message", finding.Finding.Message);
        _json.WriteStartArray("locations");
        Location(draft, span, artifact, null, null);
        _json.WriteEndArray();
        if (finding.Finding.Evidence.Length > 0)
        {
            _json.WriteStartArray("relatedLocations");
            for (var i = 0; i < finding.Finding.Evidence.Length; i++)
            {
                var evidence = finding.Finding.Evidence[i];
                Location(draft, evidence.Span, artifact, i, evidence.Role);
            }

            _json.WriteEndArray();
        }

        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("presscheck/v1", finding.Graded.Fingerprint);
        _json.WriteEndObject();
        _json.WriteStartArray("suppressions");
        if (finding.Suppression is { } suppression)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", "external");
            _json.WriteString("status", "accepted");
            _json.WriteString("justification", suppression.Justification);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Properties(
            ("severity", Words.Of(finding.Rule.Severity)),
            ("confidence", Words.Of(finding.Finding.Confidence)),
            ("enforcement", Words.Of(finding.Enforcement)),
            ("part", Words.Of(draft.Draft.PartAt(span.Start))));
        _json.WriteEndObject();
    }

    private void Location(CheckedDraft draft, Analysis.Text.Span span, int artifact, int? id, string? message)
    {
        var region = draft.Locate(span);
        _json.WriteStartObject();
        if (id is { } number)
        {
            _json.WriteNumber("id", number);
        }

        _json.WriteStartObject("physicalLocation");
        ArtifactLocation("artifactLocation", draft.Draft.Name, artifact);
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", region.Line);
        _json.WriteNumber("startColumn", region.Column);
        _json.WriteNumber("endLine", region.EndLine);
        _json.WriteNumber("endColumn", region.EndColumn);
        _json.WriteNumber("charOffset", region.Start);
        _json.WriteNumber("charLength", region.End - region.Start);
        Text("snippet", Excerpt.Of(draft.Draft.Text, span));
        _json.WriteEndObject();
        _json.WriteEndObject();
        if (message is not null)
        {
            Text("message", message);
        }

        _json.WriteEndObject();
    }

    private void WriteArtifacts()
    {
        _json.WriteStartArray("artifacts");
        for (var i = 0; i < _artifacts.Count; i++)
        {
            var artifact = _artifacts[i];
            _json.WriteStartObject();
            ArtifactLocation("location", artifact.Name, i);
            _json.WriteStartArray("roles");
            _json.WriteStringValue("analysisTarget");
            _json.WriteEndArray();
            _json.WriteStartObject("properties");
            _json.WriteString("draftSha256", artifact.Sha256);
            _json.WriteNumber("words", artifact.Words);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", _unread.Count == 0);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var source in _unread)
        {
            _json.WriteStartObject();
            _json.WriteString("level", "error");
            Text("message", source.Message);
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            ArtifactLocation("artifactLocation", source.Name, null);
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", Math.Max(1, source.Line));
            _json.WriteNumber("startColumn", Math.Max(1, source.Column));
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void ArtifactLocation(string property, string name, int? index)
    {
        _json.WriteStartObject(property);
        var uri = SourceUri.Of(name);
        _json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            _json.WriteString("uriBaseId", "%SRCROOT%");
        }

        if (index is { } number)
        {
            _json.WriteNumber("index", number);
        }

        _json.WriteEndObject();
    }

    private void Text(string property, string text)
    {
        _json.WriteStartObject(property);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void Properties(params ReadOnlySpan<(string Name, string Value)> properties)
    {
        _json.WriteStartObject("properties");
        foreach (var (name, value) in properties)
        {
            _json.WriteString(name, value);
        }

        _json.WriteEndObject();
    }

    private static string Level(Enforcement enforcement) => enforcement switch
    {
        Enforcement.Block => "error",
        Enforcement.Answer => "warning",
        Enforcement.Advise => "note",
        Enforcement.Off => "none",
    };

    private sealed record Artifact(string Name, string Sha256, int Words);
}
