using System.Collections.Immutable;
using System.Globalization;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;

namespace PressCheck.Formats.Reports;

/// <summary>A draft that was read and checked, with the way back to its source.</summary>
/// <param name="Draft">The draft that was read.</param>
/// <param name="Words">Words counted in it, page furniture included.</param>
/// <param name="Map">From the draft's offsets to the source's.</param>
/// <param name="Findings">In text order, then by rule id.</param>
public sealed record CheckedDraft(Draft Draft, int Words, SourceMap Map, ImmutableArray<CheckedFinding> Findings)
{
    /// <summary>A report as it is, with nothing set aside.</summary>
    public static CheckedDraft Of(Report report, SourceMap map)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Draft, report.Words, map, [.. report.Findings.Select(graded => new CheckedFinding(graded, null))]);
    }

    /// <summary>The findings that nobody has set aside.</summary>
    public IEnumerable<CheckedFinding> Open => Findings.Where(finding => finding.Suppression is null);

    public SourceRegion Locate(Span span)
    {
        var start = Map.Locate(span);
        if (span.IsEmpty)
        {
            return new SourceRegion(start.Start, start.End, start.Line, start.Column, start.Line, start.Column);
        }

        // The end's line is that of the last character: a span may end where a line does.
        var last = Map.Locate(new Span(span.End - 1, 1));
        return new SourceRegion(start.Start, start.End, start.Line, start.Column, last.Line, last.Column + Math.Max(1, last.End - last.Start));
    }
}

/// <summary>Where a span of a draft stands in its source, from its first character to just past its last.</summary>
/// <param name="Start">Offset in UTF-16 code units of the decoded source.</param>
/// <param name="End">Offset just past it.</param>
/// <param name="Line">Line of the start, from 1.</param>
/// <param name="Column">Column of the start in UTF-16 code units, from 1.</param>
/// <param name="EndLine">Line of the last character.</param>
/// <param name="EndColumn">Column just past the last character.</param>
public readonly record struct SourceRegion(int Start, int End, int Line, int Column, int EndLine, int EndColumn);

/// <summary>A graded finding, and why it no longer counts if somebody has set it aside.</summary>
public sealed record CheckedFinding(GradedFinding Graded, Suppression? Suppression)
{
    public Finding Finding => Graded.Finding;

    public RuleDescriptor Rule => Graded.Finding.Rule;

    public Enforcement Enforcement => Graded.Enforcement;
}

/// <summary>Why a finding no longer counts.</summary>
/// <param name="Justification">One sentence without the story's words: the clearance's reason, or the baseline.</param>
public sealed record Suppression(string Justification);

/// <summary>A source that could not be read, while others could.</summary>
/// <param name="Name">The source's name.</param>
/// <param name="Line">Where reading stopped, from 1.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
/// <param name="Message">One sentence for a person, without the story's words.</param>
public sealed record UnreadSource(string Name, int Line, int Column, string Message)
{
    /// <summary>"file:line:column: message", on one line whatever the file is called.</summary>
    public override string ToString() => Printable.Of(string.Create(CultureInfo.InvariantCulture, $"{Name}:{Line}:{Column}: {Message}"));
}
