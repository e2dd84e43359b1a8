using System.Globalization;
using System.Text;
using System.Xml;
using PressCheck.Analysis.Findings;

namespace PressCheck.Formats.Reports;

/// <summary>For build servers: a suite a draft, a case for every rule in force that found nothing, and a case a finding.</summary>
internal sealed class JUnitReport(Stream stream) : ReportWriter
{
    private const int ExcerptLimit = 200;

    private readonly XmlWriter _xml = XmlWriter.Create(stream, new XmlWriterSettings
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(false),
        CloseOutput = false,
    });

    private ReportHeader? _header;

    public override void Open(ReportHeader header)
    {
        _header = header;
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "presscheck");
    }

    public override void Write(CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var open = draft.Open.ToList();
        var found = open.Select(finding => finding.Rule.Id).ToHashSet(StringComparer.Ordinal);
        var quiet = _header!.Rules.Where(rule => rule.Enforcement != Enforcement.Off && !found.Contains(rule.Descriptor.Id)).ToList();
        Suite(draft.Draft.Name, open.Count + quiet.Count, failures: open.Count(finding => _header.Fails(finding.Enforcement)), errors: 0);
        _xml.WriteStartElement("properties");
        Property("sha256", draft.Draft.Sha256);
        Property("words", draft.Words.ToString(CultureInfo.InvariantCulture));
        Property("engine", _header.Engine);
        Property("ruleset", _header.RuleSet);
        Property("house", _header.House);
        _xml.WriteEndElement();
        foreach (var rule in quiet)
        {
            Case(draft.Draft.Name, $"{rule.Descriptor.Id} {rule.Descriptor.Name}");
            _xml.WriteEndElement();
        }

        foreach (var finding in open)
        {
            Write(draft, finding);
        }

        _xml.WriteEndElement();
    }

    public override void Write(UnreadSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Suite(source.Name, 1, failures: 0, errors: 1);
        Case(source.Name, "readable");
        _xml.WriteStartElement("error");
        _xml.WriteAttributeString("message", Clean(source.Message));
        _xml.WriteString(Clean(source.ToString()));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    public override void Close(ReportTotals totals)
    {
        _xml.WriteEndDocument();
        _xml.Flush();
        stream.Write("\n"u8);
        stream.Flush();
    }

    public override void Dispose() => _xml.Dispose();

    private void Write(CheckedDraft draft, CheckedFinding finding)
    {
        var place = draft.Locate(finding.Finding.Span);
        var at = string.Create(CultureInfo.InvariantCulture, $"{place.Line}:{place.Column}");
        Case(draft.Draft.Name, $"{finding.Rule.Id} {finding.Rule.Name} at {at}");
        var fails = _header!.Fails(finding.Enforcement);
        _xml.WriteStartElement(fails ? "failure" : "system-out");
        if (fails)
        {
            _xml.WriteAttributeString("type", Words.Of(finding.Enforcement));
            _xml.WriteAttributeString("message", Clean(finding.Finding.Message));
        }

        var excerpt = Excerpt.OnOneLine(draft.Draft.Text, finding.Finding.Span, ExcerptLimit);
        var how = _header.HowToClear(finding.Rule);
        _xml.WriteString(Clean($"{draft.Draft.Name}:{at}: {finding.Finding.Message}\n{excerpt}{(how.Length > 0 ? "\nTo clear: " + how : "")}"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Suite(string name, int tests, int failures, int errors)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", Clean(name));
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("skipped", "0");
    }

    private void Case(string draft, string name)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("classname", Clean(draft));
        _xml.WriteAttributeString("name", Clean(name));
    }

    private void Property(string name, string value)
    {
        _xml.WriteStartElement("property");
        _xml.WriteAttributeString("name", name);
        _xml.WriteAttributeString("value", Clean(value));
        _xml.WriteEndElement();
    }

    /// <summary>Only characters that XML 1.0 can hold; a lone surrogate becomes U+FFFD.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
